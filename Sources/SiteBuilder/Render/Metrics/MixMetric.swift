internal import PostmortemCore

/// What kinds of items are promised and shipped, at which priorities, and which incidents prevent nothing.
struct MixMetric {
  private let place: Place
  private var words: Words { place.words }
  private let mix: Mix

  init(_ place: Place) {
    self.place = place
    mix = place.site.figures.mix
  }

  var view: MetricView {
    MetricView(
      anchor: "mix",
      heading: words[.mixHeading],
      sentence: sentence,
      tables: [table(mix.kinds, by: .kind), table(mix.priorities, by: .priority)].filter { !$0.rows.isEmpty },
      receipt: .init(
        definition: words[.mixDefinition],
        leftOut: words.leftOut([.leftOutProposed: place.site.figures.all.shipped.proposed]),
        source: words[.mixSource],
        counts: place.receipts([.shipped]),
        links: [place.allItems]
          + place.links(to: mix.withoutCommittedPrevention, .receiptIncidentWithoutPrevention)
      )
    )
  }

  private var sentence: String {
    let incidents = place.site.archive.postmortems.count
    guard incidents > 0 else { return words[.mixNothing] }
    return prevention + " "
      + words(
        .mixIncidents,
        [
          "ratio": words.count(Ratio(mix.withoutCommittedPrevention.count, of: incidents)),
          "unshipped": words.number(mix.withoutShippedPrevention.count),
        ]
      )
  }

  private var prevention: String {
    guard let prevent = mix.kinds.first(where: { $0.name == ActionItem.Kind.prevent.rawValue })?.shipped
    else {
      return words[.mixPreventUnsaid]
    }
    return prevent.committed == 0
      ? words[.mixPreventNone] : words(.mixPrevent, ["ratio": words.count(prevent.ratio)])
  }

  private func table(_ rows: [Mix.Row], by dimension: Dimension) -> NumbersView {
    let name = words.label(dimension)
    let most = rows.map(\.shipped.committed).max() ?? 0
    return NumbersView(
      caption: words(.mixTable, ["dimension": words.inSentence(name)]),
      columns: [name, words[.parts], words[.shipped]],
      rows: rows.map { row in
        let shipped = row.shipped
        let bar = ShareBar.draw(
          [
            ("shipped", .drawnShipped, shipped.shipped), ("dropped", .drawnDropped, shipped.dropped),
            ("open", .drawnOpen, shipped.open),
          ],
          of: most,
          words
        )
        let label = row.name.map { place.site.label(of: $0, along: dimension) } ?? words[.mixNoneSaid]
        let address = RegisterAddress().along(dimension, row.name).counted(in: .shipped)
        return .init(label, [.bar(bar), .ratio(shipped.ratio, at: address.url(root: place.root))])
      }
    )
  }
}
