internal import PostmortemCore

/// The figures of an archive, with those of its parts that the file for other tools has.
struct AllFigures: Sendable {
  let figures: Figures
  let settings: Settings
  let all: FigureRow
  let headline: FigureRow
  let response: [ResponseRow]

  /// The figures of a site.
  init(of site: SiteFacts) {
    let figures = site.figures
    self.figures = figures
    settings = site.settings
    all = FigureRow(figures.all, asOf: figures.asOf)
    headline = FigureRow(figures.headline.slice, asOf: figures.asOf)
    response =
      [ResponseRow(dimension: nil, name: nil, times: figures.responseTimes)]
      + [Dimension.severity, .detection].flatMap { dimension in
        figures.responseTimes(by: dimension).map {
          ResponseRow(dimension: dimension, name: $0.name, times: $0.times)
        }
      }
  }

  var asOf: Day { figures.asOf }

  /// Those that figures are told along; persons where the team wants it.
  var dimensions: [Dimension] { Dimension.allCases.filter { $0 != .owner || settings.peoplePages } }
}

/// The ratios over some items: those of a team, of a quarter, of all.
struct FigureRow: Sendable {
  /// Nil for items without a value.
  let name: String?
  /// Those that have that value, or an item in it; nil for items without one.
  let incidents: [Postmortem]?
  let shipped: ShippedRatio
  let onTime: OnTimeRatio
  let overdue: Overdue
  let matured: [MaturedRatio]
  let hygiene: Hygiene

  /// The ratios of a slice, which may be of the items without a value.
  init(_ slice: Slice, isWithoutValue: Bool = false, asOf day: Day) {
    name = isWithoutValue ? nil : slice.name
    incidents = isWithoutValue ? nil : slice.incidents
    shipped = slice.shipped
    onTime = slice.onTime
    overdue = slice.overdue
    matured = MaturedRatio.atStandardAges(of: slice.commitments, asOf: day)
    hygiene = Hygiene(of: slice.commitments)
  }
}

/// Response times of all incidents, or of those of one severity or one way of being noticed.
struct ResponseRow: Sendable {
  let dimension: Dimension?
  let name: String?
  let times: ResponseTimes
}

extension Dimension {
  /// Its name in the files for other tools.
  var key: String {
    switch self {
    case .quarter: "quarter"
    case .team: "team"
    case .service: "service"
    case .severity: "severity"
    case .priority: "priority"
    case .kind: "kind"
    case .causeCategory: "cause_category"
    case .owner: "owner"
    case .trigger: "trigger"
    case .detection: "detection"
    }
  }
}

extension Duration {
  /// Seconds, parts of one among them.
  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
