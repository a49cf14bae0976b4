import Testing

@testable import PostmortemCore

@Suite("Words by their hashes")
struct WordHashesTests {
  /// Whether one of the words stands at a place of a text.
  private func has(_ words: [String], _ place: Range<Int>, of text: String) -> Bool {
    text.withBytes { WordHashes(words).contains(place, of: $0) }
  }

  @Test("are found in any case, whole, and wherever they stand")
  func words() {
    let words = ["maria", "jun", "on-call"]
    #expect(has(words, 0..<5, of: "Maria rolled it out"))
    #expect(has(words, 4..<7, of: "and JUN"))
    #expect(has(words, 0..<7, of: "On-call"))
    #expect(!has(words, 0..<4, of: "Maria"))
    #expect(!has(words, 0..<6, of: "Marian"))
    #expect(!has(words, 0..<0, of: "Maria"))
  }

  @Test("of no words none is found")
  func none() {
    #expect(!has([], 0..<5, of: "Maria"))
    #expect(!has([], 0..<0, of: ""))
  }
}
