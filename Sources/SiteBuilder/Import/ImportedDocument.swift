internal import PostmortemCore

/// What was read in an old document.
struct ImportedDocument: Sendable {
  let old: OldDocument
  var title = Found(value: "", line: nil)
  var severity: Found<String>?
  var status: Found<String>?
  var published: Found<Day>?
  var owner: Found<String>?
  var authors: Found<[String]>?
  var teams: Found<[String]>?
  var services: Found<[String]>?
  var tags: Found<[String]>?
  /// The name in the tz database.
  var zone: Found<String>?
  /// By the names of the format's roles.
  var roles: [(name: String, person: Found<String>)] = []
  var impact: Found<String>?
  /// Only where no timeline says it.
  var date: Found<Day>?
  var timeline = DocumentTimeline()
  var items: [ImportedItem] = []
  /// Keys of the front matter that this format has no place for.
  var extra: [YAMLNode.Pair] = []
  /// What concerns the document as a whole.
  var doubts: [String] = []
  /// Lines of the body whose text is all in these values.
  var movedLines: Set<Int> = []
  /// The document's outline, by which headings that lost all they held are taken out too.
  var outline: ImportSection
  /// A date that may be two days, which kept something from being read.
  var ambiguousDate: String?
  /// Headings of incidents in a document that was left whole.
  var incidentsLeftWhole = 0

  /// The day it is of; nil where nothing says it.
  var day: Day? {
    timeline.entries.first { $0.event == .started }?.day ?? timeline.entries.first?.day ?? date?.value
  }

  /// Whether anything in it makes it a postmortem: a timeline, action items, or the headings of one.
  var isPostmortem: Bool {
    !timeline.entries.isEmpty || !items.isEmpty || severity != nil || ambiguousDate != nil || impact != nil
  }
}

/// An action item, ready to be written.
struct ImportedItem {
  var id: String
  let title: String
  let read: ReadItem
  var owner: String?
  var due: Day?
  var tracker: String?
  var evidence: String?
  var priority: String?
  var doubts: [String]
}

extension DocumentTimeline {
  /// No timeline.
  init() {}
}
