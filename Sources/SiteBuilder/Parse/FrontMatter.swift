internal import PostmortemCore

/// A document cut in two: the YAML between its fences, and the Markdown after them.
struct FrontMatter {
  let yaml: ArraySlice<UInt8>
  /// Lines of the file above the YAML: the fence.
  let linesAboveYAML = 1
  let body: ArraySlice<UInt8>
  /// Lines of the file above the body.
  let linesAboveBody: Int

  /// Cuts the text of a document; nil, with a finding, where it has no front matter or does not close it.
  init?(of text: ArraySlice<UInt8>, _ findings: inout Findings) {
    var lines = Lines(text)
    guard let first = lines.next(), first.elementsEqual(Lines.hyphens) else {
      FrontMatter.reportMissing(in: text, &findings)
      return nil
    }
    let start = lines.rest.startIndex
    guard let fence = lines.rest.withUnsafeBufferPointer(Fence.init(in:)) else {
      FrontMatter.reportOpen(FrontMatter.almostFence(in: text), &findings)
      return nil
    }
    yaml = text[start..<start + fence.start]
    body = text[(start + fence.end)...]
    // The first line, and the fence itself.
    linesAboveBody = 1 + fence.linesAbove + 1
  }

  /// Front matter without an end; `almost` is the first line that was likely meant to be it.
  private static func reportOpen(_ almost: SourceRange?, _ findings: inout Findings) {
    if let almost {
      findings.add(
        FrontMatterIsClosed.self,
        at: almost,
        "the line that closes the front matter must be exactly `---`",
        help: "take away what stands before or after the three hyphens, spaces too"
      )
    } else {
      findings.add(
        FrontMatterIsClosed.self,
        at: SourceRange(line: 1, column: 1, length: 3),
        "the front matter that begins here is never closed",
        help: "write `---` on a line of its own, without spaces, between the front matter and the text"
      )
    }
  }

  /// The first line below the first that was likely meant to be a fence.
  private static func almostFence(in text: ArraySlice<UInt8>) -> SourceRange? {
    var lines = Lines(text)
    _ = lines.next()
    var number = 1
    while let line = lines.next() {
      number += 1
      guard String(decoding: line.prefix(16), as: UTF8.self).trimmingSpaces().hasPrefix("---") else {
        continue
      }
      return SourceRange(
        line: number,
        column: 1,
        length: String(decoding: line, as: UTF8.self).unicodeScalars.count
      )
    }
    return nil
  }

  /// The line of a fence that stands too far down to be one: `---` with a key below it, the first of its kind.
  private static func lateFence(in text: ArraySlice<UInt8>) -> Int? {
    var lines = Lines(text)
    var isBelowFence = false
    for number in 1...20 {
      guard let line = lines.next() else { return nil }
      let words = line.prefix { $0 != UInt8(ascii: ":") }
      let isKey = words.count < line.count && !words.isEmpty && !words.contains(UInt8(ascii: " "))
      if isBelowFence && isKey { return number - 1 }
      isBelowFence = String(decoding: line.prefix(8), as: UTF8.self).trimmingSpaces() == "---"
    }
    return nil
  }

  private static func reportMissing(in text: ArraySlice<UInt8>, _ findings: inout Findings) {
    var lines = Lines(text)
    let first = String(decoding: lines.next() ?? [], as: UTF8.self)
    let trimmed = first.trimmingSpaces()
    if let line = lateFence(in: text), line > 1 {
      findings.add(
        DocumentHasFrontMatter.self,
        at: SourceRange(line: line, column: 1, length: 3),
        "the front matter begins here, and must begin on the first line",
        help: "take away the lines above it, or move them below the front matter"
      )
      return
    }
    let (message, help): (String, String) =
      if text.isEmpty {
        ("the file is empty", "copy a document that is there, or put _ before its name to keep it out")
      } else if trimmed == "---" || trimmed.allSatisfy({ $0 == "-" }) && trimmed.count > 2 {
        (
          "the first line must be exactly `---`",
          "take away what stands before or after the three hyphens, spaces too"
        )
      } else if trimmed == "+++" {
        ("this front matter is TOML; Followthrough reads YAML", "write it as YAML, between two lines `---`")
      } else {
        (
          "this document has no front matter, so there is no timeline and no action item to follow",
          """
          begin with a line `---`, then title:, severity:, timeline: and action_items:, then a line `---`; \
          if it is no postmortem, name it README.md or put _ before its name
          """
        )
      }
    findings.add(
      DocumentHasFrontMatter.self,
      at: SourceRange(line: 1, column: 1, length: first.unicodeScalars.count),
      message,
      help: help
    )
  }
}

/// The lines of a text, without their ends, LF or CRLF.
struct Lines: IteratorProtocol {
  private(set) var rest: ArraySlice<UInt8>

  init(_ text: ArraySlice<UInt8>) { rest = text }

  static let hyphens = Array("---".utf8)
  mutating func next() -> ArraySlice<UInt8>? {
    guard !rest.isEmpty else { return nil }
    let length = rest.withUnsafeBufferPointer { $0.first(UInt8(ascii: "\n")) } ?? rest.count
    let end = rest.startIndex + length
    var line = rest[rest.startIndex..<end]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    rest = rest[min(end + 1, rest.endIndex)...]
    return line
  }
}

extension StringProtocol {
  /// Without spaces and tabs at either end.
  func trimmingSpaces() -> String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(String(drop(while: isSpace).reversed().drop(while: isSpace)).reversed())
  }
}
