internal import PostmortemCore

extension DataField<MaturedCohort> {
  static let all: [DataField<MaturedCohort>] = [
    DataField("quarter", "The quarter of the incidents.", .text { $1($0.quarter) }),
    DataField("matured", "At each age.", .list(DataShape<MaturedRatio>.matured) { $0.ratios }),
  ]
}

extension DataField<TimeToShip> {
  static let all: [DataField<TimeToShip>] = [
    DataField("shipped", "Items that ended so.", .count { $0.shipped }),
    DataField("open", "Items that count for as long as they have been open.", .count { $0.open }),
    DataField("dropped", "Items that count until their drop.", .count { $0.dropped }),
    DataField("without_dates", "Left out: a date is missing.", .count { $0.withoutDates }),
    DataField(
      "lower_quartile",
      "The days within which a quarter ships.",
      .object(DataShape(quantile)) { $0.lowerQuartile }
    ),
    DataField("median", "The days within which half ships.", .object(DataShape(quantile)) { $0.median }),
    DataField(
      "upper_quartile",
      "The days within which three quarters ship.",
      .object(DataShape(quantile)) { $0.upperQuartile }
    ),
    DataField(
      "steps",
      "The curve of Kaplan and Meier: a step for each day on which something shipped.",
      .list(DataShape(steps)) { $0.curve.steps }
    ),
  ]

  private static let quantile: [DataField<SurvivalCurve.Quantile>] = [
    DataField<SurvivalCurve.Quantile>(
      "days",
      "Null where the curve does not come down so far.",
      .numberOrNull(minimum: 0) { $0.time }
    ),
    DataField<SurvivalCurve.Quantile>(
      "earliest_days",
      "Where the lower edge of the band does.",
      .numberOrNull(minimum: 0) { $0.earliest }
    ),
    DataField<SurvivalCurve.Quantile>(
      "latest_days",
      "Where the upper edge does.",
      .numberOrNull(minimum: 0) { $0.latest }
    ),
  ]

  private static let steps: [DataField<SurvivalCurve.Step>] = [
    DataField<SurvivalCurve.Step>("days", "Since the promise.", .count { $0.time }),
    DataField<SurvivalCurve.Step>("watched", "Items still watched just before.", .count { $0.atRisk }),
    DataField<SurvivalCurve.Step>("shipped", "Items that shipped then.", .count { $0.ended }),
    DataField<SurvivalCurve.Step>("share", "The part not shipped yet.", .decimalOrNull { $0.share }),
    DataField<SurvivalCurve.Step>(
      "lower",
      "Its lower bound with a confidence of 95 %; null where all have shipped.",
      .decimalOrNull { $0.band?.lowerBound }
    ),
    DataField<SurvivalCurve.Step>("upper", "Its upper bound.", .decimalOrNull { $0.band?.upperBound }),
  ]
}

extension DataField<NetFlow> {
  static let all: [DataField<NetFlow>] = [
    DataField(
      "months",
      "From the first promise to the files' day, none left out.",
      .list(DataShape(months)) { $0.rows }
    ),
    DataField("without_dates", "Left out: a date is missing.", .count { $0.withoutDates }),
  ]

  private static let months: [DataField<NetFlow.Row>] = [
    DataField<NetFlow.Row>("month", "Its year and its number.", .text { $1($0.month.description) }),
    DataField<NetFlow.Row>("created", "Items promised in it.", .count { $0.created }),
    DataField<NetFlow.Row>("shipped", "Items shipped in it.", .count { $0.shipped }),
    DataField<NetFlow.Row>("dropped", "Items given up in it.", .count { $0.dropped }),
    DataField<NetFlow.Row>("open", "Items open at its end, or on the files' day.", .count { $0.open }),
  ]
}
