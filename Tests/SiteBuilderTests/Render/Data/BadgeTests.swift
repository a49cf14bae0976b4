import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A badge")
struct BadgeTests {
  @Test("is a small picture with its words as its title, byte for byte")
  func bytes() {
    let badge = Badge(label: "A & \"b\"", value: "7 of 11", tone: .plain)
    #expect(
      String(decoding: badge.svg.bytes, as: UTF8.self) == """
        <svg xmlns="http://www.w3.org/2000/svg" width="104" height="20" viewBox="0 0 104 20" role="img" \
        aria-label="A &amp; &quot;b&quot;: 7 of 11"><title>A &amp; &quot;b&quot;: 7 of 11</title>\
        <rect width="104" height="20" rx="3" fill="#1f5f8b"/>\
        <path fill="#444" d="M3 0h50v20h-50a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z"/>\
        <g fill="#fff" font-family="DejaVu Sans,Verdana,Geneva,sans-serif" font-size="11">\
        <text x="6" y="14" textLength="41" lengthAdjust="spacingAndGlyphs">A &amp; &quot;b&quot;</text>\
        <text x="59" y="14" textLength="39" lengthAdjust="spacingAndGlyphs">7 of 11</text></g></svg>

        """
    )
  }

  @Test(
    "is as wide as its letters are",
    arguments: [
      ("", 1), ("i", 4), ("W", 11), ("iiiii", 16), ("日本", 22), ("é", 8), ("e\u{301}", 7), ("🚢", 11),
    ]
  )
  func widths(_ text: String, _ pixels: Int) {
    #expect(TextWidth.pixels(text) == pixels)
  }

  /// What a badge of a site says.
  private func words(_ name: String, of site: [String: String]) -> Substring? {
    site["badges/\(name).svg"]?.firstMatch(of: /<title>(.*)<\/title>/)?.output.1
  }

  @Test("is there for the headline, for what is on time and overdue, and for each team, whatever its name")
  func all() throws {
    let site = try site(hostileArchive)
    #expect(words("headline", of: site) == "follow-through: 1 of 4 shipped")
    #expect(words("on-time", of: site) == "action items: 1 of 2 on time")
    #expect(words("overdue", of: site) == "action items: 1 overdue")
    #expect(words("teams/headline", of: site) == "headline: 0 overdue")
    #expect(words("teams/web---apps------co", of: site) == "Web, &quot;apps&quot; &amp; \\ co: 1 overdue")
    #expect(site.keys.filter { $0.hasPrefix("badges/") }.count == 5)
  }

  @Test("says that there is nothing to count, rather than none of none")
  func empty() throws {
    let site = try site(memoryArchive(["a.md": document()]))
    for name in ["headline", "on-time", "overdue", "teams/payments"] {
      #expect(words(name, of: site)?.hasSuffix(": nothing to count") == true)
    }
  }
}
