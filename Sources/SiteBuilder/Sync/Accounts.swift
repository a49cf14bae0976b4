internal import PostmortemCore

/// Who of the roster somebody in a tracker is.
struct Accounts {
  /// By what a person may be called there, in lower case; nil where that is several persons.
  private var people: [String: String?] = [:]

  /// What people are called by the roster: the accounts that it names, else the person's own key, address or name.
  init(_ roster: Catalog<Settings.Person>) {
    for part in [
      roster.ids.flatMap { id in (roster[id]?.accounts ?? []).map { ($0, id) } },
      roster.ids.map { ($0, $0) },
      roster.ids.compactMap { id in roster[id]?.email.map { ($0, id) } },
      roster.ids.compactMap { id in roster[id]?.name.map { ($0, id) } },
    ] {
      var found: [String: String?] = [:]
      for (account, id) in part {
        let account = account.lowercased()
        if let other = found[account], other != id {
          found[account] = .some(nil)
        } else {
          found[account] = id
        }
      }
      people.merge(found) { first, _ in first }
    }
  }

  /// The key of a person; nil where nobody, or nobody for certain, is called so.
  func person(_ assignee: TrackedIssue.Assignee) -> String? {
    for name in [assignee.account, assignee.name].compactMap({ $0 }) {
      if let person = people[name.lowercased()] { return person }
    }
    return nil
  }
}
