internal import PostmortemCore

/// A day, and how far it is from as-of.
struct DateView: View {
  let day: Day
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .iso: .day(day)
    case .date: .trusted(place.words.date(day))
    case .age: .trusted(place.words.age(of: day, asOf: place.site.asOf))
    default: nil
    }
  }

  init(_ day: Day, _ place: Place) {
    self.day = day
    self.place = place
  }

  init?(_ day: Day?, _ place: Place) {
    guard let day else { return nil }
    self.init(day, place)
  }
}

/// A part of a whole: `7 of 11`.
struct RatioView: View {
  let ratio: Ratio
  /// The list of what is counted; empty where there is none.
  let url: String

  func value(of name: Name) -> Value? {
    switch name {
    case .part: .number(ratio.numerator)
    case .whole: .number(ratio.denominator)
    case .percent: .trusted(ratio.percent.map(String.init))
    case .isEmpty: .flag(ratio.denominator == 0)
    case .isSmall: .flag(ratio.isSmall)
    case .url: .text(url)
    default: nil
    }
  }

  init(_ ratio: Ratio, url: String = "") {
    self.ratio = ratio
    self.url = url
  }
}

/// A name that may have a page: a team, a service, a quarter. One object serves every link to it from a folder.
final class LinkView: View {
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

}

/// Somebody in the roster, or a key that no roster explains.
struct PersonView: View {
  let key: String
  let place: Place

  private var person: Settings.Person? { place.site.settings.people[key] }

  /// What they are called.
  var label: String { person?.name ?? key }

  func value(of name: Name) -> Value? {
    switch name {
    case .name, .label: .text(label)
    case .url: .text(place.url(of: key, along: .owner))
    case .team: .view(person?.team.map { place.link(to: $0, along: .team) })
    case .hasLeft: .flag(person?.left != nil)
    default: nil
    }
  }

  init(_ key: String, _ place: Place) {
    self.key = key
    self.place = place
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
  /// Where the detail leads; empty where it has no page.
  var url = ""

  func value(of name: Name) -> Value? {
    switch name {
    case .term: .text(term)
    case .detail: detail
    case .url: .text(url)
    default: nil
    }
  }
}

/// What happened in the response, and how long after the start.
struct PhaseView: View {
  /// Its word in styles, which is that of the document.
  let event: String
  let term: String
  let detail: String

  func value(of name: Name) -> Value? {
    switch name {
    case .event: .trusted(event)
    case .term: .text(term)
    case .detail: .text(detail)
    default: nil
    }
  }
}
