import Testing

@testable import SiteBuilder

@Suite("Percent-encoding")
struct PercentEncodingTests {
  @Test(
    "leaves what URLs have as it is, and takes everything else apart into bytes",
    arguments: [
      ("", ""), ("incidents/a-1/index.html", "incidents/a-1/index.html"), ("a b/é", "a%20b/%C3%A9"),
      ("a b&c=d?e#f", "a%20b%26c%3Dd%3Fe%23f"), ("%", "%25"), ("x%", "x%25"), ("~._-/", "~._-/"),
      ("a,b:c@d", "a%2Cb%3Ac%40d"), ("日", "%E6%97%A5"), ("\u{0}\u{7F}", "%00%7F"), ("azAZ09", "azAZ09"),
      ("`{[@^", "%60%7B%5B%40%5E"),
    ]
  )
  func encodes(_ path: String, _ wanted: String) {
    var address = ByteBuffer()
    address.append(percentEncoding: path)
    #expect(address.text == wanted)
  }
}
