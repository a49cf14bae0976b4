internal import PostmortemCore

/// How long each phase of the response took, incident by incident.
struct ResponseMetric {
  private let place: Place
  private var words: Words { place.words }
  private let times: ResponseTimes
  /// All incidents, and by name those that a phase leaves out.
  let links: [LinkView]

  init(_ place: Place) {
    self.place = place
    times = place.site.figures.responseTimes
    links = ResponseMetric.links(place)
  }

  var view: MetricView {
    let isEmpty = times.phases.allSatisfy(\.dots.isEmpty)
    return MetricView(
      anchor: "response",
      heading: words[.responseHeading],
      sentence: sentence,
      caption: words[ResponseDrawing.showsDots(of: times) ? .responseDotsCaption : .responseCaption],
      drawing: ResponseDrawing.draw(times, words),
      tables: isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.responseDefinition],
        leftOut: times.phases.filter { $0.leftOut > 0 }.map { phase in
          words(
            .leftOutWithoutTimes,
            count: phase.leftOut,
            ["phase": words.inSentence(words.name(phase.phase))]
          )
        } + words.leftOut([.leftOutNotInProduction: times.rehearsed]),
        source: words[.responseSource],
        links: links
      )
    )
  }

  private static func links(_ place: Place) -> [LinkView] {
    let counted = place.site.figures.responseTimes.phases.map { phase in
      Set(phase.dots.map { ObjectIdentifier($0.incident) })
    }
    let leftOut = place.site.archive.postmortems.filter { incident in
      !counted.allSatisfy { $0.contains(ObjectIdentifier(incident)) }
    }
    return [place.allIncidents]
      + place.links(to: leftOut) { index, title in
        place.words(
          leftOut[index].origin == .production ? .receiptIncidentWithoutTimes : .receiptIncidentLeftOut,
          ["incident": title]
        )
      }
  }

  private func quartiles(of phase: ResponsePhase) -> Quartiles? {
    times.phases.first { $0.phase == phase }?.quartiles
  }

  private var sentence: String {
    switch (quartiles(of: .detection), quartiles(of: .whole)) {
    case (nil, nil): words[.responseNothing]
    case (let detected?, nil):
      words(.responseDetected, count: detected.count, ["time": Words.duration(detected.median)])
    case (nil, let resolved?):
      words(.responseResolved, count: resolved.count, ["time": Words.duration(resolved.median)])
    case (let detected?, let resolved?):
      words(
        .responseDetectedAndResolved,
        [
          "detected": Words.duration(detected.median),
          "ofDetected": words(.incidentsCounted, count: detected.count),
          "resolved": Words.duration(resolved.median),
          "ofResolved": words(.incidentsCounted, count: resolved.count),
        ]
      )
    }
  }

  private var table: NumbersView {
    NumbersView(
      caption: words[.responseTable],
      columns: [
        words[.responsePhase], words[.responseCount], words[.responseQuarter], words[.responseHalf],
        words[.responseThreeQuarters], words[.responseLongest],
      ],
      rows: times.phases.map { phase in
        let quartiles = phase.quartiles
        // Of fewer than five, quarters say more than is known.
        let isSmall = phase.dots.count < 5
        func quarter(_ seconds: Double) -> String {
          isSmall ? words[.responseTooFew] : Words.duration(seconds)
        }
        let longest = phase.dots.last.map { dot in
          LinkView(Words.duration(Double(dot.seconds)), url: place.incident(dot.incident))
        }
        return .init(
          words.name(phase.phase),
          [
            .number(phase.dots.count, words),
            .text(quartiles.map { quarter($0.lower) } ?? "–"),
            .text(quartiles.map { Words.duration($0.median) } ?? "–"),
            .text(quartiles.map { quarter($0.upper) } ?? "–"),
            longest.map { .link($0) } ?? .text("–"),
          ]
        )
      }
    )
  }
}
