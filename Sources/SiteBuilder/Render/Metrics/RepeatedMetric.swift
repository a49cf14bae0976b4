internal import PostmortemCore

/// What was promised after more than one incident.
struct RepeatedMetric {
  private let place: Place
  private var words: Words { place.words }
  private var promises: [RepeatedPromise] { place.site.recurrence.promises }

  /// Rows of the table.
  private static let most = 20

  init(_ place: Place) { self.place = place }

  var view: MetricView {
    MetricView(
      anchor: "repeated",
      heading: words[.repeatedHeading],
      sentence: sentence,
      tables: promises.isEmpty ? [] : [table],
      receipt: .init(
        definition: words[.repeatedDefinition],
        leftOut: words.leftOut([.leftOutPromises: promises.count - RepeatedMetric.most]),
        source: words[.repeatedSource],
        links: [place.allItems]
      )
    )
  }

  private var sentence: String {
    guard !promises.isEmpty else { return words[.repeatedNone] }
    let never = promises.count { $0.shipped == 0 }
    return never == 0
      ? words(.repeatedShipped, count: promises.count)
      : words(.repeatedNeverShipped, count: promises.count, ["never": words.number(never)])
  }

  private var table: NumbersView {
    NumbersView(
      caption: words[.repeatedHeading],
      columns: [
        words[.repeatedLast], words[.repeatedAskedFor], words[.repeatedSince], words[.shipped],
      ],
      rows: promises.prefix(RepeatedMetric.most).compactMap { promise in
        guard let first = promise.commitments.first, let last = promise.commitments.last else { return nil }
        let url = place.incident(last.postmortem) + "#item-" + last.item.id.value
        return .init(
          LinkView(last.item.title.value, url: url),
          [
            .text(times(promise.incidents)),
            .text(first.postmortem.date.map(words.date) ?? "–"),
            .text(promise.shipped == 0 ? words[.repeatedNever] : times(promise.shipped)),
          ]
        )
      }
    )
  }

  /// `twice`, `three times`
  private func times(_ count: Int) -> String {
    words(.times, count: count, ["number": words.spelled(count)])
  }
}
