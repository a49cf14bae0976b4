import Testing

@testable import SiteBuilder

@Suite("The index of words")
struct WordIndexTests {
  @Test(
    "cuts a text into words in lower case, and leaves out what nobody searches for",
    arguments: [
      ("The API's p99 — was 4,812 ms.", ["the", "api", "p99", "was", "812", "ms"]),
      ("don’t “stop” now…", ["don", "stop", "now"]),
      ("checkout-502s_retry/v2", ["checkout", "502s", "retry", "v2"]),
      ("Ärger über naïve café\u{A0}§ 3 日本 🚢ship", ["Ärger", "über", "naïve", "café", "日本", "ship"]),
      ("12345 123456 2026-03-14T09:12", ["12345", "2026", "03", "14t09", "12"]),
      ("f552e039eb42888d sha256 log4shell a1b2c3d4e5f6", ["sha256", "log4shell", "a1b2c3d4e5f6"]),
      (
        "internationalization a \(String(repeating: "x", count: 33)) \(String(repeating: "y", count: 32))",
        ["internationalization", String(repeating: "y", count: 32)]
      ),
      ("", []), ("a", []), ("ab", ["ab"]), ("abcdefgh", ["abcdefgh"]), ("abcdefghi", ["abcdefghi"]),
      ("\u{80}\u{BF} \u{FF}", ["ÿ"]),
    ]
  )
  func words(_ text: String, _ wanted: [String]) {
    #expect(indexedWords(of: text) == wanted)
  }

  @Test(
    "cuts any text as a look at one byte after the other does",
    arguments: ["abzAZ09 .-_é—日,\n", "abcdefghijklmnopqrstUVWXYZ0 "]
  )
  func anyText(_ signs: String) {
    var numbers = Sequence64(state: 5)
    let signs = Array(signs)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...40, using: &numbers)
      let text = String((0..<count).map { _ in signs.randomElement(using: &numbers) ?? " " })
      let plain = text.split { !$0.isLetter && !$0.isNumber }.map { word in
        String(word.map { $0.isASCII ? Character($0.lowercased()) : $0 })
      }
      let wanted = plain.filter { word in
        let (bytes, hasDigit) = (word.utf8.count, word.contains { $0.isASCII && $0.isNumber })
        let isNumber = word.first.map { $0.isASCII && $0.isNumber } ?? false
        return bytes > 1 && bytes <= (isNumber ? 5 : hasDigit ? 12 : 32)
      }
      #expect(indexedWords(of: text) == wanted, "\(text.debugDescription)")
    }
  }

  @Test("names of each word the documents it stands in, each once, however far apart they are")
  func documents() throws {
    var numbers = Sequence64(state: 7)
    var index = WordIndex()
    var wanted: [String: [Int]] = [:]
    for number in 0..<20_000 {
      // Words of every frequency: one in all documents, one in each hundredth, one in a single one.
      var words = ["all", "all", "n\(number % 100)"]
      if number % 1000 == 17 { words.append("rare") }
      if number == 19_999 { words += ["single", "été"] }
      if Int.random(in: 0..<50, using: &numbers) == 0 { words.append("chance") }
      for word in words where wanted[word]?.last != number { wanted[word, default: []].append(number) }
      Array(words.joined(separator: " ").utf8).withUnsafeBufferPointer { index.add($0, in: number) }
    }
    var text = ByteBuffer()
    index.append(to: &text)
    let found = try #require(SearchIndex(String(decoding: text.bytes, as: UTF8.self)))
    #expect(found.documents == wanted)
  }

  @Test("is empty without words")
  func empty() {
    var text = ByteBuffer()
    WordIndex().append(to: &text)
    #expect(text.bytes == [])
  }
}
