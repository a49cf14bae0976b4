internal import PostmortemCore

// What stands in many places of the figures, and is described once in their schema.

extension DataShape<Ratio> {
  static let ratio: DataShape<Ratio> = DataShape(DataField<Ratio>.all, named: "ratio")
}

extension DataShape<OnTimeRatio> {
  static let onTimeLeftOut: DataShape<OnTimeRatio> = DataShape(
    DataField<OnTimeRatio>.leftOut,
    named: "on_time_left_out"
  )
}

extension DataShape<Overdue> {
  static let overdue: DataShape<Overdue> = DataShape(DataField<Overdue>.all, named: "overdue")
}

extension DataShape<MaturedRatio> {
  static let matured: DataShape<MaturedRatio> = DataShape(DataField<MaturedRatio>.all, named: "matured")
}

extension DataShape<Hygiene> {
  static let hygiene: DataShape<Hygiene> = DataShape(DataField<Hygiene>.all, named: "hygiene")
}

extension DataShape<Quartiles> {
  static let quartiles: DataShape<Quartiles> = DataShape(DataField<Quartiles>.all, named: "quartiles")
}

/// What schemas refer to.
enum FigureShapes {
  static var definitions: [(name: String, value: JSONTree)] {
    [
      DataShape<Ratio>.ratio.definition, DataShape<OnTimeRatio>.onTimeLeftOut.definition,
      DataShape<Overdue>.overdue.definition,
      DataShape<MaturedRatio>.matured.definition, DataShape<Hygiene>.hygiene.definition,
      DataShape<Quartiles>.quartiles.definition,
    ]
  }
}
