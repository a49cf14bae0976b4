import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A link")
struct LinkTargetTests {
  private func target(_ url: String, from file: String = "2026/a.md") -> LinkTarget {
    let sources = memoryArchive(
      ["2026/a.md": "", "2025/b.md": ""],
      attachments: ["2026/graph.png", "2026/my graph.png", "log.txt", "2026/50%.png", "2026/été.png"]
    )
    return LinkTarget(url, from: file, in: ArchiveFiles(sources))
  }

  private func message(_ url: String, from file: String = "2026/a.md") -> String? {
    if case .nowhere(let message, _) = target(url, from: file) { return message }
    return nil
  }

  @Test(
    "to the web or to somebody's mail is an address",
    arguments: ["https://a.example/x", "HTTP://a.example", "mailto:a@b.example", "https://a.example/../../x"]
  )
  func addresses(_ url: String) {
    #expect(target(url) == .address)
    #expect(LinkTarget.isAddress(url))
  }

  @Test("that begins with # stays on the page", arguments: ["#", "#what-happened"])
  func anchors(_ url: String) {
    #expect(target(url) == .anchor)
  }

  @Test(
    "to a document is one to its postmortem, with its anchor",
    arguments: [
      ("../2025/b.md", ""), ("../2025/b.md#causes", "causes"), ("./../2025/b.md?plain=1#x", "x"),
      ("..//2025/b.md", ""),
    ]
  )
  func documents(_ url: String, _ anchor: String) {
    #expect(target(url) == .postmortem(id: "b", anchor: anchor))
  }

  @Test(
    "to another file is one to an attachment",
    arguments: [
      ("graph.png", "2026/graph.png"), ("./graph.png", "2026/graph.png"), ("../log.txt", "log.txt"),
      ("my%20graph.png", "2026/my graph.png"), ("my graph.png", "2026/my graph.png"),
      ("graph.png?raw=1#top", "2026/graph.png"), ("50%.png", "2026/50%.png"), ("50%25.png", "2026/50%.png"),
      ("%C3%A9t%c3%a9.png", "2026/été.png"), ("../2026/graph.png", "2026/graph.png"),
    ]
  )
  func attachments(_ url: String, _ path: String) {
    #expect(target(url) == .attachment(path))
  }

  @Test(
    "that leaves the archive leads nowhere",
    arguments: [
      "../../etc/passwd", "../../2026/graph.png", "%2e%2e/%2e%2e/secret", "../..", "x/../../../y",
      "..%2f..%2fsecret",
    ]
  )
  func outside(_ url: String) {
    #expect(message(url) == "the link \(url) leads out of the archive")
  }

  @Test("from the archive's root goes no higher")
  func fromRoot() {
    #expect(message("../x.png", from: "a.md") == "the link ../x.png leads out of the archive")
    #expect(target("log.txt", from: "a.md") == .attachment("log.txt"))
  }

  @Test(
    "to a scheme of another kind leads nowhere",
    arguments: [
      "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
      "ftp://a",
    ]
  )
  func schemes(_ url: String) {
    let scheme = url.prefix { $0 != ":" }.lowercased()
    #expect(message(url) == "a link may not lead to \(scheme):")
    #expect(!LinkTarget.isAddress(url))
  }

  @Test(
    "in disguise leads nowhere either",
    arguments: [
      "java\tscript:alert(1)", " javascript:alert(1)", "java\nscript:x", "\u{1}javascript:x",
      "//evil.example/x", "/etc/passwd",
      "\\\\evil\\x", "http\u{200B}s://evil.example", "ｊavascript:x", "graph.png%00.md", "",
    ]
  )
  func disguised(_ url: String) {
    #expect(message(url) != nil)
  }

  @Test("to a file that is not there names the nearest that is")
  func nearest() {
    #expect(
      target("grpah.png")
        == .nowhere(message: "no file of the archive is 2026/grpah.png", help: "did you mean 2026/graph.png?")
    )
  }
}
