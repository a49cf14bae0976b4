internal import PostmortemCore

/// What shipped of what was promised: over everything, over the last incidents, and of each part of the archive.
struct FollowThroughMetric {
  private let place: Place
  private var figures: Figures { place.site.figures }

  /// Rows of a table; a dimension with more has a page of its own.
  private static let most = 40

  init(_ place: Place) { self.place = place }

  var view: MetricView {
    let all = figures.all
    return MetricView(
      anchor: "follow-through",
      heading: "Does what was promised ship",
      sentence: sentence,
      tables: all.commitments.isEmpty ? [] : [overall],
      parts: all.commitments.isEmpty ? [] : parts + crossings,
      receipt: .init(
        definition: """
          Shipped: of every item that somebody committed to, those that shipped. A dropped item stays in the \
          denominator. On time: of those whose first due date has passed, those that shipped by it; one dropped before \
          it is left out, one dropped after it is a miss. Overdue: open, and due before this day.
          """,
        leftOut: MetricWords.leftOut([
          (all.shipped.proposed, "item", "only proposed, which is no promise"),
          (all.onTime.notYetDue, "item", "not yet due, from on time"),
          (all.onTime.droppedInTime, "item", "dropped in time, from on time"),
          (all.onTime.withoutDueDate, "item", "without a due date, from on time"),
        ]),
        source:
          "Google SRE Workbook, chapter 10; Lunney, Lueder and Beyer, “Postmortem Action Items” (2017).",
        counts: [ItemFigure.shipped, .onTime, .overdue].map {
          ReceiptView($0, of: figures.all, at: RegisterAddress(), place)
        },
        links: [MetricWords.register(place)]
          + MetricWords.links(to: figures.headline.slice.incidents, place) { _ in ": of the last" }
          + LinkView.dimensions(place)
      )
    )
  }

  private var sentence: String {
    let all = figures.all
    guard all.shipped.committed > 0 else { return "Nobody has committed to an action item yet." }
    let headline = figures.headline.slice
    var text = "\(MetricWords.count(all.shipped.ratio)) items shipped"
    if headline.shipped.committed > 0 {
      let count = Words.counted(headline.incidents.count, "production incident")
      text += ", and \(MetricWords.count(headline.shipped.ratio)) of the last \(count)"
    }
    if all.onTime.ratio.denominator > 0 {
      text += ". \(MetricWords.count(all.onTime.ratio)) whose date has passed shipped by it"
    }
    let overdue = all.overdue.count
    return text
      + ". \(overdue == 0 ? "None is" : overdue == 1 ? "1 is" : "\(Words.number(overdue)) are") overdue."
  }

  private static let columns = ["Parts", "Shipped", "On time", "Overdue"]

  private func row(_ name: LinkView, _ slice: Slice, at address: RegisterAddress) -> NumbersView.Row {
    func url(_ figure: ItemFigure) -> String { address.counted(in: figure).url(root: place.root) }
    return .init(
      name,
      [
        .bar(ShareBar.draw(slice.shipped, overdue: slice.overdue.count)),
        .ratio(slice.shipped.ratio, at: url(.shipped)), .ratio(slice.onTime.ratio, at: url(.onTime)),
        .number(slice.overdue.count, at: slice.overdue.count > 0 ? url(.overdue) : ""),
      ]
    )
  }

  private var overall: NumbersView {
    let headline = figures.headline.slice
    return NumbersView(
      caption: "Over all incidents and the last",
      columns: ["Items of"] + FollowThroughMetric.columns,
      rows: [
        row(LinkView("All incidents"), figures.all, at: RegisterAddress()),
        row(
          LinkView("The last \(Words.counted(headline.incidents.count, "production incident"))"),
          headline,
          at: RegisterAddress(incidents: headline.incidents)
        ),
      ]
    )
  }

  /// A table for each dimension that has a value. Persons are not held against each other.
  private var parts: [NumbersView] {
    let dimensions: [Dimension] = [
      .quarter, .team, .service, .causeCategory, .severity, .trigger, .priority, .kind, .detection,
    ]
    return dimensions.compactMap { dimension in
      let slices = figures.by(dimension).slices
      guard !slices.isEmpty else { return nil }
      return NumbersView(
        caption: "By \(dimension.label.lowercased())",
        columns: [dimension.label] + FollowThroughMetric.columns,
        rows: slices.prefix(FollowThroughMetric.most).map {
          row(place.link(to: $0.name, along: dimension), $0, at: RegisterAddress().along(dimension, $0.name))
        }
      )
    }
  }

  /// Teams by priority: whether each ships first what presses most.
  private var crossings: [NumbersView] {
    let crossing = figures.crossed(.team, .priority)
    guard !crossing.rows.isEmpty else { return [] }
    let ratios = crossing.map { ShippedRatio(of: $0).ratio }
    return [
      NumbersView(
        caption: "By team and priority, shipped",
        columns: ["Team"] + crossing.columns,
        rows: zip(crossing.rows, ratios).prefix(FollowThroughMetric.most).map { team, ratios in
          let address = RegisterAddress().along(.team, team)
          return .init(
            place.link(to: team, along: .team),
            zip(crossing.columns, ratios).map { priority, ratio in
              .ratio(
                ratio,
                at: address.along(.priority, priority).counted(in: .shipped).url(root: place.root)
              )
            }
          )
        }
      )
    ]
  }
}
