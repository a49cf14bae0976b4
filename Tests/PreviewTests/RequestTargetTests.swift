import Testing

@testable import Preview

@Suite("RequestTarget")
struct RequestTargetTests {
  @Test(
    "is taken apart into its path, without percent-encoding, and its query",
    arguments: [
      ("/", "", "/", ""),
      ("/incidents/", "incidents/", "/incidents/", ""),
      ("/incidents/?team=a&q=%20", "incidents/", "/incidents/", "?team=a&q=%20"),
      ("/attachments/caf%C3%A9.png", "attachments/café.png", "/attachments/caf%C3%A9.png", ""),
      ("/a%2fb", "a/b", "/a%2fb", ""),
      ("/../a", "../a", "/../a", ""),
      ("/%2e%2e/a", "../a", "/%2e%2e/a", ""),
      ("//a", "/a", "//a", ""),
      ("/a?b?c", "a", "/a", "?b?c"),
    ]
  )
  func paths(text: String, path: String, encoded: String, query: String) throws {
    let target = try RequestTarget(text)
    #expect(target.path == path)
    #expect(target.encodedPath == encoded)
    #expect(target.query == query)
    #expect(target.host == nil)
  }

  @Test("of a whole address has its host")
  func addresses() throws {
    let target = try RequestTarget("HTTP://localhost:4100/a?b")
    #expect(target.host == "localhost:4100")
    #expect(target.path == "a")
    #expect(target.query == "?b")
    let bare = try RequestTarget("http://localhost:4100")
    #expect(bare.path == "")
    #expect(bare.encodedPath == "/")
  }

  @Test(
    "is refused where it is no address of ours",
    arguments: [
      "", "a", "*", "?a", "localhost:4100", "https://localhost/", "ftp://localhost/", "/%", "/%4", "/%4g",
      "/%+1",
      "/%00", "/%0a", "/%7f", "/%ff", "/%c3", "/ü", "/a b", "/a\n", "/a#b",
    ]
  )
  func malformed(text: String) {
    #expect(throws: RequestTarget.Problem.malformed) { try RequestTarget(text) }
  }

  @Test("is refused where it is longer than any address here")
  func length() throws {
    #expect(throws: RequestTarget.Problem.tooLong) {
      try RequestTarget("/" + String(repeating: "a", count: 4096))
    }
    #expect(try RequestTarget("/" + String(repeating: "a", count: 4095)).path.count == 4095)
  }
}
