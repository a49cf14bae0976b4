/// Cuts the text of a template into tags and what stands between them. The line of a tag that stands alone on it and
/// shows nothing by itself is taken out whole.
struct TagScanner {
  enum Piece {
    case text([UInt8])
    case tag(Tag)
    /// A tag that begins on this line and does not end.
    case unclosed(line: Int)
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

  private static let sigils = ASCIISet("#^/><$!&{=%")
  private static let spaces = ASCIISet(" \t\r\n")

  private let text: [UInt8]
  private var pieces: [Piece] = []
  private var position = 0
  private var line: Int

  /// The pieces of a text that begins on a line of its file, from 1.
  static func pieces(of text: [UInt8], fromLine line: Int) -> [Piece] {
    var scanner = TagScanner(text: text, line: line)
    scanner.run()
    return scanner.pieces
  }

  private init(text: [UInt8], line: Int) {
    self.text = text
    self.line = line
  }

  private mutating func run() {
    while let open = first(UInt8(ascii: "{"), times: 2, from: position) {
      let isTriple = text[(open + 2)...].first == UInt8(ascii: "{")
      let inside = open + 2
      guard let close = first(UInt8(ascii: "}"), times: isTriple ? 3 : 2, from: inside) else {
        pieces.append(.unclosed(line: line + newLines(in: text[position..<open])))
        return
      }
      let before = text[position..<open]
      line += newLines(in: before)
      let tag = tag(text[inside..<close])
      line += newLines(in: text[inside..<close])
      position = close + (isTriple ? 3 : 2)
      append(tag, after: before)
    }
    append(text[position...])
  }

  /// Where a byte stands so many times in a row, from an index on.
  private func first(_ byte: UInt8, times: Int, from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      var index = start
      while let found = text.first(byte, from: index) {
        let run = text[found...].prefix { $0 == byte }.count
        if run >= times { return found }
        index = found + run
      }
      return nil
    }
  }

  private func newLines(in bytes: ArraySlice<UInt8>) -> Int { bytes.count { $0 == UInt8(ascii: "\n") } }

  private func tag(_ inside: ArraySlice<UInt8>) -> Tag {
    let spaces = TagScanner.spaces
    let sigil = inside.first.flatMap { TagScanner.sigils[$0] ? $0 : nil }
    let written = sigil == nil ? inside : inside.dropFirst()
    let name = written.contains { spaces[$0] } ? written.filter { !spaces[$0] }[...] : written
    return Tag(
      sigil: sigil.map { String(UnicodeScalar($0)) } ?? "",
      name: String(decoding: name, as: UTF8.self),
      line: line
    )
  }

  private mutating func append(_ tag: Tag, after before: ArraySlice<UInt8>) {
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
    let start = lineStart ?? (isAtLineStart(before.startIndex) ? before.startIndex : nil)
    let end = text[position...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.endIndex
    guard !tag.isValue, let start, isBlank(text[start..<before.endIndex]), isBlank(text[position..<end])
    else {
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

  private func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    let spaces = TagScanner.spaces
    return bytes.allSatisfy { spaces[$0] }
  }
}
