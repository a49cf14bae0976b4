import Testing

@testable import PostmortemCore

@Suite("Texts that are joined")
struct JoinedTextTests {
  @Test("stand one behind the other, of any length and in any letters")
  func joined() {
    #expect(
      String(joining: "item '", "rollback-of-the-release", "' is ", "", "é", "\u{1F6A2}!")
        == "item 'rollback-of-the-release' is é\u{1F6A2}!"
    )
    #expect(String(joining: "a", "#", "b") == "a#b")
    #expect(String(joining: "", "") == "")
    #expect(String(joining: "alone") == "alone")
    #expect(String(joining: "cafe", "\u{301}").utf8.count == 6)
  }
}
