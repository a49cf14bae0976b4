internal import PostmortemCore

/// What both feeds of a site say: which incidents, by which ids, and when they were last told of.
struct Feed: Sendable {
  let site: SiteFacts

  /// Where the site stands; nil where the settings don't say.
  var base: String? { site.settings.baseURL }

  /// The incidents that are told of, the newest first.
  static func latest(of site: SiteFacts) -> ArraySlice<Postmortem> { site.archive.postmortems.prefix(30) }

  /// Without an address of its own, a feed is known by its title.
  var identity: String {
    base ?? "urn:followthrough:"
      + site.settings.title.unicodeScalars
      .map { $0.isASCII && $0.properties.isAlphabetic ? String($0) : "-" }.joined() + ":"
  }

  /// What an incident is known by in a reader of feeds.
  func id(of postmortem: Postmortem) -> String { identity + "incidents/\(postmortem.id)/" }

  /// When it was told of, as RFC 3339 has it.
  func time(of postmortem: Postmortem) -> String { "\(postmortem.defaultCreation ?? site.asOf)T00:00:00Z" }
}
