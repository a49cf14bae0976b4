import Testing

@testable import SiteBuilder

@Suite("Bytes of a text")
struct BytesTests {
  @Test("begin with a number of the first eight, the first in its lowest bits", arguments: 0...12)
  func beginning(_ count: Int) {
    let text = (0..<count).map { UInt8(0xF1 + $0) }
    let expected = text.prefix(8).reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
    #expect(text.withUnsafeBufferPointer { $0.beginning } == expected)
  }
}
