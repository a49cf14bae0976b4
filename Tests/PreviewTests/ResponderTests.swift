import Foundation
import PostmortemCore
import Testing

@testable import Preview
@testable import SiteBuilder

@Suite("Responder")
struct ResponderTests {
  private let folder: PreviewFolder
  private let state: LiveState
  private let responder: Responder

  init() async throws {
    folder = try PreviewFolder()
    try folder.write(goodDocument, to: "postmortems/2026/2026-03-14-checkout.md")
    try folder.write("secret", to: "secret.txt")
    try folder.write("log", to: "postmortems/2026/a.log")
    var site = LiveSite(of: folder.path + "/postmortems", templates: folder.templates)
    state = await site.update(now: testNow)
    #expect(state.obstacle == nil)
    responder = Responder(port: 4100, feed: StateFeed(state))
  }

  private func reply(_ target: String, method: String = "GET", host: String = "localhost:4100") -> Reply {
    responder.reply(to: PreviewRequest(target, method: method, hosts: [host]))
  }

  private func text(_ reply: Reply) throws -> String {
    switch reply.body {
    case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
    case .pieces(let pieces): String(decoding: try pieces.flatMap { try $0() }, as: UTF8.self)
    case .events: ""
    }
  }

  @Test("gives a page, a file, the page of a folder and the way to it")
  func files() throws {
    let index = reply("/")
    #expect(index.status == 200)
    #expect(index.field("Content-Type") == "text/html; charset=utf-8")
    #expect(try text(index).contains("/.followthrough/preview.js"))
    #expect(try text(reply("/incidents/2026-03-14-checkout/index.html")).contains("Checkout returned 502s"))
    #expect(try text(reply("/incidents/2026-03-14-checkout/")).contains("Checkout returned 502s"))
    let folder = reply("/incidents/2026-03-14-checkout?a=b")
    #expect(folder.status == 302)
    #expect(folder.field("Location") == "/incidents/2026-03-14-checkout/?a=b")
    let log = reply("/attachments/2026/a.log")
    #expect(log.status == 200)
    #expect(try text(log) == "log")
    #expect(log.field("Content-Type") == "text/plain; charset=utf-8")
    #expect(try !text(reply("/style.css")).contains("preview.js"))
  }

  @Test(
    "gives no file that the build did not make, whatever the path says",
    arguments: [
      "/../secret.txt", "/%2e%2e/secret.txt", "/..%2Fsecret.txt", "//secret.txt", "/./secret.txt",
      "/attachments/../../secret.txt", "/attachments/2026/../../../secret.txt", "/etc/passwd",
      "/%2Fetc%2Fpasswd",
      "/postmortems/2026/a.log", "/2026/a.log", "/incidents/2026-03-14-checkout/index.html/",
      "/..\\secret.txt",
      "/.followthrough", "/.followthrough/", "/.followthrough/../secret.txt", "/index.html%20",
    ]
  )
  func strangers(target: String) throws {
    let reply = reply(target)
    #expect(reply.status == 404)
    let text = try text(reply)
    #expect(text.contains("There is no such page"))
    #expect(text.contains("href=\"/style.css\""))
    #expect(!text.contains("secret"))
  }

  @Test("refuses what is malformed, of another host, by another method, or asked for by another site")
  func refusals() {
    #expect(reply("/%00").status == 400)
    #expect(reply("*").status == 400)
    #expect(reply("/" + String(repeating: "a", count: 5000)).status == 414)
    #expect(reply("/", host: "evil.example").status == 403)
    #expect(reply("http://evil.example:4100/").status == 403)
    #expect(reply("http://localhost:4100/").status == 200)
    #expect(responder.reply(to: PreviewRequest("/", hosts: [])).status == 400)
    #expect(
      responder.reply(to: PreviewRequest("/", hosts: ["localhost:4100", "localhost:4100"])).status == 400
    )
    let post = reply("/", method: "POST")
    #expect(post.status == 405)
    #expect(post.field("Allow") == "GET, HEAD")
    #expect(reply("/", method: "HEAD").status == 200)
    var request = PreviewRequest("/actions/names.js", hosts: ["localhost:4100"])
    request.fetchSite = "cross-site"
    request.fetchMode = "no-cors"
    #expect(responder.reply(to: request).status == 403)
    request.fetchMode = "navigate"
    #expect(responder.reply(to: request).status == 200)
  }

  @Test("does not send again what the browser has")
  func tags() throws {
    let tag = try #require(reply("/").field("ETag"))
    for (sent, status) in [(tag, 304), ("\"other\", W/\(tag)", 304), ("\"other\"", 200), ("", 200)] {
      let request = PreviewRequest("/", hosts: ["localhost:4100"], ifNoneMatch: sent)
      #expect(responder.reply(to: request).status == status)
    }
    responder.feed.show(LiveState(site: state.site, findings: nil, obstacle: "a"))
    #expect(reply("/").field("ETag") == tag)
  }

  @Test("says that there is no site yet, on a page that becomes one")
  func nothing() throws {
    let responder = Responder(port: 4100, feed: StateFeed(LiveState(site: nil, findings: nil, obstacle: "a")))
    let reply = responder.reply(to: PreviewRequest("/incidents/", hosts: ["localhost:4100"]))
    #expect(reply.status == 503)
    #expect(try text(reply).contains("data-site=\"\""))
    #expect(try text(reply).contains("connect-src 'self'"))
  }
}
