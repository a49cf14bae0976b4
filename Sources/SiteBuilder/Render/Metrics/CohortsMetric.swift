internal import PostmortemCore

/// The matured cohorts: of what is old enough to judge, how much shipped, quarter by quarter.
struct CohortsMetric {
  private let place: Place
  private var words: Words { place.words }
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
    MetricView(
      anchor: "cohorts",
      heading: words[.cohortsHeading],
      sentence: sentence,
      caption: words[.cohortsCaption],
      drawing: CohortsDrawing.draw(cohorts.reversed().map { (link(to: $0).label, $0) }, words),
      tables: cohorts.isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.cohortsDefinition],
        leftOut: all.filter { $0.immature > 0 }.map { age in
          words(.leftOutTooYoung, count: age.immature, ["age": words.number(age.days)])
        } + words.leftOut([.leftOutWithoutCreation: all.first?.withoutCreation ?? 0]),
        source: words[.cohortsSource],
        counts: place.receipts(CohortsMetric.figures),
        links: [place.allQuarters, place.allItems]
      )
    )
  }

  private var sentence: String {
    guard let first = all.first, first.ratio.denominator > 0 else { return words[.cohortsNothing] }
    let parts = all.map { age in
      age.ratio.denominator == 0
        ? words(.cohortsNoneOldEnough, ["age": words.number(age.days)])
        : words(.cohortsShipped, ["ratio": words.count(age.ratio), "age": words.number(age.days)])
    }
    return words(.cohortsSentence, ["parts": parts.joined(separator: "; ")])
  }

  /// One for each age, in their order.
  private static let figures: [ItemFigure] = [.within30, .within60, .within90]

  private var table: NumbersView {
    let ages = MaturedRatio.standardAges.map(words.number)
    return NumbersView(
      caption: words[.cohortsTable],
      columns: [words.label(.quarter)] + ages.map { words(.cohortsWithin, ["age": $0]) }
        + ages.suffix(1).map { words(.cohortsTooYoungFor, ["age": $0]) },
      rows: cohorts.map { cohort in
        .init(
          link(to: cohort),
          zip(cohort.ratios, CohortsMetric.figures).map { ratio, figure in
            .ratio(ratio.ratio, at: url(of: cohort, figure))
          } + [.number(cohort.ratios.last?.immature ?? 0, at: url(of: cohort, .within90, .immature), words)]
        )
      }
    )
  }

  private func link(to cohort: MaturedCohort) -> LinkView { place.link(to: cohort.quarter, along: .quarter) }

  /// Where the items that a figure counts of a cohort stand.
  private func url(of cohort: MaturedCohort, _ figure: ItemFigure, _ part: FigurePart? = nil) -> String {
    RegisterAddress().along(.quarter, cohort.quarter).counted(in: figure, part).url(root: place.root)
  }
}
