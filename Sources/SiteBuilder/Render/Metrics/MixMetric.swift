internal import PostmortemCore

/// What kinds of items are promised and shipped, at which priorities, and which incidents prevent nothing.
struct MixMetric {
  private let place: Place
  private let mix: Mix

  init(_ place: Place) {
    self.place = place
    mix = place.site.figures.mix
  }

  var view: MetricView {
    MetricView(
      anchor: "mix",
      heading: "What is promised, and what of it ships",
      sentence: sentence,
      tables: [table(mix.kinds, by: .kind), table(mix.priorities, by: .priority)].filter { !$0.rows.isEmpty },
      receipt: .init(
        definition: """
          The shipped ratio of the committed items of each kind and of each priority. The bars are as long as their \
          items are many: filled shipped, grey dropped, pale open. An incident without items prevents nothing, and \
          an item without a kind neither.
          """,
        leftOut: MetricWords.leftOut([
          (place.site.figures.all.shipped.proposed, "item", "only proposed, which is no promise")
        ]),
        source: "The kinds are those of Lunney, Lueder and Beyer, “Postmortem Action Items” (2017).",
        counts: MetricWords.receipts([.shipped], place),
        links: [MetricWords.register(place)]
          + MetricWords.links(to: mix.withoutCommittedPrevention, place) { _ in ": committed no prevention" }
      )
    )
  }

  private var sentence: String {
    let incidents = place.site.archive.postmortems.count
    guard incidents > 0 else { return "There are no incidents yet." }
    let prevent = mix.kinds.first { $0.name == ActionItem.Kind.prevent.rawValue }?.shipped
    let committed = Ratio(mix.withoutCommittedPrevention.count, of: incidents)
    var text =
      prevent.map { prevent in
        prevent.committed == 0
          ? "No committed item prevents anything. "
          : "Of the items that prevent, \(MetricWords.count(prevent.ratio)) shipped. "
      } ?? "No item says that it prevents anything. "
    text += "\(MetricWords.count(committed)) incidents committed to no prevention, and "
    text += "\(Words.number(mix.withoutShippedPrevention.count)) shipped none."
    return text
  }

  private func table(_ rows: [Mix.Row], by dimension: Dimension) -> NumbersView {
    let name = dimension.label
    let most = rows.map(\.shipped.committed).max() ?? 0
    return NumbersView(
      caption: "Committed and shipped by \(name.lowercased())",
      columns: [name, "Parts", "Shipped"],
      rows: rows.map { row in
        let shipped = row.shipped
        let bar = ShareBar.draw(
          [("shipped", shipped.shipped), ("dropped", shipped.dropped), ("open", shipped.open)],
          of: most
        )
        let label = row.name.map { place.site.label(of: $0, along: dimension) } ?? "None said"
        let address = RegisterAddress().along(dimension, row.name).counted(in: .shipped)
        return .init(label, [.bar(bar), .ratio(shipped.ratio, at: address.url(root: place.root))])
      }
    )
  }
}
