import Testing

@testable import Preview

@Suite("ContentType")
struct ContentTypeTests {
  @Test("is told by the ending of a name, whatever its case, and of nothing else")
  func types() {
    #expect(ContentType.of("incidents/a/index.html") == "text/html; charset=utf-8")
    #expect(ContentType.of("style.css") == "text/css; charset=utf-8")
    #expect(ContentType.of("badges/overdue.SVG") == "image/svg+xml")
    #expect(ContentType.of("attachments/a.html/core") == "application/octet-stream")
    #expect(ContentType.of("attachments/dump.core") == "application/octet-stream")
    #expect(ContentType.of("") == "application/octet-stream")
  }
}
