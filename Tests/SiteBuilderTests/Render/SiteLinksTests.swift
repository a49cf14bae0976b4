import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A site")
struct SiteLinksTests {
  /// Many incidents with items, of names that need care in an address.
  private func archive(of count: Int) -> Sources {
    let documents = (0..<count).map { number in
      memoryFile(
        "\(number).md",
        document(
          """
          teams: ["Web & apps", "web-&-apps", payments]
          services: ["Búsqueda / search", "..", checkout]
          related: ["\((number + 1) % count)"]
          action_items:
            - {id: a, title: Open, owner: maria, due: 2026-12-01}
            - {id: b, title: Overdue, owner: jun, due: 2026-05-01}
          """,
          body: "## Timeline\n\nSee [the next](\((number + 1) % count).md#timeline-1).\n"
        ).utf8
      )
    }
    return Sources(folder: "postmortems", settings: nil, documents: documents, attachments: [])
  }

  /// Where the links of a page lead that stay on the site: a path, and an id on it.
  private func targets(of html: String, at path: String) -> [(path: String, id: String)] {
    html.matches(of: /\b(?:href|src)="([^"]*)"/).compactMap { match in
      let link = String(match.output.1).replacing("&amp;", with: "&")
      if link.hasPrefix("https:") || link.hasPrefix("mailto:") { return nil }
      // What follows a question mark, the page's script reads.
      let parts = link.replacing(/\?[^#]*/, with: "").split(
        separator: "#",
        maxSplits: 1,
        omittingEmptySubsequences: false
      ).map(String.init)
      var folders = path.split(separator: "/").dropLast().map(String.init)
      for part in (parts[0].removingPercentEncoding ?? parts[0]).split(separator: "/") {
        if part == ".." { _ = folders.popLast() } else { folders.append(String(part)) }
      }
      let target = parts[0].isEmpty ? path : folders.joined(separator: "/")
      return (target, parts.count > 1 ? parts[1] : "")
    }
  }

  @Test(
    "cuts long lists into pages, and each link on each page leads to a place of the site",
    arguments: [0, 1, 260]
  )
  func links(_ count: Int) throws {
    let site = try SiteBuilderTests.site(archive(of: count))
    let pages = site.filter { $0.key.hasSuffix(".html") }
    #expect(pages.count > (count > 250 ? count + 12 : count + 4))
    var broken: Set<String> = []
    for (path, html) in pages {
      for target in targets(of: html, at: path) {
        guard let other = site[target.path] else {
          broken.insert("\(path): \(target.path)")
          continue
        }
        let isThere = target.id.isEmpty || other.contains("id=\"\(target.id)\"")
        if !isThere { broken.insert("\(path): \(target.path)#\(target.id)") }
      }
    }
    #expect(broken.sorted().prefix(10) == [])
  }

  @Test("lists each of its items on just one of the pages of all items")
  func everyItem() throws {
    let site = try SiteBuilderTests.site(archive(of: 260))
    let lists = site.filter { $0.key.hasPrefix("actions/") && $0.key.hasSuffix(".html") }
    #expect(lists.count == 3)
    let html = lists.values.joined()
    let linked = html.matches(of: /incidents\/(\d+)\/index\.html#item-([ab])"/).map {
      "\($0.output.1)\($0.output.2)"
    }
    #expect(Set(linked).count == 520)
    #expect(linked.count == 520)
  }

  @Test("has no id twice on a page, and no page that is empty", arguments: [0, 3])
  func ids(_ count: Int) throws {
    for (path, html) in try site(archive(of: count)) where path.hasSuffix(".html") {
      let ids = html.matches(of: /\bid="([^"]*)"/).map { String($0.output.1) }
      #expect(Set(ids).count == ids.count, "\(path): \(ids.sorted())")
      #expect(html.contains("<h1"), "\(path)")
    }
  }

  @Test("has a feed that an XML parser reads, whatever stands in a title")
  func feed() throws {
    let text = document().replacing("Checkout returned 502s", with: "\"<b> & ]]> '\\\"' \\t🚢\"")
    let feed = try #require(try site(memoryArchive(["a.md": text]))["feed.xml"])
    let parser = TitleReader()
    #expect(parser.read(feed))
    #expect(parser.titles.last == "SEV1: <b> & ]]> '\"' \t🚢")
  }

  @Test("has the archive for machines, with the numbers of its pages")
  func data() throws {
    let site = try SiteBuilderTests.site(archive(of: 3))
    let json = try #require(site["data/actions.json"])
    let object = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let actions = try #require(object["actions"] as? [[String: Any]])
    #expect(actions.count == 6)
    #expect(actions.compactMap { $0["overdue_days"] as? Int } == [203, 203, 203])
    #expect(site["data/actions.csv"]?.split(separator: "\r\n").count == 7)
  }
}
