internal import PostmortemCore

/// The text of a file, to be changed by line and column. Every byte that no change names stays.
struct EditedText {
  private let bytes: [UInt8]
  /// Where each line begins; the first after a byte-order mark.
  private let starts: [Int]
  /// The place looked for last: the next is as a rule further down the same line.
  private var last: (line: Int, column: Int, offset: Int) = (0, 1, 0)

  /// A change by bytes.
  private struct ByteEdit {
    let range: Range<Int>
    let text: [UInt8]
  }

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var starts = [bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0]
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(index + 1) }
    self.starts = starts
  }

  /// The text with these repairs done, each in whole or not at all. Of two that touch, the one that begins first is
  /// done; the other has to wait until the text is read again.
  ///
  /// - Returns: the new text, and which repairs are done in it, by their places in `repairs`.
  mutating func applying(_ repairs: [Repair]) -> (bytes: [UInt8], done: [Int]) {
    let order = repairs.indices.sorted { (repairs[$0].start, $0) < (repairs[$1].start, $1) }
    var taken: [Int32: [ByteEdit]] = [:]
    var done: [Int] = []
    for index in order {
      let edits = repairs[index].edits
      let changes = edits.compactMap { byteEdit($0) }
      let isFree = zip(edits, changes).allSatisfy { edit, change in
        taken[edit.range.line]?.allSatisfy { !EditedText.touch($0.range, change.range) } ?? true
      }
      guard changes.count == edits.count, isFree else { continue }
      for (edit, change) in zip(edits, changes) { taken[edit.range.line, default: []].append(change) }
      done.append(index)
    }
    let changes = taken.values.joined().sorted { $0.range.lowerBound > $1.range.lowerBound }
    var result = bytes
    for change in changes { result.replaceSubrange(change.range, with: change.text) }
    return (result, done.sorted())
  }

  private static func touch(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    a.lowerBound == b.lowerBound || a.overlaps(b)
  }

  /// A change by its bytes; nil where its line has no such place.
  private mutating func byteEdit(_ edit: TextEdit) -> ByteEdit? {
    let (line, column) = (Int(edit.range.line) - 1, Int(edit.range.column))
    guard let start = offset(line: line, column: column),
      let end = offset(line: line, column: column + edit.length)
    else { return nil }
    return ByteEdit(range: start..<end, text: text(of: edit, onLine: line))
  }

  /// The text of a change, with the line ends of the line it is made in; of the line above where that is the last, and
  /// has no end.
  private func text(of edit: TextEdit, onLine line: Int) -> [UInt8] {
    let next = starts[min(line + 1, starts.count - 1)]
    guard next > 1, bytes[next - 2] == UInt8(ascii: "\r") else { return Array(edit.text.utf8) }
    return edit.text.utf8.flatMap { $0 == UInt8(ascii: "\n") ? Array("\r\n".utf8) : [$0] }
  }

  /// Where the character at a column, from 1, of a line, from 0, begins; right behind the last one too.
  private mutating func offset(line: Int, column: Int) -> Int? {
    guard starts.indices.contains(line) else { return nil }
    if last.line != line || last.column > column { last = (line, 1, starts[line]) }
    // Until something was looked for, the first line begins nowhere.
    last.offset = max(last.offset, starts[line])
    while last.column < column {
      guard last.offset < bytes.count, bytes[last.offset] != UInt8(ascii: "\n") else { return nil }
      last.offset += 1
      while last.offset < bytes.count, bytes[last.offset] & 0xC0 == 0x80 { last.offset += 1 }
      last.column += 1
    }
    return last.offset
  }
}

extension Repair {
  /// Where its first change begins.
  fileprivate var start: SourceRange { edits.map(\.range).min() ?? .start }
}
