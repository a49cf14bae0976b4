internal import PostmortemCore

/// A rule that a document is excepted from, and why.
struct DocumentException: Sendable {
  let postmortem: Postmortem
  let rule: RuleID
  let reason: String
}
