internal import PostmortemCore

/// Reads the due dates that an action item had before: `- {due: 2026-04-10, because: …, on: 2026-04-02}`.
enum DueHistory {
  /// One of them, to be copied.
  static let example = "{due: 2026-04-10, because: …, on: 2026-04-02}"

  enum Key: Int, CodingKey, CaseIterable { case due, because, on }

  /// Every move that says all it has to. The others are reported.
  static func parse(_ groups: YAMLTree.Places, _ findings: inout Findings) -> [DueDateMove] {
    var fields = KeyedValues<Key>("a due date that moved", in: groups.tree)
    return groups.compactMap { group in
      guard fields.read(group, example: { "write - {due: \($0), because: …, on: …}" }, &findings) else {
        return nil
      }
      let due = fields.requiredDay(.due, &findings)
      let because = fields.requiredText(.because, &findings)
      let on = fields.requiredDay(.on, &findings)
      guard let due, let because, let on else { return nil }
      return DueDateMove(due: due, because: because, on: on)
    }
  }
}
