internal import PostmortemCore

/// The words of one language by which old documents are read. All are in lower case; several spellings of one thing
/// stand side by side. A new language is a new file of this folder and a line in `ImportWords`.
struct ImportLanguage {
  /// Twelve groups of names, from January on.
  var months: [[String]] = []
  var weekdays: [String] = []
  /// What says that a time is not sure, in front of it: `about`.
  var approximations: [String] = []
  /// What stands before a time of day and says no more: `at`.
  var clockWords: [String] = []
  /// What stands between the beginning and the end of a span.
  var untilWords: [String] = []
  /// What a sentence about the time zone speaks of: `times`.
  var timeWords: [String] = []
  /// Headings of a timeline.
  var timeline: [String] = []
  /// Headings of action items.
  var items: [String] = []
  /// Headings that seem to be of action items and are not: what was done, and checklists for running the meeting.
  var notItems: [String] = []
  /// Headings of what people said, where times stand that are no timeline.
  var talk: [String] = []
  /// Headings of other sections, by which a label in bold is told from a word in bold.
  var otherSections: [String] = []
  var labels: [FactLabel: [String]] = [:]
  /// Heads of columns, and labels within an item.
  var columns: [ImportColumn: [String]] = [:]
  /// What an entry says where it is one of the moments that response times are measured from.
  var events: [Timeline.Event: [String]] = [:]
  var states: [WrittenState: [String]] = [:]
  /// What a heading above action items says of their kind.
  var kinds: [ActionItem.Kind: [String]] = [:]
  /// What stands before the name of an incident in a title.
  var titlePrefixes: [String] = []
  /// Verbs that begin what is to be done, in the form of a request.
  var requests: [String] = []
}

/// What a document may say of itself in a labelled line.
enum FactLabel: String, CaseIterable {
  case date, published, severity, status, owner, author, service, team, tag, impact, summary, zone
  case commander, scribe, communications, resolver
}

/// What a column of a table, or a labelled part of an item, is about.
enum ImportColumn: CaseIterable {
  case time, date, event, item, owner, due, state, priority, tracker, kind, weekday, number
}

/// Where an action item stands, as old documents say it.
enum WrittenState: CaseIterable {
  case done, open, inProgress, dropped
}
