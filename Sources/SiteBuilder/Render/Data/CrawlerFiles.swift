internal import PostmortemCore

/// What a site tells the programs that go through it: `robots.txt`, and `sitemap.xml` where the settings say where the
/// site stands.
///
/// Sources: RFC 9309; sitemaps.org, "Sitemaps XML format", by which a file has 50,000 addresses at the most.
struct CrawlerFiles: Sendable {
  private let settings: Settings
  /// The addresses of all pages, from the site's root, in the order of the plan.
  private let addresses: [String]

  /// Of a site with these files, of which its pages are told.
  init(settings: Settings, pages: [Page]) {
    self.settings = settings
    // Only a site with an address has a use for the list.
    addresses =
      settings.baseURL == nil
      ? []
      : pages.map(\.path).filter { $0.hasSuffix(".html") && $0 != Site.notFound }.map(Site.address)
  }

  /// In a file, by the format.
  private static let mostAddresses = 50_000

  var pages: [Page] { [robots] + (settings.baseURL.map(siteMaps) ?? []) }

  /// Asks crawlers to keep away, or tells them where the list of pages is.
  private var robots: Page {
    Page(path: "robots.txt") { [settings] in
      var text = ByteBuffer("User-agent: *\n")
      guard settings.searchEngines else {
        text.append(literal: "Disallow: /\n")
        return text
      }
      text.append(literal: "Allow: /\n")
      if let base = settings.baseURL { text.append("Sitemap: \(base)sitemap.xml\n") }
      return text
    }
  }

  /// One file; of a site with more pages than that holds, several, and one that lists them.
  private func siteMaps(_ base: String) -> [Page] {
    let starts = Array(stride(from: 0, to: addresses.count, by: CrawlerFiles.mostAddresses))
    let parts = starts.map { addresses[$0..<min($0 + CrawlerFiles.mostAddresses, addresses.count)] }
    if parts.count < 2 {
      return [list(at: "sitemap.xml", "urlset", of: "url", parts.first ?? [], base)]
    }
    let names = parts.indices.map { "sitemap-\($0 + 1).xml" }
    return [list(at: "sitemap.xml", "sitemapindex", of: "sitemap", names[...], base)]
      + zip(names, parts).map { list(at: $0, "urlset", of: "url", $1, base) }
  }

  private func list(
    at path: String,
    _ root: String,
    of element: String,
    _ addresses: ArraySlice<String>,
    _ base: String
  ) -> Page {
    Page(path: path) {
      var text = ByteBuffer(capacity: addresses.count * (base.utf8.count + 64))
      text.append("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n")
      text.append("<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
      var start = ByteBuffer("<\(element)><loc>")
      start.append(escaping: base)
      let end = "</loc></\(element)>\n"
      for address in addresses {
        start.withBytes { text.append($0) }
        text.append(percentEncoding: address)
        text.append(end)
      }
      text.append("</\(root)>\n")
      return text
    }
  }
}
