public import PostmortemCore

/// Action items in the register's order, for a terminal or a program.
public struct ActionsReport: Sendable {
  private let asOf: Day
  private let list: RegisterList
  /// Items of the archive, those that were not asked for among them.
  private let total: Int

  /// The items that `filter` selects.
  public init(_ figures: Figures, filter: ActionFilter) {
    asOf = figures.asOf
    total = figures.commitments.count
    let selected = figures.commitments.filter { filter.selects($0, asOf: figures.asOf) }
    list = RegisterOrder(figures.commitments, asOf: figures.asOf).list(selected)
  }

  private var commitments: [Commitment] { list.commitments }

  /// The items as `data/actions.json` has them.
  public var json: String {
    ActionsReport.document.json(of: self).withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// The JSON Schema of that.
  public static var schema: String { document.schema.text }

  private static let document = DataDocument<ActionsReport>(
    title: "What followthrough actions prints",
    fields: [
      DataField("as_of", "The day that all of it is true of.", .day { $0.asOf }),
      DataField(
        "total",
        "Action items of the archive, those that were not asked for among them.",
        .count { $0.total }
      ),
      DataField(
        "actions",
        "Those that were, in the order of the register.",
        .list(DataShape(ActionRecord.fields)) { report in
          report.commitments.map { ActionRecord(commitment: $0, asOf: report.asOf) }
        }
      ),
    ]
  )

  /// A line for each item, and one that counts them.
  public func text(_ style: ConsoleStyle) -> String {
    let commitments = commitments
    guard !commitments.isEmpty else { return "no action item of \(total) is so, as of \(asOf)\n" }
    var table = ConsoleTable(ActionsReport.columns)
    for commitment in commitments { table.add(row(of: commitment)) }
    let lines = table.lines(style) + ["", style.fitted(summary)]
    return lines.joined(separator: "\n") + "\n"
  }

  private static let columns: [ConsoleTable.Column] = [
    .init(head: "STATE"), .init(head: "LATE", isNumber: true), .init(head: "PRIORITY", room: .leftOut(1)),
    .init(head: "OWNER"),
    .init(head: "TEAM", room: .leftOut(2)), .init(head: "DUE", room: .leftOut(1)),
    .init(head: "ENDED", room: .leftOut(3)),
    .init(head: "TITLE", room: .cut(to: 24)), .init(head: "ITEM", room: .leftOut(4)),
  ]

  private func row(of commitment: Commitment) -> [ConsoleTable.Cell] {
    let item = commitment.item
    let isOverdue = commitment.isOverdue(on: asOf)
    let tone: ConsoleStyle.Tone =
      switch commitment.state.outcome {
      case .shipped: .good
      case .dropped: .quiet
      case nil: isOverdue ? .alarm : commitment.isCommitted ? .plain : .quiet
      }
    return [
      .init(isOverdue ? "overdue" : commitment.state.keyword, tone), .init(late(commitment)),
      .init(item.priority), .init(item.owner?.value), .init(commitment.team),
      .init(item.due?.value.description),
      .init(item.outcomeDay?.description), .init(item.title.value), .init(commitment.id, .quiet),
    ]
  }

  /// Days past its due date until as-of where it is open, and past its first one until it shipped; nil where it is not
  /// late.
  private func late(_ commitment: Commitment) -> String? {
    let (due, end): (Day?, Day)
    switch commitment.state {
    case .open, .inProgress: (due, end) = (commitment.item.due?.value, asOf)
    case .shipped(let day): (due, end) = (commitment.item.firstDue, day)
    case .proposed, .dropped, .incomplete: return nil
    }
    guard let due, end > due else { return nil }
    return "\(end - due)d"
  }

  private var summary: String {
    let count = list.ranks.count
    let parts = ItemGroup.allCases.filter { list.count(of: $0) > 0 }.map { group in
      "\(Words.english.number(list.count(of: group))) \(group.word)"
    }
    let all = count == total ? "" : " of \(Words.english.number(total))"
    let items = "action item\(total == 1 ? "" : "s")"
    return
      "\(Words.english.number(count))\(all) \(items), as of \(asOf): \(parts.joined(separator: ", "))"
  }
}
