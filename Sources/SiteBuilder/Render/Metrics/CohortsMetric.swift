internal import PostmortemCore

/// The matured cohorts: of what is old enough to judge, how much shipped, quarter by quarter.
struct CohortsMetric {
  private let place: Place
  /// Over everything, at each age.
  private let all: [MaturedRatio]
  /// Newest quarter first.
  private let cohorts: [MaturedCohort]

  init(_ place: Place) {
    let figures = place.site.figures
    self.place = place
    all = MaturedRatio.atStandardAges(of: figures.commitments, asOf: figures.asOf)
    cohorts = Array(figures.maturedCohorts.prefix(CohortsMetric.mostQuarters))
  }

  /// Five years are enough to see where it goes.
  private static let mostQuarters = 20

  var view: MetricView {
    let cohorts = self.cohorts
    return MetricView(
      anchor: "cohorts",
      heading: "Of what is old enough to judge, how much shipped",
      sentence: sentence,
      caption:
        "Shipped within 30, 60 and 90 days of the promise, by the quarter of the incident. Hollow: fewer than "
        + "five items. No bar: none is old enough yet.",
      drawing: CohortsDrawing.draw(cohorts.reversed()),
      tables: cohorts.isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          Items shipped at most 30, 60 or 90 days after they were created, of the committed items that are at least \
          so old. Every quarter is judged at the same age, so that new promises lower no ratio. A dropped item \
          stays in the count.
          """,
        leftOut: all.flatMap { age in
          MetricWords.leftOut([(age.immature, "item", "too young")]).map {
            "\($0) to judge at \(age.days) days"
          }
        } + MetricWords.leftOut([(all.first?.withoutCreation ?? 0, "item", "without a day of creation")]),
        source: "Cohorts with a fixed time of follow-up; the ages are those by which P1, P2 and P3 are due.",
        counts: MetricWords.receipts(CohortsMetric.figures, place),
        links: [MetricWords.quarters(place), MetricWords.register(place)]
      )
    )
  }

  private var sentence: String {
    guard let first = all.first, first.ratio.denominator > 0 else {
      return "No item that somebody committed to is 30 days old yet, so there is nothing to judge."
    }
    let parts = all.map { age in
      age.ratio.denominator == 0
        ? "none is \(age.days) days old yet"
        : "\(MetricWords.count(age.ratio)) shipped within \(age.days) days"
    }
    return "Of the items that are old enough, \(parts.joined(separator: "; "))."
  }

  /// One for each age, in their order.
  private static let figures: [ItemFigure] = [.within30, .within60, .within90]

  private var table: NumbersView {
    NumbersView(
      caption: "Matured cohorts by quarter",
      columns: ["Quarter"] + MaturedRatio.standardAges.map { "Within \($0) days" } + ["Too young for 90"],
      rows: cohorts.map { cohort in
        .init(
          place.link(to: cohort.quarter, along: .quarter),
          zip(cohort.ratios, CohortsMetric.figures).map { ratio, figure in
            .ratio(ratio.ratio, at: url(of: cohort, figure))
          } + [.number(cohort.ratios.last?.immature ?? 0, at: url(of: cohort, .within90, .immature))]
        )
      }
    )
  }

  /// Where the items that a figure counts of a cohort stand.
  private func url(of cohort: MaturedCohort, _ figure: ItemFigure, _ part: FigurePart? = nil) -> String {
    RegisterAddress().along(.quarter, cohort.quarter).counted(in: figure, part).url(root: place.root)
  }
}
