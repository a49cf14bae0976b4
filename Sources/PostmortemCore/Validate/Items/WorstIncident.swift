/// What the rules about incidents of the worst severity look at.
extension Postmortem {
  /// Whether its severity is the first of the archive's.
  func isOfWorstSeverity(in settings: Settings) -> Bool {
    severity != nil && severity == settings.severities.first?.name
  }

  /// Whether it is a published incident, or near miss, of the worst severity, whose items could all be read. That it
  /// has none at all is told by another rule, and a game day hurt nobody.
  func isWorstIncidentWithItems(in settings: Settings) -> Bool {
    status.value.isPublished && origin != .gameDay && !actionItems.isEmpty
      && isOfWorstSeverity(in: settings) && !unreadable.contains("action_items")
  }
}

extension ActionItem {
  /// Whether it is committed to and not dropped.
  var isPromiseThatStands: Bool {
    state.value.isCommitted && state.value.outcome != .dropped
  }
}
