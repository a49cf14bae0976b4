import Testing

@testable import PostmortemCore

@Suite("Numbers of names")
struct NameNumbersTests {
  @Test("count from 0 in the order in which names come, and a name keeps its own")
  func order() {
    var numbers = NameNumbers()
    #expect(["b", "a", "b", "", "a"].map { numbers.number(of: $0) } == [0, 1, 0, 2, 1])
    #expect(numbers.names == ["b", "a", ""])
    #expect(numbers["a"] == 1)
    #expect(numbers["A"] == nil)
    #expect(NameNumbers()["a"] == nil)
  }

  @Test("stay the same when there are many, of any length")
  func many() {
    let names = (0..<2000).map { String(repeating: "x", count: $0 % 37) + "\($0)" }
    var numbers = NameNumbers()
    #expect(names.map { numbers.number(of: $0) } == Array(names.indices))
    #expect(names.map { numbers[$0] } == Array(names.indices))
    #expect(numbers.names == names)
  }

  @Test("are equal for names that are equal, however they are written")
  func equalNames() {
    var numbers = NameNumbers()
    let first = numbers.number(of: "caf\u{E9}")
    #expect(numbers.number(of: "cafe\u{301}") == first)
    #expect(numbers.number(of: "cafe") != first)
    #expect(numbers.count == 2)
  }

  @Test("a quick hash tells texts apart that differ in length, at either end or across eight bytes")
  func hashes() {
    let texts = [
      "", "a", "b", "ab", "ba", "12345678", "123456789", "223456789", "\0", "\0\0", "abcd", "abce", "bbcd",
      "abcde",
      "abxde", "bcdefgh", "bcdefgi", "1234567890123456", "1234567800123456",
    ]
    #expect(Set(texts.map { QuickHash.hash(of: $0).value }).count == texts.count)
    #expect(QuickHash.hash(of: "payments and more").isASCII)
    #expect(!QuickHash.hash(of: "zürich").isASCII)
    #expect(!QuickHash.hash(of: "é").isASCII)
    #expect(!QuickHash.hash(of: "abé").isASCII)
    #expect(!QuickHash.hash(of: "the end of it is é").isASCII)
  }
}
