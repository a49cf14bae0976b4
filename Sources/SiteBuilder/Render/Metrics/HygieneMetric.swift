internal import PostmortemCore

/// What items say of themselves, and how soon postmortems are published.
struct HygieneMetric {
  private let place: Place
  private var words: Words { place.words }
  private let hygiene: Hygiene
  private let publication: Publication

  init(_ place: Place) {
    self.place = place
    hygiene = place.site.figures.hygiene
    publication = place.site.figures.publication
  }

  var view: MetricView {
    MetricView(
      anchor: "hygiene",
      heading: words[.hygieneHeading],
      sentence: (sentences + [published]).joined(separator: " "),
      tables: hygiene.owner.denominator > 0 ? [table] : [],
      receipt: .init(
        definition: words[.hygieneDefinition],
        leftOut: words.leftOut([
          .leftOutOnlyProposed: place.site.figures.all.shipped.proposed,
          .leftOutWithoutBothDays: publication.withoutDelay,
          .leftOutWithoutDeadline: publication.withoutDeadline,
        ]),
        source: words[.hygieneSource],
        counts: place.receipts([.owner, .dueDate, .tracker, .evidence, .verification]),
        links: [place.allItems, place.allIncidents]
          + place.links(to: publication.late.map(\.incident)) { index, title in
            words(.receiptLateDraft, count: publication.late[index].days, ["incident": title])
          }
      )
    )
  }

  /// How many say so.
  private func said(_ ratio: Ratio) -> String { words.number(ratio.numerator) }

  private var sentences: [String] {
    guard hygiene.owner.denominator > 0 else { return [words[.hygieneNothing]] }
    let shipped = hygiene.evidence.denominator
    return [
      words(
        .hygieneCommitted,
        count: hygiene.owner.denominator,
        ["owner": said(hygiene.owner), "due": said(hygiene.dueDate), "tracker": said(hygiene.tracker)]
      ),
      shipped == 0
        ? words[.hygieneNoneShipped]
        : words(
          .hygieneShipped,
          count: shipped,
          ["evidence": said(hygiene.evidence), "verified": said(hygiene.verification)]
        ),
    ]
  }

  private var published: String {
    guard let quartiles = publication.quartiles else { return words[.hygieneUnpublished] }
    return words(
      .hygienePublished,
      count: quartiles.count,
      [
        "days": words.decimal(quartiles.median),
        "late": words(.hygieneLate, count: publication.late.count),
      ]
    )
  }

  private var table: NumbersView {
    let rows: [(Phrase, Ratio, ItemFigure)] = [
      (.hygieneOwner, hygiene.owner, .owner), (.hygieneDueDate, hygiene.dueDate, .dueDate),
      (.hygieneTracker, hygiene.tracker, .tracker), (.hygieneEvidence, hygiene.evidence, .evidence),
      (.hygieneVerified, hygiene.verification, .verification),
    ]
    return NumbersView(
      caption: words[.hygieneTable],
      columns: [words[.hygieneHas], words[.parts], words[.hygieneItems]],
      rows: rows.map { name, ratio, figure in
        let bar = ShareBar.draw(
          [
            ("shipped", .drawnSaid, ratio.numerator),
            ("open", .drawnNotSaid, ratio.denominator - ratio.numerator),
          ],
          of: ratio.denominator,
          words
        )
        return .init(
          words[name],
          [.bar(bar), .ratio(ratio, at: RegisterAddress().counted(in: figure).url(root: place.root))]
        )
      }
    )
  }
}
