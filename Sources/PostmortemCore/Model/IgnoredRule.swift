/// An exception that a document makes for itself: a rule whose findings in it are not told, and why.
public struct IgnoredRule: Sendable, Hashable {
  /// The rule's id.
  public let rule: Located<String>
  /// The reason, for whoever reads the document next.
  public let because: Located<String>

  /// The findings of `rule` are right here, and the document stays as it is.
  public init(rule: Located<String>, because: Located<String>) {
    self.rule = rule
    self.because = because
  }
}
