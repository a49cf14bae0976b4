internal import PostmortemCore

/// What was promised after more than one incident.
struct RepeatedMetric {
  private let place: Place
  private var promises: [RepeatedPromise] { place.site.recurrence.promises }

  /// Rows of the table.
  private static let most = 20

  init(_ place: Place) { self.place = place }

  var view: MetricView {
    MetricView(
      anchor: "repeated",
      heading: "What was asked for more than once",
      sentence: sentence,
      tables: promises.isEmpty ? [] : [table],
      receipt: .init(
        definition: """
          Items that come back: a committed item of a later incident, and one of an earlier incident, that answer a \
          cause of the same id and category; or, where one incident names the other as related, that have the same id. \
          Those that come back to each other are one promise.
          """,
        leftOut: MetricWords.leftOut([
          (max(0, promises.count - RepeatedMetric.most), "promise", "counted, and not in the table")
        ]),
        source: "Google SRE Workbook, appendix C.",
        links: [MetricWords.register(place)]
      )
    )
  }

  private var sentence: String {
    guard !promises.isEmpty else { return "No item was promised again after a later incident." }
    let never = promises.count { $0.shipped == 0 }
    if promises.count == 1 {
      return
        "1 promise was made after more than one incident, and it \(never == 0 ? "shipped" : "never shipped")."
    }
    let count = Words.number(promises.count)
    return "\(count) promises were made after more than one incident; "
      + (never == 0 ? "each of them shipped at least once." : "\(Words.number(never)) of them never shipped.")
  }

  private var table: NumbersView {
    NumbersView(
      caption: "What was asked for more than once",
      columns: ["As it was last asked for", "Asked for", "Since", "Shipped"],
      rows: promises.prefix(RepeatedMetric.most).compactMap { promise in
        guard let first = promise.commitments.first, let last = promise.commitments.last else { return nil }
        let url = place.incident(last.postmortem) + "#item-" + last.item.id.value
        return .init(
          LinkView(last.item.title.value, url: url),
          [
            .text(RepeatedMetric.times(promise.incidents)),
            .text(first.postmortem.date.map(Words.date) ?? "–"),
            .text(promise.shipped == 0 ? "never" : RepeatedMetric.times(promise.shipped)),
          ]
        )
      }
    )
  }

  /// `twice`, `three times`
  static func times(_ count: Int) -> String {
    count == 1 ? "once" : count == 2 ? "twice" : "\(Words.spelled(count)) times"
  }
}
