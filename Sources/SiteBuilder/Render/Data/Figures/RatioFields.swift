internal import PostmortemCore

extension DataField<Ratio> {
  /// A ratio as its two numbers, which can be added up.
  static let all: [DataField<Ratio>] = [
    DataField("numerator", "How many are so.", .count { $0.numerator }),
    DataField("denominator", "How many there are; with 0 there is no ratio.", .count { $0.denominator }),
  ]
}

extension DataField<FigureRow> {
  /// Every ratio over some items.
  static let ratios: [DataField<FigureRow>] = [
    DataField(
      "action_items",
      "Counted by where they stand: the shipped ratio is shipped of committed.",
      .counts { $0.shipped }
    ),
    DataField(
      "on_time",
      "Shipped by the first due date, of those whose first due date has passed.",
      .object(DataShape<Ratio>.ratio) { $0.onTime.ratio }
    ),
    DataField(
      "on_time_left_out",
      "Committed items that the ratio of those on time does not count.",
      .object(DataShape<OnTimeRatio>.onTimeLeftOut) { $0.onTime }
    ),
    DataField("overdue", "Open after the due date.", .object(DataShape<Overdue>.overdue) { $0.overdue }),
    DataField(
      "matured",
      "At each age: shipped by it, of the items that have reached it.",
      .list(DataShape<MaturedRatio>.matured) { $0.matured }
    ),
    DataField(
      "hygiene",
      "Items that say what an item should say.",
      .object(DataShape<Hygiene>.hygiene) { $0.hygiene }
    ),
  ]

  /// The ratios of a part of all items.
  static let part: [DataField<FigureRow>] =
    [
      DataField("name", "The value; null for items without one.", .textOrNull { $1($0.name) }),
      DataField(
        "incidents",
        "How many have the value, or an item that does; null for items without one.",
        .numberOrNull(minimum: 0) { $0.incidents?.count }
      ),
    ] + ratios

  /// The ratios of the headline.
  static let headline: [DataField<FigureRow>] =
    [
      DataField(
        "incidents",
        "The incidents it is about, newest first.",
        .texts { $1(($0.incidents ?? []).map(\.id)) }
      )
    ] + ratios
}

extension DataField<OnTimeRatio> {
  static let leftOut: [DataField<OnTimeRatio>] = [
    DataField("dropped_in_time", "Given up by the first due date.", .count { $0.droppedInTime }),
    DataField("not_yet_due", "First due on the files' day or later.", .count { $0.notYetDue }),
    DataField("without_due_date", "Without a due date.", .count { $0.withoutDueDate }),
  ]
}

extension DataField<Overdue> {
  static let all: [DataField<Overdue>] = [
    DataField("count", "How many.", .count { $0.count }),
    DataField("median_days", "Their middle age.", .decimalOrNull { $0.medianAge }),
    DataField(
      "ninetieth_percentile_days",
      "The age that nine in ten do not exceed, by the nearest rank.",
      .numberOrNull(minimum: 1) { $0.ninetiethPercentileAge }
    ),
    DataField("oldest_days", "The longest age.", .numberOrNull(minimum: 1) { $0.oldestAge }),
  ]
}

extension DataField<MaturedRatio> {
  static let all: [DataField<MaturedRatio>] = [
    DataField("days", "The age at which items are judged.", .count { $0.days }),
    DataField("shipped", "Shipped by that age: the numerator.", .count { $0.ratio.numerator }),
    DataField("matured", "That old or older: the denominator.", .count { $0.ratio.denominator }),
    DataField("immature", "Left out: younger.", .count { $0.immature }),
    DataField("without_creation", "Left out: without a day of creation.", .count { $0.withoutCreation }),
  ]
}

extension DataField<Hygiene> {
  static let all: [DataField<Hygiene>] = [
    DataField("owner", "Committed items with an owner.", .object(DataShape<Ratio>.ratio) { $0.owner }),
    DataField("due_date", "Committed items with a due date.", .object(DataShape<Ratio>.ratio) { $0.dueDate }),
    DataField("tracker", "Committed items with a tracker.", .object(DataShape<Ratio>.ratio) { $0.tracker }),
    DataField("evidence", "Shipped items with evidence.", .object(DataShape<Ratio>.ratio) { $0.evidence }),
    DataField(
      "verification",
      "Shipped items of which something proved that they work.",
      .object(DataShape<Ratio>.ratio) { $0.verification }
    ),
  ]
}
