/// One sentence that should be true of every postmortem, with what it weighs, why, and an example.
///
/// A rule is a type in its own file, and a row of `AllRules`. Rules of the *format* are raised while a document is
/// read, where the place is known; the others are `PostmortemRule`s and check what was read.
public protocol Rule: Sendable {
  /// The rule's name as a sentence: `ActionItemHasOwner` is `action-item-has-owner`.
  static var id: RuleID { get }
  /// What breaking it weighs where the settings don't say.
  static var weight: RuleWeight { get }
  /// Whether settings, or a document's age, may make it weigh less. False where no page could be made.
  static var canBeRelaxed: Bool { get }
  /// What the settings may say of it besides its weight.
  static var parameters: [RuleParameter] { get }
  /// What should be true, in a sentence.
  static var sentence: String { get }
  /// Why, in a sentence or two.
  static var reason: String { get }
  /// What breaks it and what does not.
  static var example: RuleExample { get }
}

extension Rule {
  public static var weight: RuleWeight { .error }
  public static var canBeRelaxed: Bool { true }
  public static var parameters: [RuleParameter] { [] }
}

/// What a rule weighs.
public enum RuleWeight: String, Sendable, CaseIterable {
  case error, warning, off

  /// The severity of its findings; nil where there are none.
  public var severity: Diagnostic.Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .off: nil
    }
  }
}

/// Something about a rule that a team may set: `rules: {timeline-has-no-gap: {weight: warning, hours: 6}}`.
public struct RuleParameter: Hashable, Sendable {
  /// What a parameter can be.
  public enum Value: Hashable, Sendable {
    case number(Int)
    case words([String])
  }

  /// `hours`
  public let name: String
  /// What it says, in a sentence.
  public let meaning: String
  /// Where the settings don't say.
  public let standard: Value

  /// A parameter of a rule.
  public init(_ name: String, _ standard: Value, meaning: String) {
    self.name = name
    self.standard = standard
    self.meaning = meaning
  }
}

/// A rule that looks at a postmortem once it is read.
public protocol PostmortemRule: Rule {
  /// Reports each place of `postmortem` where the sentence is not true.
  static func check(_ postmortem: Postmortem, in context: ValidationContext, _ findings: inout Findings)
}

/// A rule that looks at all postmortems together.
public protocol ArchiveRule: Rule {
  /// Every place of the archive where the sentence is not true.
  static func check(_ context: ValidationContext) -> [Diagnostic]
}

/// A rule's name, `action-item-has-owner`.
public struct RuleID: Hashable, Sendable, RawRepresentable, ExpressibleByStringLiteral {
  public let rawValue: String

  /// A rule by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A rule by its name.
  public init(stringLiteral value: String) { rawValue = value }
}

/// Two short sources, one that breaks a rule and one that does not. In the first, `⟪` and `⟫` stand around the
/// place a finding names. The tests run both.
public enum RuleExample: Sendable {
  /// Top-level keys of a front matter; what is required besides is filled in.
  case frontMatter(bad: String, good: String)
  /// The same, in an archive of these settings.
  case frontMatterUnder(settings: String, bad: String, good: String)
  /// Whole documents.
  case document(bad: String, good: String)
  /// Whole settings files.
  case settings(bad: String, good: String)
  /// Said in words, where a source would be too long to show.
  case words(bad: String, good: String)

  /// What breaks the rule, without the marks, and what does not.
  public var texts: (bad: String, good: String) {
    switch self {
    case .frontMatter(let bad, let good), .frontMatterUnder(_, let bad, let good),
      .document(let bad, let good), .settings(let bad, let good),
      .words(let bad, let good):
      (String(bad.filter { $0 != "⟪" && $0 != "⟫" }), good)
    }
  }
}
