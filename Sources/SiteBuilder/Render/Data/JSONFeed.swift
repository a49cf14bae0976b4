internal import PostmortemCore

/// The feed of incidents for readers that know JSON, beside the Atom feed: `feed.json`.
///
/// Source: JSON Feed 1.1, jsonfeed.org/version/1.1. Addresses are absolute there, so they are left out where the
/// settings don't say where the site stands.
struct JSONFeed: Sendable {
  let site: SiteFacts

  /// The file.
  var page: Page {
    Page(path: "feed.json") {
      var json = JSONWriter(capacity: 16_000)
      json.object { json in write(to: &json) }
      return json.finish(withLineFeed: true)
    }
  }

  private func write(to json: inout JSONWriter) {
    let feed = Feed(site: site)
    json.member("version", "https://jsonfeed.org/version/1.1")
    json.member("title", site.settings.title)
    json.member("language", site.words.language)
    if let base = feed.base {
      json.member("home_page_url", base)
      json.member("feed_url", base + "feed.json")
    }
    json.key("items")
    json.array { json in
      for postmortem in Feed.latest(of: site) {
        json.newLine()
        json.object { json in write(postmortem, feed, to: &json) }
      }
    }
  }

  private func write(_ postmortem: Postmortem, _ feed: Feed, to json: inout JSONWriter) {
    let shipped = site.summary(of: postmortem).shipped.ratio
    let promised =
      shipped.denominator == 0
      ? site.words[.feedNoItems] : site.words.count(shipped, .feedShipped)
    json.member("id", feed.id(of: postmortem))
    if let base = feed.base { json.member("url", base + Site.incident(postmortem.id)) }
    json.member("title", (postmortem.severity.map { $0 + ": " } ?? "") + postmortem.title.value)
    json.member("content_text", (postmortem.impact.summary.map { $0.value + " " } ?? "") + promised)
    json.member("date_published", feed.time(of: postmortem))
    if !postmortem.tags.isEmpty { json.member("tags", postmortem.tags) }
  }
}
