internal import PostmortemCore

/// An issue of a tracker, as a listing has it.
struct TrackedIssue: Equatable {
  /// Where an issue stands, as its tracker says.
  enum State: Equatable {
    case open
    /// The day, nil where the listing does not tell it, and how it ended.
    case closed(on: Day?, Ending)
  }

  /// How an issue ended.
  enum Ending: Equatable {
    /// What it asked for is done. GitLab has no other ending.
    case done
    /// It was given up, in the tracker's words: `not planned`.
    case givenUp(String)
    /// In words of the team's own, which may mean either.
    case other(String)
  }

  /// Somebody it is assigned to.
  struct Assignee: Equatable {
    /// What they are called there.
    let account: String
    /// Their name for readers, where the listing has it.
    let name: String?
  }

  /// What an item's `tracker` names it by.
  let address: IssueAddress
  let state: State
  let assignees: [Assignee]
}

/// What makes two ways of writing an issue's address the same.
struct IssueAddress: Hashable {
  private let text: String

  /// An address, as an item or a listing has it. Its scheme, what follows `?` or `#`, and the words by which GitLab
  /// has come to write its addresses in several ways, make no difference.
  init(_ address: String) {
    var rest = address[...]
    if let scheme = rest.firstRange(of: "://") { rest = rest[scheme.upperBound...] }
    rest = rest.prefix { $0 != "?" && $0 != "#" }
    var parts = rest.split(separator: "/").map(String.init)
    if let host = parts.first { parts[0] = host.lowercased() }
    parts.removeAll { $0 == "-" }
    if parts.count > 2, parts[parts.count - 2] == "work_items" { parts[parts.count - 2] = "issues" }
    // Jira's listings have keys and no addresses; `browse/` is where a key leads to, at any host.
    if parts.count > 1, parts[parts.count - 2] == "browse" {
      self.init(jiraKey: parts[parts.count - 1])
    } else {
      self.init(text: parts.joined(separator: "/"))
    }
  }

  /// The key of an issue in Jira: `PAY-123`.
  init(jiraKey key: String) { self.init(text: "browse/" + key.uppercased()) }

  private init(text: String) { self.text = text }
}
