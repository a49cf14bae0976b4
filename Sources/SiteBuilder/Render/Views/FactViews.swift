internal import PostmortemCore

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
final class PersonView: View {
  let key: String
  /// What they are called.
  let label: String
  private let url: String
  private let team: Value
  private let hasLeft: Bool

  func value(of name: Name) -> Value? {
    switch name {
    case .name, .label: .text(label)
    case .url: .text(url)
    case .team: team
    case .hasLeft: .flag(hasLeft)
    default: nil
    }
  }

  /// - Parameters:
  ///   - key: as documents name them.
  ///   - person: who that is in the roster.
  ///   - url: of their page; empty where they have none.
  ///   - team: theirs, as a link.
  init(_ key: String, _ person: Settings.Person?, url: String, team: Value) {
    self.key = key
    label = person?.name ?? key
    self.url = url
    self.team = team
    hasLeft = person?.left != nil
  }
}

/// A term and what it is: one line of a list of facts.
final class TermView: View {
  private let term: String
  private let detail: Value
  /// Where the detail leads; empty where it has no page.
  private let url: String

  func value(of name: Name) -> Value? {
    switch name {
    case .term: .text(term)
    case .detail: detail
    case .url: .text(url)
    default: nil
    }
  }

  init(term: String, detail: Value, url: String = "") {
    self.term = term
    self.detail = detail
    self.url = url
  }
}

/// What happened in the response, and how long after the start.
final class PhaseView: View {
  /// Its word in styles, which is that of the document.
  private let event: String
  private let term: String
  private let detail: String

  func value(of name: Name) -> Value? {
    switch name {
    case .event: .trusted(event)
    case .term: .text(term)
    case .detail: .text(detail)
    default: nil
    }
  }

  init(event: String, term: String, detail: String) {
    self.event = event
    self.term = term
    self.detail = detail
  }
}
