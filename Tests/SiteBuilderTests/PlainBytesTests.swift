import Testing

@testable import SiteBuilder

@Suite("Texts that a format takes as they are")
struct PlainBytesTests {
  /// Whether a text has neither a byte below 0x20 nor a comma.
  private func isPlain(_ text: [UInt8]) -> Bool {
    text.withUnsafeBufferPointer {
      $0.hasNone(marked: { $0.marks(below: 0x20) | $0.marks(of: 0x2C) }, of: { $0 < 0x20 || $0 == 0x2C })
    }
  }

  @Test("are told from others wherever the byte stands that is not taken", arguments: 0...40)
  func everyPlace(_ count: Int) {
    let text = [UInt8](repeating: UInt8(ascii: "x"), count: count)
    #expect(isPlain(text))
    for place in text.indices {
      for byte: UInt8 in 0...255 {
        var other = text
        other[place] = byte
        #expect(isPlain(other) == (byte >= 0x20 && byte != 0x2C), "\(byte) at \(place) of \(count)")
      }
    }
  }

  @Test("are not mistaken for others by bytes that are near to those which are marked")
  func neighbours() {
    for text: [UInt8] in [[0x20, 0x20], [0x2D, 0x2D], [0x80, 0xFF]] {
      #expect(isPlain([UInt8](repeating: 0x61, count: 6) + text + [UInt8](repeating: 0x61, count: 9)))
    }
    let marked: (SIMD16<UInt8>) -> SIMD16<UInt8> = { $0.marks(below: 0x30) }
    // Marked all along, and none of them.
    let spaces = [UInt8](repeating: 0x20, count: 19)
    #expect(spaces.withUnsafeBufferPointer { $0.hasNone(marked: marked, of: { $0 == 0x2C }) })
  }
}
