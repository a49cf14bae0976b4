internal import PostmortemCore

extension DataField<Mix> {
  static let all: [DataField<Mix>] = [
    DataField("kinds", "Items by what they are good for.", .list(DataShape(rows)) { $0.kinds }),
    DataField("priorities", "Items by how pressing they are.", .list(DataShape(rows)) { $0.priorities }),
    DataField(
      "without_committed_prevention",
      "Incidents that promised nothing of kind prevent.",
      .texts { $1($0.withoutCommittedPrevention.map(\.id)) }
    ),
    DataField(
      "without_shipped_prevention",
      "Incidents that shipped nothing of kind prevent.",
      .texts { $1($0.withoutShippedPrevention.map(\.id)) }
    ),
  ]

  private static let rows: [DataField<Mix.Row>] = [
    DataField<Mix.Row>("name", "The value; null for items without one.", .textOrNull { $1($0.name) }),
    DataField<Mix.Row>("action_items", "Counted by where they stand.", .counts { $0.shipped }),
  ]
}

extension DataField<Publication> {
  static let all: [DataField<Publication>] = [
    DataField(
      "days",
      "From the day of resolution to that of publication; null where nothing was published.",
      .objectOrNull(DataShape<Quartiles>.quartiles) { $0.quartiles }
    ),
    DataField("without_delay", "Published, and left out: a day is missing.", .count { $0.withoutDelay }),
    DataField(
      "late",
      "Documents past the day to be published by, most days first.",
      .list(DataShape(entries)) { $0.late }
    ),
    DataField("without_deadline", "Documents that have no such day.", .count { $0.withoutDeadline }),
  ]

  private static let entries: [DataField<Publication.Entry>] = [
    DataField<Publication.Entry>("incident", "Its id.", .text { $1($0.incident.id) }),
    DataField<Publication.Entry>("days", "Past that day.", .count { $0.days }),
  ]
}

extension DataField<Quartiles> {
  /// Definition 7 of Hyndman and Fan, as NumPy, R and spreadsheets have it.
  static let all: [DataField<Quartiles>] = [
    DataField("count", "How many numbers.", .count { $0.count }),
    DataField("lower", "The lower quartile.", .decimalOrNull { $0.lower }),
    DataField("median", "The median.", .decimalOrNull { $0.median }),
    DataField("upper", "The upper quartile.", .decimalOrNull { $0.upper }),
  ]
}

/// A cell of items by two dimensions.
struct CrossedRow: Sendable {
  let row: String
  let column: String
  let shipped: ShippedRatio

  /// Every cell that has items.
  static func all(of crossing: Crossing) -> [CrossedRow] {
    zip(crossing.rows, crossing.cells).flatMap { row, cells in
      zip(crossing.columns, cells).filter { !$1.isEmpty }.map { column, items in
        CrossedRow(row: row, column: column, shipped: ShippedRatio(of: items))
      }
    }
  }
}

extension DataField<CrossedRow> {
  static let teamAndPriority: [DataField<CrossedRow>] = [
    DataField("team", "The items' team.", .text { $1($0.row) }),
    DataField("priority", "The items' priority.", .text { $1($0.column) }),
    DataField("action_items", "Counted by where they stand.", .counts { $0.shipped }),
  ]
}
