internal import PostmortemCore

/// A day, and how far it is from as-of.
struct DateView: View {
  let day: Day
  let asOf: Day

  func value(of name: Name) -> Value? {
    switch name {
    case .iso: .text(day.description)
    case .date: .text(Words.date(day))
    case .age: .text(Words.age(of: day, asOf: asOf))
    default: nil
    }
  }

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

  func value(of name: Name) -> Value? {
    switch name {
    case .part: .number(ratio.numerator)
    case .whole: .number(ratio.denominator)
    case .percent: .text(ratio.percent.map(String.init))
    case .isEmpty: .flag(ratio.denominator == 0)
    case .isSmall: .flag(ratio.isSmall)
    default: nil
    }
  }

  init(_ ratio: Ratio) { self.ratio = ratio }
}

/// A name that may have a page: a team, a service, a quarter, an incident.
struct LinkView: View {
  let label: String
  /// Empty where there is no page.
  let url: String

  func value(of name: Name) -> Value? {
    switch name {
    case .label: .text(label)
    case .url: .text(url)
    default: nil
    }
  }

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

  func value(of name: Name) -> Value? {
    switch name {
    case .name: .text(settings.people[key]?.name ?? key)
    case .hasLeft: .flag(settings.people[key]?.left != nil)
    default: nil
    }
  }

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

  func value(of name: Name) -> Value? {
    switch name {
    case .term: .text(term)
    case .detail: detail
    default: nil
    }
  }
}
