internal import PostmortemCore

/// How long a promise takes to ship, with the open ones counted for as long as they have been open.
struct TimeToShipMetric {
  private let place: Place
  private var words: Words { place.words }
  private let time: TimeToShip

  init(_ place: Place) {
    self.place = place
    time = place.site.figures.timeToShip
  }

  var view: MetricView {
    MetricView(
      anchor: "time-to-ship",
      heading: words[.timeToShipHeading],
      sentence: sentence,
      caption: words[.timeToShipCaption],
      drawing: SurvivalDrawing.draw(time, words),
      tables: time.curve.steps.isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.timeToShipDefinition],
        leftOut: words.leftOut([.leftOutWithoutDates: time.withoutDates]),
        source: words[.timeToShipSource],
        counts: place.receipts([.timeToShip]),
        links: [place.allItems]
      )
    )
  }

  private var sentence: String {
    let count = time.curve.count
    guard count > 0 else { return words[.nothingDated] }
    guard time.shipped > 0 else { return words(.timeToShipNone, count: count) }
    let states = words(
      .timeToShipStates,
      [
        "shipped": words.number(time.shipped), "open": words.number(time.open),
        "dropped": words.number(time.dropped),
      ]
    )
    guard let median = time.median.time else {
      return words(.timeToShipNotReached, count: count, ["states": states])
    }
    var sentences = [half(within: median), words(.timeToShipCounted, count: count, ["states": states])]
    if count < 5 { sentences.append(words[.timeToShipFew]) }
    return sentences.joined(separator: " ")
  }

  private func half(within median: Int) -> String {
    let earliest = words.number(time.median.earliest ?? 0)
    guard let latest = time.median.latest else {
      return words(.timeToShipHalfOrLater, count: median, ["earliest": earliest])
    }
    return words(.timeToShipHalf, count: median, ["earliest": earliest, "latest": words.number(latest)])
  }

  /// The ages that the table shows, as far as the curve goes.
  private static let ages = [7, 14, 30, 60, 90, 120, 180, 270, 365, 540, 730, 1095]

  private var table: NumbersView {
    let last = time.curve.steps.last?.time ?? 0
    let ages = TimeToShipMetric.ages.filter { $0 < last } + [last]
    return NumbersView(
      caption: words[.timeToShipTable],
      columns: [
        words[.timeToShipDays], words[.timeToShipNotShipped], words[.timeToShipConfidence],
        words[.timeToShipWatched],
      ],
      rows: ages.map { age in
        let band = time.curve.steps.last { $0.time <= age }?.band
        return .init(
          words.number(age),
          [
            .text(words.percent(time.curve.share(after: age))),
            .text(band.map(said) ?? "–"),
            .number(time.curve.atRisk(at: age), words),
          ]
        )
      }
    )
  }

  /// `31 % to 74 %`
  private func said(_ band: ClosedRange<Double>) -> String {
    words(
      .timeToShipBand,
      ["lower": words.percent(band.lowerBound), "upper": words.percent(band.upperBound)]
    )
  }
}
