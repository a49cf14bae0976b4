internal import PostmortemCore

/// How long each phase of the response took, incident by incident.
struct ResponseMetric {
  private let place: Place
  private let times: ResponseTimes

  init(_ place: Place) {
    self.place = place
    times = place.site.figures.responseTimes
  }

  var view: MetricView {
    let isEmpty = times.phases.allSatisfy(\.dots.isEmpty)
    return MetricView(
      anchor: "response",
      heading: "How long each phase of the response took",
      sentence: sentence,
      caption: ResponseDrawing.showsDots(of: times)
        ? "A dot is an incident, a hollow one is of an approximate time. The line is the median; the bar holds the "
          + "middle half, where there are five or more. Each step of the axis is a multiple of the one before."
        : "The line is the median, and the bar holds the middle half. Each step of the axis is a multiple of the one "
          + "before.",
      drawing: ResponseDrawing.draw(times),
      tables: isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          For each production incident the times started → detected → acknowledged → mitigated → resolved, and from \
          started to resolved; their median and quartiles. There is no average, and no month is held against \
          another: lengths of incidents are too skewed for either.
          """,
        leftOut: times.phases.filter { $0.leftOut > 0 }.map { phase in
          "\(Words.counted(phase.leftOut, "incident")) without the times of \(ResponseMetric.name(phase.phase).lowercased())"
        }
          + MetricWords.leftOut([
            (times.rehearsed, "incident", "not in production: game days and near misses")
          ]),
        source:
          "Davidovič, “Incident Metrics in SRE” (2021); the VOID reports; Hyndman and Fan (1996), definition 7.",
        links: ResponseMetric.links(place)
      )
    )
  }

  /// All incidents, and by name those that a phase leaves out.
  static func links(_ place: Place) -> [LinkView] {
    let counted = place.site.figures.responseTimes.phases.map { phase in
      Set(phase.dots.map { ObjectIdentifier($0.incident) })
    }
    let leftOut = place.site.archive.postmortems.filter { incident in
      !counted.allSatisfy { $0.contains(ObjectIdentifier(incident)) }
    }
    return [MetricWords.incidents(place)]
      + MetricWords.links(to: leftOut, place) { index in
        leftOut[index].origin == .production ? ": left out where it tells no time" : ": left out"
      }
  }

  /// `Detection`; `Start to end` for all of it.
  static func name(_ phase: ResponsePhase) -> String {
    phase == .whole ? "Start to end" : Words.label(phase.rawValue)
  }

  /// `detected within 9 min of their start (13 incidents)`; nil where no incident tells.
  private func median(of phase: ResponsePhase, _ word: String) -> String? {
    times.phases.first { $0.phase == phase }?.quartiles.map {
      "\(word) within \(MetricWords.duration($0.median)) of the start (\(Words.counted($0.count, "incident")))"
    }
  }

  private var sentence: String {
    let parts = [median(of: .detection, "detected"), median(of: .whole, "resolved")].compactMap { $0 }
    guard !parts.isEmpty else {
      return "No production incident tells when it began and when it was detected or resolved."
    }
    return "Half of the incidents were \(parts.joined(separator: ", and half "))."
  }

  private var table: NumbersView {
    NumbersView(
      caption: "Response times by phase",
      columns: [
        "Phase", "Incidents", "A quarter within", "Half within", "Three quarters within", "The longest",
      ],
      rows: times.phases.map { phase in
        let quartiles = phase.quartiles
        // Of fewer than five, quarters say more than is known.
        let isSmall = phase.dots.count < 5
        let longest = phase.dots.last.map { dot in
          LinkView(MetricWords.duration(Double(dot.seconds)), url: place.incident(dot.incident))
        }
        return .init(
          ResponseMetric.name(phase.phase),
          [
            .number(phase.dots.count),
            .text(quartiles.map { isSmall ? "too few" : MetricWords.duration($0.lower) } ?? "–"),
            .text(quartiles.map { MetricWords.duration($0.median) } ?? "–"),
            .text(quartiles.map { isSmall ? "too few" : MetricWords.duration($0.upper) } ?? "–"),
            longest.map { .link($0) } ?? .text("–"),
          ]
        )
      }
    )
  }
}
