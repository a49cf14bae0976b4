/// A rule about what is said, wherever it is said: in a value of the front matter or in the body.
///
/// Most documents break none of these. So each names what must be in a document for it to be worth a look, and one
/// search for all of them decides which are asked.
public protocol TextRule: Rule {
  /// Texts of which one must stand in a document that breaks the rule, in any case: ASCII, of three letters or more; the
  /// longer, the sooner the search is done. Where there are neither these nor `marks`, every document is worth a look.
  static func signs(in context: TextContext) -> [String]
  /// The same, as they are written, with a zero for any byte.
  static var marks: [String] { get }
  /// Whether a sign or mark that begins at a place of the document's bytes makes it worth a look. It must be quick, and say yes
  /// where it can't tell.
  static func counts(at start: Int, of bytes: UnsafeBufferPointer<UInt8>, in context: TextContext)
    -> Bool
  /// Reports each place of a document where the sentence is not true.
  static func check(_ text: DocumentText, in context: TextContext, _ findings: inout Findings)
}

/// What rules about words may look at besides the text they check.
///
/// A class because every sign that is found asks by it, and a copy has all settings.
public final class TextContext: Sendable {
  public let settings: Settings
  /// The lists of words that rules look for, made ready once.
  let lists: WordLists

  /// What the settings make of it.
  init(_ settings: Settings) {
    self.settings = settings
    lists = WordLists(settings)
  }
}

extension TextRule {
  public static var marks: [String] { [] }

  public static func counts(
    at start: Int,
    of bytes: UnsafeBufferPointer<UInt8>,
    in context: TextContext
  ) -> Bool { true }
}

/// What a document says, made ready once for all rules that look at it.
public final class DocumentText {
  public let postmortem: Postmortem
  /// The whole of it, front matter and all, in UTF-8.
  let source: ArraySlice<UInt8>
  /// The Markdown after the front matter.
  private let markdown: ArraySlice<UInt8>
  private let lists: WordLists

  /// The text of a document, to be looked at for words of these lists.
  init(_ postmortem: Postmortem, source: ArraySlice<UInt8>, body: ArraySlice<UInt8>, _ lists: WordLists) {
    self.postmortem = postmortem
    self.source = source
    markdown = body
    self.lists = lists
  }

  /// What is to be said against the titles of its action items. Only open ones can still be worded anew: what is
  /// proposed is not yet promised, and what has ended is a record.
  private(set) lazy var titles: [(item: ActionItem, judgement: TitleJudgement)] = postmortem.actionItems
    .filter { $0.state.value.isOpen }
    .compactMap { item in TitleJudgement(item.title, lists).map { (item, $0) } }

  /// Every stretch of its author's own words, in the order written: the front matter's, then the body's.
  private(set) lazy var passages: [Passage] = values + prose.passages

  /// The body's.
  var body: [Passage] { prose.passages }

  /// Rows of the body's tables with nothing in them.
  var emptyRows: [SourceRange] { prose.emptyRows }

  private lazy var prose = Prose(markdown, linesAbove: postmortem.body.linesAbove)

  /// The names of the body's link definitions, in lower case: `[name]: https://…`.
  private(set) lazy var linkNames: Set<String> = {
    var names: Set<String> = []
    for line in markdown.split(separator: UInt8(ascii: "\n"))
    where line.first == UInt8(ascii: "[") {
      guard let end = line.firstIndex(of: UInt8(ascii: "]")),
        line[end...].dropFirst().first == UInt8(ascii: ":")
      else {
        continue
      }
      let name = String(decoding: line[(line.startIndex + 1)..<end], as: UTF8.self)
      names.insert(Word.texts(name).joined(separator: " "))
    }
    return names
  }()

  private var values: [Passage] {
    var values = [Passage(postmortem.title, of: "title")]
    if let summary = postmortem.impact.summary { values.append(Passage(summary, of: "summary")) }
    values += postmortem.causes.map { Passage($0.summary, of: "summary") }
    values += postmortem.timeline.entries.compactMap { $0.note.map { Passage($0, of: "note") } }
    values += postmortem.actionItems.map { Passage($0.title, of: "title") }
    return values
  }

  /// The lines of the whole document with their numbers, code and all.
  public var lines: [(number: Int, text: ArraySlice<UInt8>)] {
    source.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated()
      .map { ($0.offset + 1, $0.element) }
  }
}
