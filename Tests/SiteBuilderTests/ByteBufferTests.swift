import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A byte buffer")
struct ByteBufferTests {
  @Test("holds what was appended, in its order, however long")
  func append() {
    var buffer = ByteBuffer(capacity: 0)
    var expected = ""
    for number in -120...120 {
      buffer.append(number)
      buffer.append(literal: ", ")
      buffer.append("é\(number)")
      buffer.append([0x0A])
      buffer.append(UInt8(ascii: "x"))
      expected += "\(number), é\(number)\nx"
    }
    #expect(String(decoding: buffer.bytes, as: UTF8.self) == expected)
  }

  @Test("says numbers as they say themselves, of any length")
  func numbers() {
    let powers = (0...18).map { (0..<$0).reduce(1) { power, _ in power * 10 } }
    for number in powers.flatMap({ [$0 - 1, $0, $0 + 1, -$0] }) + [.min, .max, 4_096, 65_536] {
      var buffer = ByteBuffer(capacity: 0)
      buffer.append(number)
      #expect(buffer.text == "\(number)")
    }
  }

  @Test("says days as they say themselves")
  func days() {
    for text in ["2026-01-02", "0001-12-31", "9999-10-30"] {
      var buffer = ByteBuffer()
      if let day = Day(text) { buffer.append(day) }
      #expect(String(decoding: buffer.bytes, as: UTF8.self) == text)
    }
  }

  @Test("escapes the five signs of HTML, wherever they stand")
  func escaping() {
    for length in 0..<20 {
      let stuffing = String(repeating: "a", count: length)
      var buffer = ByteBuffer()
      buffer.append(escaping: stuffing + "<>&\"'" + stuffing)
      #expect(
        String(decoding: buffer.bytes, as: UTF8.self) == stuffing + "&lt;&gt;&amp;&quot;&#39;" + stuffing
      )
    }
  }

  @Test("is equal to the bytes it holds, and to no others")
  func equality() {
    let buffer = ByteBuffer("abc")
    // The macro would need a copy, and there is none.
    let isEqual = ["abc", "abd", "ab", "abcd", ""].map { buffer == Array($0.utf8) }
    #expect(isEqual == [true, false, false, false, false])
  }

  @Test("gives up its last bytes, and no more than it has")
  func removeLast() {
    var buffer = ByteBuffer("abc")
    buffer.removeLast(2)
    #expect(buffer.bytes == Array("a".utf8))
    buffer.removeLast(2)
    #expect(buffer.bytes == [])
  }
}
