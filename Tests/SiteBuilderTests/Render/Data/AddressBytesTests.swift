import Testing

@testable import SiteBuilder

@Suite("Addresses")
struct AddressBytesTests {
  @Test("are encoded as their bytes are one after the other")
  func bytes() {
    let texts = [
      "", "incidents/a-1/index.html", "a b&c=d?e#f", "été/日本", "%", "x%", "~._-/", "a,b", "\u{7F}",
    ]
    for text in texts + (0..<128).map({ "a\(Character(Unicode.Scalar(UInt8($0))))b" }) {
      var address = ByteBuffer()
      var plain = ByteBuffer()
      address.append(address: text)
      plain.append(percentEncoding: text)
      #expect(address.text == plain.text)
    }
    var address = ByteBuffer()
    address.append(address: "a b/é")
    #expect(address.text == "a%20b/%C3%A9")
  }
}
