internal import PostmortemCore

/// Incidents that struck while an earlier one's item was open.
struct RecurrenceMetric {
  private let place: Place
  private var words: Words { place.words }
  private var exposure: RecurrenceExposure { place.site.figures.recurrenceExposure }

  /// Rows of the table.
  private static let most = 20

  init(_ place: Place) { self.place = place }

  var view: MetricView {
    MetricView(
      anchor: "recurrence",
      heading: words[.struckTwice],
      sentence: sentence,
      tables: exposure.worst.isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.recurrenceDefinition],
        leftOut: words.leftOut([
          .leftOutWithoutDate: exposure.withoutDate,
          .leftOutGameDays: place.site.archive.postmortems.count { $0.origin == .gameDay },
          .leftOutEarlierIncidents: exposure.worst.count - RecurrenceMetric.most,
        ]),
        source: words[.recurrenceSource],
        links: place.links(to: exposure.worst.map(\.incident)) { _, title in title } + [place.allIncidents]
      )
    )
  }

  private var sentence: String {
    guard exposure.ratio.denominator > 0 else { return words[.recurrenceNoDate] }
    guard !exposure.worst.isEmpty else { return words[.nothingStruckTwice] }
    let overdue = exposure.worst.count { $0.daysOverdue != nil }
    return words(
      overdue == exposure.worst.count ? .recurrenceAllOverdue : .recurrenceSome,
      ["ratio": words.count(exposure.ratio), "overdue": words.number(overdue)]
    )
  }

  private var table: NumbersView {
    NumbersView(
      caption: words[.recurrenceTable],
      columns: [
        words[.incident], words[.recurrenceStruck], words[.recurrenceItem],
        words[.recurrenceOpenFor], words[.recurrenceOverdueBy],
      ],
      rows: exposure.worst.prefix(RecurrenceMetric.most).map { exposure in
        let item = exposure.commitment
        let url = place.incident(item.postmortem) + "#item-" + item.item.id.value
        return .init(
          LinkView(exposure.incident.title.value, url: place.incident(exposure.incident)),
          [
            .text(exposure.incident.date.map(words.date) ?? "–"),
            .link(LinkView(item.item.title.value, url: url)),
            .text(words.days(exposure.daysOpen)),
            .text(exposure.daysOverdue.map(words.days) ?? "–"),
          ]
        )
      }
    )
  }
}
