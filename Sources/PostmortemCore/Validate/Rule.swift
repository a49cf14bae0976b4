/// One sentence that should be true of every postmortem, with what it weighs, why, and an example.
///
/// A rule is a type in its own file, and a row of `AllRules`. Rules of the *format* are raised while a document is
/// read, where the place is known; the others are `PostmortemRule`s and check what was read.
public protocol Rule: Sendable {
  /// The rule's name as a sentence: `ActionItemHasOwner` is `action-item-has-owner`.
  static var id: RuleID { get }
  /// What breaking it weighs where the settings don't say.
  static var severity: Diagnostic.Severity { get }
  /// Whether settings, or a document's age, may make it weigh less. False where no page could be made.
  static var canBeRelaxed: Bool { get }
  /// What should be true, in a sentence.
  static var sentence: String { get }
  /// Why, in a sentence or two.
  static var reason: String { get }
  /// What breaks it and what does not.
  static var example: RuleExample { get }
}

extension Rule {
  public static var severity: Diagnostic.Severity { .error }
  public static var canBeRelaxed: Bool { true }
}

/// A rule that looks at a postmortem once it is read.
public protocol PostmortemRule: Rule {
  /// Reports each place of `postmortem` where the sentence is not true.
  static func check(_ postmortem: Postmortem, in context: ValidationContext, _ findings: inout Findings)
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
  /// Whole documents.
  case document(bad: String, good: String)
  /// Whole settings files.
  case settings(bad: String, good: String)
  /// Said in words, where a source would be too long to show.
  case words(bad: String, good: String)

  /// What breaks the rule, without the marks, and what does not.
  public var texts: (bad: String, good: String) {
    switch self {
    case .frontMatter(let bad, let good), .document(let bad, let good), .settings(let bad, let good),
      .words(let bad, let good):
      (String(bad.filter { $0 != "⟪" && $0 != "⟫" }), good)
    }
  }
}
