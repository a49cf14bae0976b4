internal import PostmortemCore

/// A finding, and the postmortem it was found in: an object, since two lists hold it, by document and by rule.
final class Finding: Sendable {
  let diagnostic: Diagnostic
  /// Nil for the settings, and for a file beside the documents.
  let postmortem: Postmortem?

  init(_ diagnostic: Diagnostic, in postmortem: Postmortem?) {
    self.diagnostic = diagnostic
    self.postmortem = postmortem
  }
}
