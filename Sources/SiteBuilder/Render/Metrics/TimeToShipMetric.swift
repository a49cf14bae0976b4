internal import PostmortemCore

/// How long a promise takes to ship, with the open ones counted for as long as they have been open.
struct TimeToShipMetric {
  private let place: Place
  private let time: TimeToShip

  init(_ place: Place) {
    self.place = place
    time = place.site.figures.timeToShip
  }

  var view: MetricView {
    MetricView(
      anchor: "time-to-ship",
      heading: "How long a promise takes to ship",
      sentence: sentence,
      caption:
        "The part of all promises not shipped yet, by days since the promise. The band is where the curve lies "
        + "with a confidence of 95 %.",
      drawing: SurvivalDrawing.draw(time),
      tables: time.curve.steps.isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          The estimate of Kaplan and Meier over the days from created to shipped. An open item counts for as long as \
          it has been open, and a dropped one until its drop; neither ever counts as shipped. The median of what \
          has shipped alone would say too little, for what takes long has not shipped yet.
          """,
        leftOut: MetricWords.leftOut([(time.withoutDates, "item", "without a day of creation or end")]
        ),
        source: "Kaplan and Meier, “Nonparametric Estimation from Incomplete Observations” (1958).",
        counts: MetricWords.receipts([.timeToShip], place),
        links: [MetricWords.register(place)]
      )
    )
  }

  private var sentence: String {
    let count = Words.counted(time.curve.count, "item")
    guard time.curve.count > 0 else { return "Nothing that somebody committed to has a date to count from." }
    guard time.shipped > 0 else { return "None of \(count) has shipped yet, so there is no time to tell." }
    let states = [(time.shipped, "shipped"), (time.open, "open"), (time.dropped, "dropped")].map {
      "\(Words.number($0.0)) \($0.1)"
    }.joined(separator: ", ")
    guard let median = time.median.time else {
      return "The median is not reached: of \(count), fewer than half shipped at any age (\(states))."
    }
    let earliest = time.median.earliest.map(Words.number) ?? "0"
    let latest = time.median.latest.map { " and \(Words.number($0))" } ?? " and any later day"
    var text = "Half of the promises ship within \(Words.days(median)); with a confidence of 95 %, between "
    text += "\(earliest)\(latest). Counted: \(count) (\(states))."
    if time.curve.count < 5 { text += " So few say little." }
    return text
  }

  /// The ages that the table shows, as far as the curve goes.
  private static let ages = [7, 14, 30, 60, 90, 120, 180, 270, 365, 540, 730, 1095]

  private var table: NumbersView {
    let last = time.curve.steps.last?.time ?? 0
    let ages = TimeToShipMetric.ages.filter { $0 < last } + [last]
    return NumbersView(
      caption: "The part not shipped yet, by days since the promise",
      columns: ["Days", "Not shipped yet", "95 % confidence", "Watched until then"],
      rows: ages.map { age in
        let band = time.curve.steps.last { $0.time <= age }?.band
        return .init(
          Words.number(age),
          [
            .text(MetricWords.percent(time.curve.share(after: age))),
            .text(
              band.map { "\(MetricWords.percent($0.lowerBound)) to \(MetricWords.percent($0.upperBound))" }
                ?? "–"
            ),
            .number(time.curve.atRisk(at: age)),
          ]
        )
      }
    )
  }
}
