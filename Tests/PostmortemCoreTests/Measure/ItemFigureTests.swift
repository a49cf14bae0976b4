import Testing

@testable import PostmortemCore

/// Receipts list the items of each part of a figure. They are right if each item is in one part, and the parts add up to
/// the figure.
@Suite("The parts of a figure")
struct ItemFigureTests {
  private static let asOf = day("2026-06-01")

  /// Every state with every mix of dates, and some that say everything.
  private static let awkward: [Commitment] = {
    let states: [ActionItem.State] = [
      .proposed, .open, .inProgress, .shipped(on: day("2026-04-20")), .shipped(on: day("2026-05-31")),
      .dropped(on: day("2026-04-20"), because: "Moot."), .dropped(on: day("2026-05-31"), because: "Moot."),
      .incomplete(.shipped), .incomplete(.dropped),
    ]
    let days = [nil, "2026-03-01", "2026-04-25", "2026-05-20", "2026-06-01", "2026-07-01"]
    var items: [ActionItem] = []
    for state in states {
      for due in days {
        for created in days {
          let isFull = items.count.isMultiple(of: 3)
          items.append(
            item(
              "item-\(items.count)",
              state,
              due: due,
              created: created,
              owner: isFull ? "maria" : nil,
              verified: items.count.isMultiple(of: 5) ? "2026-05-31" : nil,
              evidence: isFull ? "https://git.example/1" : nil,
              tracker: items.count.isMultiple(of: 2) ? "https://git.example/2" : nil
            )
          )
        }
      }
    }
    return Archive(
      settings: Settings(),
      postmortems: [
        incident("dated", on: "2026-02-01", items: items), incident("undated", on: nil, items: items),
      ]
    ).commitments
  }()

  @Test("hold each item once, whatever its dates", arguments: ItemFigure.allCases)
  func partition(_ figure: ItemFigure) {
    let count = FigureCount(figure, of: Self.awkward, asOf: Self.asOf)
    #expect(figure.parts.reduce(0) { $0 + count.count(of: $1) } == Self.awkward.count)
    for part in figure.parts { #expect(count.commitments(in: part).count == count.count(of: part)) }
    #expect(Set(figure.parts).count == figure.parts.count)
    #expect(figure.parts.first?.standing == .numerator)
  }

  /// The ratio of a figure, as the figure itself counts it.
  private func ratio(of figure: ItemFigure) -> Ratio {
    let (items, asOf) = (Self.awkward, Self.asOf)
    let time = TimeToShip(of: items, asOf: asOf)
    switch figure {
    case .shipped: return ShippedRatio(of: items).ratio
    case .onTime: return OnTimeRatio(of: items, asOf: asOf).ratio
    case .overdue:
      let overdue = Overdue(of: items, asOf: asOf).count
      return Ratio(overdue, of: overdue)
    case .within30: return MaturedRatio(of: items, within: 30, asOf: asOf).ratio
    case .within60: return MaturedRatio(of: items, within: 60, asOf: asOf).ratio
    case .within90: return MaturedRatio(of: items, within: 90, asOf: asOf).ratio
    case .timeToShip: return Ratio(time.shipped, of: time.curve.count)
    case .netFlow:
      let rows = NetFlow(of: items, asOf: asOf).rows
      return Ratio(rows.reduce(0) { $0 + $1.shipped }, of: rows.reduce(0) { $0 + $1.created })
    case .owner: return Hygiene(of: items).owner
    case .dueDate: return Hygiene(of: items).dueDate
    case .tracker: return Hygiene(of: items).tracker
    case .evidence: return Hygiene(of: items).evidence
    case .verification: return Hygiene(of: items).verification
    }
  }

  @Test("add up to the figure", arguments: ItemFigure.allCases)
  func sums(_ figure: ItemFigure) {
    let count = FigureCount(figure, of: Self.awkward, asOf: Self.asOf)
    #expect(count.ratio == ratio(of: figure))
    #expect(count.ratio.numerator > 0)
  }

  @Test("say of on time which were kept and missed, and why others were left out")
  func onTime() {
    let count = FigureCount(
      .onTime,
      of: commitments([
        item("kept", .shipped(on: day("2026-05-01")), due: "2026-05-01"),
        item("late", .shipped(on: day("2026-05-02")), due: "2026-05-01"), item("open", due: "2026-05-01"),
        item("given-up", .dropped(on: day("2026-05-01"), because: "Moot."), due: "2026-05-01"),
        item("later", due: "2026-06-01"), item("never"), item("idea", .proposed, due: "2026-05-01"),
      ]),
      asOf: Self.asOf
    )
    let parts: [FigurePart] = [.kept, .missed, .droppedInTime, .notYetDue, .withoutDueDate, .proposed]
    #expect(ItemFigure.onTime.parts == parts)
    #expect(
      parts.map { count.commitments(in: $0).map(\.item.id.value) } == [
        ["kept"], ["late", "open"], ["given-up"], ["later"], ["never"], ["idea"],
      ]
    )
    #expect(count.ratio == Ratio(1, of: 3))
  }

  @Test("of nothing are empty")
  func empty() {
    for figure in ItemFigure.allCases {
      #expect(FigureCount(figure, of: [], asOf: Self.asOf).ratio == Ratio(0, of: 0))
    }
  }
}
