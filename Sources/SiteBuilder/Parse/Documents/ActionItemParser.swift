internal import PostmortemCore

/// Reads the action items of a document.
struct ActionItemParser {
  /// The archive's priorities.
  let priorities: [String]

  enum Key: Int, CodingKey, CaseIterable {
    case id, title, kind, priority, owner, team, created, due, due_history, status, shipped, dropped, reason,
      evidence,
      verified,
      tracker, cause
  }

  func parse(_ groups: YAMLTree.Places, _ findings: inout Findings) -> [ActionItem] {
    let count = groups.underestimatedCount
    var seen = UniqueIDs("action item", atMost: count)
    var proposals = IDProposals(for: groups)
    var items: [ActionItem] = []
    items.reserveCapacity(count)
    var fields = KeyedValues<Key>("an action item", in: groups.tree)
    for group in groups {
      guard fields.read(group, example: ActionItemParser.example, &findings) else { continue }
      let id = fields.id(.id, from: .title, &proposals, &findings)
      let title = fields.requiredText(.title, &findings)
      if let id { seen.check(id, &findings) }
      // What is wrong with the rest is said at once, whether or not there is an item to show.
      let nameless = Located("", at: fields.range)
      let item = self.item(fields, id: id ?? nameless, title: title ?? nameless, &findings)
      if id != nil && title != nil { items.append(item) }
    }
    return items
  }

  /// The item that a sentence alone was likely meant to be.
  private static func example(_ text: String) -> String {
    let id = IDText.proposal(for: text).split(separator: "-").prefix(3).joined(separator: "-")
    return "write - {id: \(id.isEmpty ? "rollback" : id), title: \"\(text)\", owner: …, due: …}"
  }

  private func item(
    _ fields: KeyedValues<Key>,
    id: Located<String>,
    title: Located<String>,
    _ findings: inout Findings
  ) -> ActionItem {
    let (state, outcomeRange) = state(fields, id: id, &findings)
    let owner = fields.person(.owner, &findings)
    let due = fields.day(.due, &findings)
    let kind = fields.choice(.kind, of: ActionItem.Kind.self, &findings)
    let priority = fields.choice(.priority, of: priorities, &findings)
    let evidence = fields.address(.evidence, &findings)
    let tracker = fields.address(.tracker, &findings)
    let cause = fields.text(.cause, &findings)
    let isUndated = state.value.isIncomplete && outcomeRange == nil
    var unreadable: Set<String> = []
    fields.note(.owner, isRead: owner != nil, in: &unreadable)
    fields.note(.due, isRead: due != nil, in: &unreadable)
    fields.note(.kind, isRead: kind != nil, in: &unreadable)
    fields.note(.priority, isRead: priority != nil, in: &unreadable)
    fields.note(.evidence, isRead: evidence != nil, in: &unreadable)
    fields.note(.tracker, isRead: tracker != nil, in: &unreadable)
    fields.note(.cause, isRead: cause != nil, in: &unreadable)
    fields.note(.shipped, isRead: !isUndated, in: &unreadable)
    fields.note(.dropped, isRead: !isUndated, in: &unreadable)
    return ActionItem(
      id: id,
      title: title,
      kind: kind?.value,
      priority: priority?.value,
      owner: owner,
      team: fields.text(.team, &findings),
      created: fields.day(.created, &findings),
      due: due,
      dueHistory: DueHistory.parse(
        fields.groups(.due_history, example: DueHistory.example, &findings),
        &findings
      ),
      state: state,
      outcomeRange: outcomeRange,
      evidence: evidence,
      verified: fields.day(.verified, &findings),
      tracker: tracker,
      cause: cause,
      unreadable: unreadable
    )
  }

  /// The state, and where the day of its outcome is written.
  private func state(_ fields: KeyedValues<Key>, id: Located<String>, _ findings: inout Findings)
    -> (Located<ActionItem.State>, SourceRange?)
  {
    let shipped = fields.day(.shipped, &findings)
    let dropped = fields.day(.dropped, &findings)
    let reason = fields.text(.reason, &findings)
    let word = fields.choice(.status, of: ActionItem.State.keywords, &findings)
    let range = word?.range ?? id.range
    switch word?.value {
    case "proposed": return (Located(.proposed, at: range), nil)
    case "in-progress": return (Located(.inProgress, at: range), nil)
    case "shipped":
      guard let shipped else { return (Located(.incomplete(.shipped), at: range), nil) }
      return (Located(.shipped(on: shipped.value), at: range), shipped.range)
    case "dropped":
      guard let dropped, let reason else {
        return (Located(.incomplete(.dropped), at: range), dropped?.range)
      }
      return (Located(.dropped(on: dropped.value, because: reason.value), at: range), dropped.range)
    default:
      let isWhole = (shipped: shipped != nil, dropped: dropped != nil && reason != nil)
      reportOutcomeWithoutStatus(fields, isWhole, &findings)
      return (Located(.open, at: range), nil)
    }
  }

  /// A date of an outcome on an item whose status says nothing of it: one of the two is wrong. Where an outcome is whole,
  /// with all that it has to say, and the only one, it is the status.
  private func reportOutcomeWithoutStatus(
    _ fields: KeyedValues<Key>,
    _ isWhole: (shipped: Bool, dropped: Bool),
    _ findings: inout Findings
  ) {
    guard fields.node(.status) == nil else { return }
    let isOnly = !fields.isWritten(.shipped) || !fields.isWritten(.dropped)
    for key in [Key.shipped, .dropped] {
      guard let range = fields.keyRange(key) else { continue }
      let isClear = isOnly && (key == .shipped ? isWhole.shipped : isWhole.dropped)
      findings.add(
        ValueIsInItsList.self,
        at: range,
        "the item has a date for \(key.name), but its status is open",
        help: "add `status: \(key.name)`, or take the date away",
        repair: isClear ? fields.repair(setting: [(.status, .text(key.name))]) : nil
      )
    }
  }
}
