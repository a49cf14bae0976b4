internal import PostmortemCore

/// A day, and how far it is from as-of.
struct DateView: View {
  let day: Day
  let asOf: Day

  static let fields: [String: @Sendable (DateView) -> Value] = [
    "iso": { .text($0.day.description) },
    "date": { .text(Words.date($0.day)) },
    "age": { .text(Words.age(of: $0.day, asOf: $0.asOf)) },
  ]

  init(_ day: Day, asOf: Day) {
    self.day = day
    self.asOf = asOf
  }

  init?(_ day: Day?, asOf: Day) {
    guard let day else { return nil }
    self.init(day, asOf: asOf)
  }
}

/// A part of a whole: `7 of 11`.
struct RatioView: View {
  let ratio: Ratio

  static let fields: [String: @Sendable (RatioView) -> Value] = [
    "part": { .number($0.ratio.numerator) },
    "whole": { .number($0.ratio.denominator) },
    "percent": { .text($0.ratio.percent.map(String.init)) },
    "isEmpty": { .flag($0.ratio.denominator == 0) },
    "isSmall": { .flag($0.ratio.isSmall) },
  ]

  init(_ ratio: Ratio) { self.ratio = ratio }
}

/// A name that may have a page: a team, a service, a quarter, an incident.
struct LinkView: View {
  let label: String
  /// Empty where there is no page.
  let url: String

  static let fields: [String: @Sendable (LinkView) -> Value] = [
    "label": { .text($0.label) },
    "url": { .text($0.url) },
  ]

  init(_ label: String, url: String = "") {
    self.label = label
    self.url = url
  }

  /// The slice `name`, as seen from `place`.
  init(_ name: String, along dimension: Dimension, from place: Place) {
    label = place.site.label(of: name, along: dimension)
    url = place.site.path(of: name, along: dimension).map { place.root + $0 + "index.html" } ?? ""
  }
}

/// Somebody in the roster, or a key that no roster explains.
struct PersonView: View {
  let key: String
  let settings: Settings

  static let fields: [String: @Sendable (PersonView) -> Value] = [
    "name": { .text($0.settings.people[$0.key]?.name ?? $0.key) },
    "hasLeft": { .flag($0.settings.people[$0.key]?.left != nil) },
  ]

  init(_ key: String, _ place: Place) {
    self.key = key
    settings = place.site.settings
  }

  init?(_ key: String?, _ place: Place) {
    guard let key else { return nil }
    self.init(key, place)
  }
}

/// A term and what it is: one line of a list of facts.
struct TermView: View {
  let term: String
  let detail: Value

  static let fields: [String: @Sendable (TermView) -> Value] = [
    "term": { .text($0.term) },
    "detail": { $0.detail },
  ]
}
