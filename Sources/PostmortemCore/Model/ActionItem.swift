/// A promise made in a postmortem: what shall be done, by whom, by when, and what became of it.
///
/// A class because rules, figures and lists look at the same ones again and again, and a copy has a dozen texts.
public final class ActionItem: Sendable {
  /// What an item is good for (Lunney, Lueder and Beyer, "Postmortem Action Items", 2017).
  public enum Kind: String, Sendable, CaseIterable {
    case prevent, detect, mitigate, investigate, repair, process
  }

  /// How an item ended.
  public enum Outcome: String, Sendable {
    case shipped, dropped
  }

  /// Where an item stands.
  public enum State: Hashable, Sendable {
    /// Suggested; nobody has committed to it, so no ratio counts it.
    case proposed
    /// Committed, not begun.
    case open
    /// Committed and begun.
    case inProgress
    /// Done, on that day.
    case shipped(on: Day)
    /// Given up, on that day and for that reason.
    case dropped(on: Day, because: String)
    /// Ended, but without its date or its reason. Only a grandfathered document can be published with one;
    /// it counts by its outcome, and never as on time.
    case incomplete(Outcome)

    /// The word for it in a document.
    public var keyword: String {
      switch self {
      case .proposed: "proposed"
      case .open: "open"
      case .inProgress: "in-progress"
      case .shipped, .incomplete(.shipped): "shipped"
      case .dropped, .incomplete(.dropped): "dropped"
      }
    }

    /// Whether it ended without its date or its reason.
    public var isIncomplete: Bool {
      if case .incomplete = self { return true }
      return false
    }

    /// Every word a document may use, in the order of an item's life.
    public static let keywords = ["proposed", "open", "in-progress", "shipped", "dropped"]

    /// How it ended; nil while it has not.
    public var outcome: Outcome? {
      switch self {
      case .proposed, .open, .inProgress: nil
      case .shipped: .shipped
      case .dropped: .dropped
      case .incomplete(let outcome): outcome
      }
    }

    /// Every item but a proposed one is a promise.
    public var isCommitted: Bool {
      if case .proposed = self { return false }
      return true
    }

    /// Committed and neither shipped nor dropped.
    public var isOpen: Bool {
      switch self {
      case .open, .inProgress: true
      case .proposed, .shipped, .dropped, .incomplete: false
      }
    }
  }

  /// Unique in its document; `<postmortem>#<id>` anywhere.
  public let id: Located<String>
  public let title: Located<String>
  public let kind: Kind?
  /// One of the archive's priorities.
  public let priority: String?
  /// A key of the roster.
  public let owner: Located<String>?
  public let team: Located<String>?
  public let created: Located<Day>?
  /// The day it is promised for now.
  public let due: Located<Day>?
  /// The days it was promised for before, earliest first.
  public let dueHistory: [DueDateMove]
  /// Where it stands, and where that was written: at `status`, or at the item where that is left out.
  public let state: Located<State>
  /// Where the day it was shipped or dropped is written.
  public let outcomeRange: SourceRange?
  /// An address that shows it is done.
  public let evidence: String?
  /// The day something proved that it works.
  public let verified: Located<Day>?
  /// Its address in an issue tracker.
  public let tracker: String?
  /// The id of the cause it answers.
  public let cause: Located<String>?
  /// Keys whose values are there and could not be read, which was reported. What they lack is no second mistake.
  public let unreadable: Set<String>

  /// An item with these values.
  public init(
    id: Located<String>,
    title: Located<String>,
    kind: Kind? = nil,
    priority: String? = nil,
    owner: Located<String>? = nil,
    team: Located<String>? = nil,
    created: Located<Day>? = nil,
    due: Located<Day>? = nil,
    dueHistory: [DueDateMove] = [],
    state: Located<State>,
    outcomeRange: SourceRange? = nil,
    evidence: String? = nil,
    verified: Located<Day>? = nil,
    tracker: String? = nil,
    cause: Located<String>? = nil,
    unreadable: Set<String> = []
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.priority = priority
    self.owner = owner
    self.team = team
    self.created = created
    self.due = due
    self.dueHistory = dueHistory
    self.state = state
    self.outcomeRange = outcomeRange
    self.evidence = evidence
    self.verified = verified
    self.tracker = tracker
    self.cause = cause
    self.unreadable = unreadable
  }
}
