/// Cuts the text of a template into tags and what stands between them. The line of a tag that stands alone on it and
/// shows nothing by itself is taken out whole.
struct TagScanner {
  enum Piece {
    case text([UInt8])
    case tag(Tag)
  }

  struct Tag {
    /// `#`, `^`, `/`, `>`, `<`, `$`, `!`, `{`, `&`, or nothing.
    let sigil: String
    let name: String
    /// From 1.
    let line: Int

    /// A value shows itself; every other tag may have a line of its own.
    var isValue: Bool { sigil.isEmpty || sigil == "{" || sigil == "&" }
  }

  private let text: [UInt8]
  private var pieces: [Piece] = []
  private var position = 0
  private var line = 1

  static func pieces(of text: [UInt8]) -> [Piece] {
    var scanner = TagScanner(text: text)
    scanner.run()
    return scanner.pieces
  }

  private init(text: [UInt8]) { self.text = text }

  private mutating func run() {
    while let open = text[position...].firstRange(of: "{{".utf8) {
      let isTriple = text[open.upperBound...].first == UInt8(ascii: "{")
      guard let close = text[open.upperBound...].firstRange(of: (isTriple ? "}}}" : "}}").utf8) else { break }
      let before = text[position..<open.lowerBound]
      line += before.count { $0 == UInt8(ascii: "\n") }
      let tag = tag(text[open.upperBound..<close.lowerBound])
      line += text[open].count { $0 == UInt8(ascii: "\n") }
      position = close.upperBound
      append(tag, after: before)
      line += text[open.upperBound..<close.lowerBound].count { $0 == UInt8(ascii: "\n") }
    }
    append(text[position...])
  }

  private func tag(_ inside: ArraySlice<UInt8>) -> Tag {
    let text = String(decoding: inside, as: UTF8.self)
    let sigil = text.first.flatMap { "#^/><$!&{=%".contains($0) ? String($0) : nil } ?? ""
    return Tag(sigil: sigil, name: text.dropFirst(sigil.count).filter { !$0.isWhitespace }, line: line)
  }

  private mutating func append(_ tag: Tag, after before: ArraySlice<UInt8>) {
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    let start = lineStart ?? (isAtLineStart(before.startIndex) ? before.startIndex : nil)
    let end = text[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.endIndex
    guard !tag.isValue, let start, isBlank(text[start..<before.endIndex]), isBlank(text[position..<end]) else {
      append(before)
      pieces.append(.tag(tag))
      return
    }
    append(text[before.startIndex..<start])
    pieces.append(.tag(tag))
    line += end > position && text[end - 1] == UInt8(ascii: "\n") ? 1 : 0
    position = end
  }

  private mutating func append(_ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { pieces.append(.text(Array(bytes))) }
  }

  private func isAtLineStart(_ index: Int) -> Bool { index == 0 || text[index - 1] == UInt8(ascii: "\n") }

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool { bytes.allSatisfy { " \t\r\n".utf8.contains($0) } }
}
