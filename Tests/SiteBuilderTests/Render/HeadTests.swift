import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("What a site tells machines that look at its pages")
struct HeadTests {
  private let base = "base_url: https://acme.example/reviews"

  private func archive(_ settings: String) -> Sources {
    memoryArchive(
      [
        "a.md": document("impact: {summary: \"One in <three> & more.\"}\ntags: [deploys]"),
        "b c.md": document().replacing("2026-03-14", with: "2025-03-14"),
      ],
      settings: settings + "\ngrandfathered_before: 2026-01-01"
    )
  }

  /// The content of a head's element, by what tells it apart.
  private func content(_ mark: String, of html: String?) -> String? {
    let element = try? Regex("<(?:meta|link) \(mark) (?:content|href)=\"([^\"]*)\">")
    return element.flatMap { html?.firstMatch(of: $0)?.output[1].substring.map(String.init) }
  }

  @Test("is a title, a description, and what a link to the page is shown with")
  func openGraph() throws {
    let site = try site(archive(base))
    let page = site["incidents/a/index.html"]
    #expect(content("property=\"og:title\"", of: page) == "Checkout returned 502s")
    #expect(content("property=\"og:description\"", of: page) == "One in &lt;three&gt; &amp; more.")
    #expect(content("name=\"description\"", of: page) == "One in &lt;three&gt; &amp; more.")
    #expect(content("property=\"og:type\"", of: page) == "article")
    #expect(content("property=\"og:type\"", of: site["incidents/index.html"]) == "website")
    #expect(content("property=\"og:site_name\"", of: page) == "Postmortems")
    #expect(content("name=\"twitter:card\"", of: page) == "summary")
    #expect(content("property=\"og:url\"", of: page) == "https://acme.example/reviews/incidents/a/")
    #expect(content("rel=\"canonical\"", of: page) == "https://acme.example/reviews/incidents/a/")
    for (path, html) in site where path.hasSuffix(".html") {
      #expect(!(content("property=\"og:title\"", of: html) ?? "").isEmpty, "\(path)")
      #expect(!(content("name=\"description\"", of: html) ?? "").isEmpty, "\(path)")
      #expect((content("rel=\"canonical\"", of: html) == nil) == (path == "404.html"), "\(path)")
      #expect(content("name=\"robots\"", of: html) == "noindex", "\(path)")
      for feed in ["feed.xml", "feed.json"] { #expect(html.contains("\(feed)\">"), "\(path)") }
    }
  }

  @Test("has no address where the settings give none")
  func withoutAddress() throws {
    let site = try site(archive(""))
    #expect(content("rel=\"canonical\"", of: site["index.html"]) == nil)
    #expect(content("property=\"og:url\"", of: site["index.html"]) == nil)
    #expect(site["sitemap.xml"] == nil)
    #expect(site["robots.txt"] == "User-agent: *\nDisallow: /\n")
  }

  @Test("lets search engines in where the settings say so, and keeps them out by default")
  func searchEngines() throws {
    let open = try site(archive(base + "\nsearch_engines: true"))
    #expect(
      open["robots.txt"] == "User-agent: *\nAllow: /\nSitemap: https://acme.example/reviews/sitemap.xml\n"
    )
    #expect(open.allSatisfy { !$0.value.contains("noindex") || $0.key.hasSuffix(".js") })
    let closed = try site(archive(base))
    #expect(closed["robots.txt"] == "User-agent: *\nDisallow: /\n")
    let found = try findings(in: archive("search_engines: perhaps")).map(brief)
    #expect(found.contains { $0.contains("search_engines can't be 'perhaps'") }, "\(found)")
  }

  @Test("lists every page once, by its address")
  func siteMap() throws {
    let site = try site(archive(base))
    let map = try #require(site["sitemap.xml"])
    #expect(TitleReader().read(map))
    let listed = map.matches(of: /<loc>https:\/\/acme\.example\/reviews\/([^<]*)<\/loc>/).map {
      String($0.output.1)
    }
    let pages = site.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
    #expect(listed.count == pages.count)
    let paths = listed.map { ($0.removingPercentEncoding ?? "") }.map {
      $0.hasSuffix("/") || $0.isEmpty ? $0 + "index.html" : $0
    }
    #expect(Set(paths) == Set(pages))
    #expect(listed.contains("incidents/b%20c/"))
  }

  @Test("has several lists, and one of them, where there are more pages than one may hold")
  func longSiteMap() throws {
    var settings = Settings()
    settings.baseURL = "https://acme.example/"
    let pages = (0..<100_001).map { Page(path: "p/\($0).html") { ByteBuffer() } }
    let files = try CrawlerFiles(settings: settings, pages: pages).pages.map { page in
      (page.path, String(decoding: try page.pieces.flatMap { try $0().bytes }, as: UTF8.self))
    }
    #expect(
      files.map(\.0) == ["robots.txt", "sitemap.xml", "sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml"]
    )
    #expect(files[1].1.contains("<sitemap><loc>https://acme.example/sitemap-3.xml</loc></sitemap>"))
    #expect(files[2].1.matches(of: /<url>/).count == 50_000)
    #expect(files[4].1.contains("<url><loc>https://acme.example/p/100000.html</loc></url>"))
    #expect(files[4].1.matches(of: /<url>/).count == 1)
  }

  @Test(
    "has a JSON feed with the entries of the other one",
    arguments: ["", "base_url: https://acme.example/reviews"]
  )
  func jsonFeed(_ settings: String) throws {
    let site = try site(archive(settings))
    let data = Data((site["feed.json"] ?? "").utf8)
    let feed = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    #expect(feed["version"] as? String == "https://jsonfeed.org/version/1.1")
    #expect(feed["title"] as? String == "Postmortems")
    #expect(
      feed["feed_url"] as? String == (settings.isEmpty ? nil : "https://acme.example/reviews/feed.json")
    )
    let items = try #require(feed["items"] as? [[String: Any]])
    let atom = site["feed.xml"] ?? ""
    #expect(
      items.compactMap { $0["id"] as? String }
        == atom.matches(of: /<entry>\n<title>[^<]*<\/title>\n<id>([^<]*)<\/id>/).map { String($0.output.1) }
    )
    let first = try #require(items.first)
    #expect(first["title"] as? String == "SEV1: Checkout returned 502s")
    #expect(first["content_text"] as? String == "One in <three> & more. No action items.")
    #expect(first["date_published"] as? String == "2026-03-14T00:00:00Z")
    #expect(first["tags"] as? [String] == ["deploys"])
    #expect(
      first["url"] as? String
        == (settings.isEmpty ? nil : "https://acme.example/reviews/incidents/a/index.html")
    )
    #expect(items.last?["tags"] == nil)
  }
}
