internal import PostmortemCore

/// Incidents that struck while an earlier one's item was open.
struct RecurrenceMetric {
  private let place: Place
  private var exposure: RecurrenceExposure { place.site.figures.recurrenceExposure }

  /// Rows of the table.
  private static let most = 20

  init(_ place: Place) { self.place = place }

  var view: MetricView {
    MetricView(
      anchor: "recurrence",
      heading: "What struck twice",
      sentence: sentence,
      tables: exposure.worst.isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          Incidents that began while a committed item of an earlier incident was open, where the two share a cause \
          category and a service, or one names the other as related. Days are all that is known of items, so the item \
          was created before that day and did not end on it. Of several items the one longest overdue is shown. A game \
          day strikes nobody.
          """,
        leftOut: MetricWords.leftOut([
          (exposure.withoutDate, "incident", "without a date"),
          (place.site.archive.postmortems.count { $0.origin == .gameDay }, "game day", "that struck nobody"),
          (
            max(0, exposure.worst.count - RecurrenceMetric.most), "earlier incident",
            "counted, and not in the table"
          ),
        ]),
        source: "Google SRE Book, chapter 15, and Workbook, chapter 10.",
        links: MetricWords.links(to: exposure.worst.map(\.incident), place) { _ in "" }
          + [MetricWords.incidents(place)]
      )
    )
  }

  private var sentence: String {
    guard exposure.ratio.denominator > 0 else { return "There is no incident with a date." }
    guard !exposure.worst.isEmpty else {
      return "No incident began while an item of an earlier one like it was open."
    }
    let overdue = exposure.worst.count { $0.daysOverdue != nil }
    let count = MetricWords.count(exposure.ratio)
    return "\(count) incidents began while an item of an earlier one like it was open: in "
      + "\(overdue == exposure.worst.count ? "each of them" : Words.number(overdue)) it was overdue."
  }

  private var table: NumbersView {
    NumbersView(
      caption: "Incidents that struck while an item was open",
      columns: ["Incident", "Struck", "The item", "Open for", "Overdue by"],
      rows: exposure.worst.prefix(RecurrenceMetric.most).map { exposure in
        let item = exposure.commitment
        let url = place.incident(item.postmortem) + "#item-" + item.item.id.value
        return .init(
          LinkView(exposure.incident.title.value, url: place.incident(exposure.incident)),
          [
            .text(exposure.incident.date.map(Words.date) ?? "–"),
            .link(LinkView(item.item.title.value, url: url)),
            .text(Words.days(exposure.daysOpen)),
            .text(exposure.daysOverdue.map(Words.days) ?? "–"),
          ]
        )
      }
    )
  }
}
