internal import PostmortemCore

/// What shipped of what was promised: over everything, over the last incidents, and of each part of the archive.
struct FollowThroughMetric {
  private let place: Place
  private var words: Words { place.words }
  private var figures: Figures { place.site.figures }

  /// Rows of a table; a dimension with more has a page of its own.
  private static let most = 40

  init(_ place: Place) { self.place = place }

  var view: MetricView {
    let all = figures.all
    return MetricView(
      anchor: "follow-through",
      heading: words[.followThroughHeading],
      sentence: sentence,
      tables: all.commitments.isEmpty ? [] : [overall],
      parts: all.commitments.isEmpty ? [] : parts + crossings,
      receipt: .init(
        definition: words[.followThroughDefinition],
        leftOut: words.leftOut([
          .leftOutProposed: all.shipped.proposed,
          .leftOutNotYetDue: all.onTime.notYetDue,
          .leftOutDroppedInTime: all.onTime.droppedInTime,
          .leftOutWithoutDueDate: all.onTime.withoutDueDate,
        ]),
        source: words[.followThroughSource],
        counts: place.receipts([.shipped, .onTime, .overdue]),
        links: [place.allItems]
          + place.links(to: figures.headline.slice.incidents, .receiptIncidentOfTheLast)
          + LinkView.dimensions(place)
      )
    )
  }

  private var sentence: String {
    let all = figures.all
    guard all.shipped.committed > 0 else { return words[.followThroughNothing] }
    let (headline, ratio) = (figures.headline.slice, words.count(all.shipped.ratio))
    var sentences = [
      headline.shipped.committed > 0
        ? words(
          .followThroughShippedLately,
          count: headline.incidents.count,
          ["ratio": ratio, "recent": words.count(headline.shipped.ratio)]
        ) : words(.followThroughShipped, ["ratio": ratio])
    ]
    if all.onTime.ratio.denominator > 0 {
      sentences.append(words(.followThroughOnTime, ["ratio": words.count(all.onTime.ratio)]))
    }
    sentences.append(words(.followThroughOverdue, count: all.overdue.count))
    return sentences.joined(separator: " ")
  }

  /// The heads of the columns, after that of the names.
  private var columns: [String] {
    [words[.parts], words[.shipped], words[.onTime], words[.overdue]]
  }

  private func row(_ name: LinkView, _ slice: Slice, at address: RegisterAddress) -> NumbersView.Row {
    func url(_ figure: ItemFigure) -> String { address.counted(in: figure).url(root: place.root) }
    return .init(
      name,
      [
        .bar(ShareBar.draw(slice.shipped, overdue: slice.overdue.count, words)),
        .ratio(slice.shipped.ratio, at: url(.shipped)), .ratio(slice.onTime.ratio, at: url(.onTime)),
        .number(slice.overdue.count, at: slice.overdue.count > 0 ? url(.overdue) : "", words),
      ]
    )
  }

  private var overall: NumbersView {
    let headline = figures.headline.slice
    return NumbersView(
      caption: words[.followThroughTable],
      columns: [words[.followThroughItemsOf]] + columns,
      rows: [
        row(LinkView(words[.followThroughAll]), figures.all, at: RegisterAddress()),
        row(
          LinkView(words(.followThroughLast, count: headline.incidents.count)),
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
      let label = words.label(dimension)
      return NumbersView(
        caption: words(.followThroughBy, ["dimension": words.inSentence(label)]),
        columns: [label] + columns,
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
        caption: words[.followThroughByTeamAndPriority],
        columns: [words.label(.team)] + crossing.columns,
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
