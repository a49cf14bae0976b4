import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The check that a file is text")
struct TextCheckTests {
  private func check(_ bytes: [UInt8]) -> (text: String?, found: [String]) {
    var findings = Findings(file: "a.md")
    let text = TextCheck.text(of: bytes, &findings)
    return (text.map { String(decoding: $0, as: UTF8.self) }, findings.diagnostics.map(brief))
  }

  @Test("takes away a byte-order mark, and nothing else", arguments: ["", "a", "été 日本 🚢\r\n", "a\u{FEFF}b"])
  func good(_ text: String) {
    #expect(check(Array(text.utf8)).text == text)
    #expect(check([0xEF, 0xBB, 0xBF] + text.utf8).text == text)
    #expect(check([0xEF, 0xBB, 0xBF] + text.utf8).found.isEmpty)
  }

  @Test("points at the byte that is not UTF-8, by line and column in characters")
  func latin1() {
    let found = check(Array("ok\nété ".utf8) + [0xE9, 0x74, 0xE9]).found
    #expect(found == ["2:5 document-is-text the byte 0xe9 is not UTF-8"])
  }

  @Test(
    "refuses what no UTF-8 has",
    arguments: [[0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0x61, 0x80], [0xE2, 0x82]]
      as [[UInt8]]
  )
  func malformed(_ bytes: [UInt8]) {
    #expect(check(bytes).text == nil)
    #expect(check(bytes).found.count == 1)
  }

  @Test("names a NUL byte, and the first of several troubles")
  func nul() {
    #expect(check([0x61, 0, 0x62]).found == ["1:2 document-is-text a NUL byte stands here"])
    #expect(check([0x61, 0, 0xFF]).found == ["1:2 document-is-text a NUL byte stands here"])
    #expect(check([0x61, 0xFF, 0]).found == ["1:2 document-is-text the byte 0xff is not UTF-8"])
  }

  @Test("finds one wrong byte wherever it stands in a long text", arguments: [0, 0x80, 0xE9] as [UInt8])
  func anywhere(_ wrong: UInt8) {
    for text in [String(repeating: "a", count: 50), String(repeating: "aé", count: 17)] {
      let bytes = Array(text.utf8)
      #expect(check(bytes).text == text)
      for index in bytes.indices where bytes[index] == UInt8(ascii: "a") {
        let column = String(decoding: bytes[..<index], as: UTF8.self).count + 1
        let found = check(bytes[..<index] + [wrong] + bytes[(index + 1)...]).found
        #expect(
          found.count == 1 && found.first?.hasPrefix("1:\(column) document-is-text") == true,
          "\(index)"
        )
      }
    }
  }

  @Test(
    "names UTF-16 by its byte-order mark",
    arguments: [[0xFF, 0xFE, 0x61, 0], [0xFE, 0xFF, 0, 0x61]] as [[UInt8]]
  )
  func utf16(_ bytes: [UInt8]) {
    #expect(check(bytes).found == ["1:1 document-is-text this file is UTF-16"])
  }
}
