import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("An edited text")
struct EditedTextTests {
  private func place(_ line: Int, _ column: Int, _ length: Int = 1) -> SourceRange {
    SourceRange(line: line, column: column, length: length)
  }

  private func edited(_ text: String, _ repairs: [[TextEdit]]) -> (text: String, done: [Int]) {
    var edited = EditedText(Array(text.utf8))
    let (bytes, done) = edited.applying(repairs.map(Repair.init))
    return (String(decoding: bytes, as: UTF8.self), done)
  }

  @Test("is changed by characters, in any order, below a byte-order mark and behind letters of several bytes")
  func columns() {
    let (text, done) = edited(
      "\u{FEFF}é: 🚢x\r\nb: y",
      [
        [.insert("z\n", before: place(2, 1))], [.replace(place(1, 5), with: "X")],
        [.insert("a", before: place(1, 1))],
      ]
    )
    #expect(text == "\u{FEFF}aé: 🚢X\r\nz\r\nb: y")
    #expect(done == [0, 1, 2])
  }

  @Test("has the line ends of the line that is changed")
  func lineEnds() {
    #expect(edited("a\r\nb\n", [[.insert("x\n", before: place(1, 1))]]).text == "x\r\na\r\nb\n")
    #expect(edited("a\r\nb\n", [[.insert("x\n", before: place(2, 1))]]).text == "a\r\nx\nb\n")
    #expect(edited("a\r\nb", [[.insert("x\n", before: place(2, 1))]]).text == "a\r\nx\r\nb")
    #expect(edited("b", [[.insert("x\n", before: place(1, 1))]]).text == "x\nb")
  }

  @Test("has the first of two repairs that touch, and the whole of a repair or nothing")
  func overlaps() {
    let second: [TextEdit] = [.replace(place(1, 3, 2), with: "Y"), .replace(place(2, 1), with: "Z")]
    let (text, done) = edited("abcdef\ng", [second, [.replace(place(1, 1, 3), with: "X")]])
    #expect(text == "Xdef\ng")
    #expect(done == [1])
    #expect(
      edited("ab", [[.insert("x", before: place(1, 1))], [.insert("y", before: place(1, 1))]]).done == [0]
    )
  }

  @Test("is not changed at a place that it has not", arguments: [(1, 3, 2), (1, 9, 1), (4, 1, 1), (0, 1, 1)])
  func outside(_ line: Int, _ column: Int, _ length: Int) {
    let edits: [TextEdit] = [
      .insert("x", before: place(1, 1)), .replace(place(line, column, length), with: "y"),
    ]
    #expect(edited("abc\nd\n", [edits]).text == "abc\nd\n")
  }
}
