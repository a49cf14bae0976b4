internal import PostmortemCore

extension DataField<ResponseRow> {
  static let all: [DataField<ResponseRow>] = [
    DataField(
      "dimension",
      "What parts the incidents; null for all of them.",
      .wordOrNull([Dimension.severity.key, Dimension.detection.key]) { $0.dimension?.key }
    ),
    DataField("name", "The value they share; null for all of them.", .textOrNull { $1($0.name) }),
    DataField(
      "phases",
      "In the order of a response, the whole of it last.",
      .list(DataShape(phases)) { $0.times.phases }
    ),
    DataField("not_in_production", "Left out: game days and near misses.", .count { $0.times.rehearsed }),
  ]

  private static let phases: [DataField<ResponseTimes.Times>] = [
    DataField<ResponseTimes.Times>(
      "phase",
      "What it is called.",
      .word(ResponsePhase.allCases.map(\.rawValue)) { $0.phase.rawValue }
    ),
    DataField<ResponseTimes.Times>(
      "seconds",
      "From its first event to its second; null where no incident has both.",
      .objectOrNull(DataShape<Quartiles>.quartiles) { $0.quartiles }
    ),
    DataField<ResponseTimes.Times>(
      "approximate",
      "How many have an end that its author was not sure of.",
      .count { $0.dots.count { $0.isApproximate } }
    ),
    DataField<ResponseTimes.Times>(
      "left_out",
      "Incidents that lack an event, or have them the wrong way round.",
      .count { $0.leftOut }
    ),
  ]
}

/// A quarter, and what its counts are of.
private struct NamedQuarter: Sendable {
  let detections: [String]
  let row: DetectionByQuarter.Row
}

/// One way of being noticed.
private struct NamedCount: Sendable {
  let name: String
  let count: Int
}

extension DataField<DetectionByQuarter> {
  static let all: [DataField<DetectionByQuarter>] = [
    DataField(
      "quarters",
      "From the first incident's to the files' day's, none left out.",
      .list(DataShape(quarters)) { detection in
        detection.rows.map { NamedQuarter(detections: detection.detections, row: $0) }
      }
    ),
    DataField("without_date", "Left out: incidents without a date.", .count { $0.withoutDate }),
  ]

  private static let quarters: [DataField<NamedQuarter>] = [
    DataField<NamedQuarter>("quarter", "Its year and its number.", .text { $1($0.row.quarter.description) }),
    DataField<NamedQuarter>(
      "detections",
      "Incidents in production by how they were noticed, those ways that were found in any quarter.",
      .list(DataShape(counts)) { quarter in
        zip(quarter.detections, quarter.row.counts).map { NamedCount(name: $0, count: $1) }
      }
    ),
    DataField<NamedQuarter>("unsaid", "Incidents that do not say.", .count { $0.row.unsaid }),
  ]

  private static let counts: [DataField<NamedCount>] = [
    DataField<NamedCount>("name", "How they were noticed.", .text { $1($0.name) }),
    DataField<NamedCount>("count", "How many.", .count { $0.count }),
  ]
}
