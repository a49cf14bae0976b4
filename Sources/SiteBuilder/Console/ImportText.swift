internal import PostmortemCore

/// What an import says: a line for each document, and the totals.
public struct ImportText {
  private let outcome: ImportOutcome
  private let isDry: Bool

  /// Of an import; one that wrote nothing says what it would have written.
  public init(_ outcome: ImportOutcome, isDry: Bool) {
    self.outcome = outcome
    self.isDry = isDry
  }

  /// All of it.
  public var text: String {
    (outcome.files.map(line) + outcome.passedOver.map { "\($0.path.visible): passed over: \($0.why)" } + [
      totals
    ])
    .map { $0 + "\n" }.joined() + help
  }

  private func line(_ file: ImportedFile) -> String {
    let said = [
      file.date ?? "no date", counted(file.entries, "entry", "entries"), counted(file.items, "item", "items"),
      counted(file.doubts, "doubt", "doubts"),
    ]
    let mark =
      switch file.outcome {
      case .new: isDry ? "would be written: " : ""
      case .updated: isDry ? "would be updated: " : "updated: "
      case .unchanged: "unchanged: "
      case .edited: "edited since, left alone: "
      }
    let whole = file.incidentsLeftWhole > 0 ? ", holds \(file.incidentsLeftWhole) incidents" : ""
    return "\(file.path.visible): \(mark)\"\(file.title.visible)\", \(said.joined(separator: ", "))\(whole)"
  }

  private var totals: String {
    let files = outcome.files
    let sums = [
      counted(files.count, "document", "documents"),
      counted(files.count { $0.date != nil }, "with a date", "with a date"),
      counted(files.reduce(0) { $0 + $1.entries }, "entry", "entries"),
      counted(files.reduce(0) { $0 + $1.items }, "item", "items"),
      counted(files.reduce(0) { $0 + $1.doubts }, "doubt", "doubts"),
    ]
    let rest = [
      (outcome.attachments.count, "attachment", "attachments"),
      (outcome.passedOver.count, "passed over", "passed over"),
      (files.count { $0.outcome == .unchanged }, "unchanged", "unchanged"),
      (files.count { $0.outcome == .edited }, "edited since", "edited since"),
    ].filter { $0.0 > 0 }.map { counted($0.0, $0.1, $0.2) }
    return (sums + rest).joined(separator: ", ")
  }

  private func counted(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count) \(count == 1 ? one : many)"
  }

  /// What can be done about dates that may be two days.
  private var help: String {
    let ambiguous = outcome.files.compactMap(\.ambiguousDate)
    guard let first = ambiguous.first else { return "" }
    let count = counted(ambiguous.count, "timeline was", "timelines were")
    return "\(count) left in the body, for dates such as \(first.visible) may be two days\n"
      + "  help: say which number comes first: --dates day-first, or --dates month-first\n"
  }
}
