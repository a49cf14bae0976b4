internal import PostmortemCore

/// A finding, and the postmortem it was found in.
struct Finding: Sendable {
  let diagnostic: Diagnostic
  /// Nil for the settings, and for a file beside the documents.
  let postmortem: Postmortem?
}
