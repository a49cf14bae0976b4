internal import PostmortemCore

/// The words of all languages together: a document needs no language of its own, and may mix them.
struct ImportWords: Sendable {
  let months: [String: Int]
  let weekdays: Set<String>
  let approximations: [String]
  let clockWords: [String]
  let untilWords: [String]
  let timeWords: Set<String>
  let timeline: [[String]]
  let items: [[String]]
  let notItems: [[String]]
  let talk: [[String]]
  let otherSections: [[String]]
  let labels: [String: FactLabel]
  let columns: [(column: ImportColumn, names: Set<String>)]
  let events: [String: Timeline.Event]
  let states: [String: WrittenState]
  let kinds: [(kind: ActionItem.Kind, names: [[String]])]
  let titlePrefixes: [String]
  let requests: Set<String>

  /// Those that are built in.
  private static let builtIn: [ImportLanguage] = [
    .english, .german, .french, .spanish, .norwegian, .japanese,
  ]

  /// The words that are built in, and the headings that the settings add.
  init(adding settings: Settings.Importing = .init()) {
    let all = ImportWords.builtIn
    months = all.reduce(into: [:]) { months, language in
      for (index, names) in language.months.enumerated() {
        for name in names { months[name] = index + 1 }
      }
    }
    weekdays = Set(all.flatMap(\.weekdays))
    // The longer first, or `ca` would be read of `circa`.
    let byLength = { (words: [String]) in words.sorted { ($1.count, $0) < ($0.count, $1) } }
    approximations = byLength(all.flatMap(\.approximations))
    clockWords = byLength(all.flatMap(\.clockWords))
    untilWords = byLength(all.flatMap(\.untilWords))
    timeWords = Set(all.flatMap(\.timeWords))
    timeline = (all.flatMap(\.timeline) + settings.timeline).map(ImportWords.words)
    items = (all.flatMap(\.items) + settings.actionItems).map(ImportWords.words)
    notItems = all.flatMap(\.notItems).map(ImportWords.words)
    talk = all.flatMap(\.talk).map(ImportWords.words)
    otherSections = all.flatMap(\.otherSections).map(ImportWords.words)
    let added = settings.labels.reduce(into: [FactLabel: [String]]()) { added, label in
      if let key = FactLabel(rawValue: label.key) { added[key] = label.value }
    }
    labels = ImportWords.table([added] + all.map(\.labels), FactLabel.allCases)
    columns = ImportColumn.allCases.map { column in
      (column, Set(all.flatMap { $0.columns[column] ?? [] }))
    }
    events = ImportWords.table(all.map(\.events), Timeline.Event.allCases)
    states = ImportWords.table(all.map(\.states), WrittenState.allCases)
    kinds = ActionItem.Kind.allCases.map { kind in
      (kind, all.flatMap { $0.kinds[kind] ?? [] }.map(ImportWords.words))
    }
    titlePrefixes = byLength(all.flatMap(\.titlePrefixes))
    requests = Set(all.flatMap(\.requests))
  }

  /// From each word to what it means; of two meanings in two languages, the first.
  private static func table<Meaning: Hashable>(_ languages: [[Meaning: [String]]], _ order: [Meaning])
    -> [String: Meaning]
  {
    var table: [String: Meaning] = [:]
    for language in languages {
      for meaning in order {
        for word in language[meaning] ?? [] where table[words(of: word)] == nil {
          table[words(of: word)] = meaning
        }
      }
    }
    return table
  }
}
