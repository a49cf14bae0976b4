import Testing

@testable import PostmortemCore

/// The worked example in the doc comment of each figure, computed.
@Suite("The worked example of")
struct FigureExampleTests {
  @Test("the shipped ratio: of twelve items one is proposed, seven shipped, one dropped, three open: 7 of 11")
  func shippedRatio() {
    let figure = ShippedRatio(
      of: commitments(
        items(1, "proposed", .proposed) + items(7, "shipped", .shipped(on: day("2026-05-01")))
          + items(1, "dropped", .dropped(on: day("2026-05-01"), because: "Moot.")) + items(2, "open", .open)
          + items(1, "begun", .inProgress)
      )
    )
    #expect(figure.ratio == Ratio(7, of: 11))
    #expect(figure.committed == 11)
    #expect([figure.shipped, figure.dropped, figure.open, figure.proposed] == [7, 1, 3, 1])
  }

  @Test(
    "the on-time ratio: as of 1 June, due 1 May, two kept, three missed, one put off, one left out: 2 of 6"
  )
  func onTimeRatio() {
    let figure = OnTimeRatio(
      of: commitments([
        item("kept", .shipped(on: day("2026-04-30")), due: "2026-05-01"),
        item("kept-on-the-day", .shipped(on: day("2026-05-01")), due: "2026-05-01"),
        item("missed", .shipped(on: day("2026-05-02")), due: "2026-05-01"),
        item("open", .open, due: "2026-05-01"),
        item("left-out", .dropped(on: day("2026-04-20"), because: "Moot."), due: "2026-05-01"),
        item("dropped-late", .dropped(on: day("2026-05-05"), because: "Moot."), due: "2026-05-01"),
        item(
          "put-off",
          due: "2026-07-01",
          moved: [("2026-05-01", "2026-04-20"), ("2026-06-01", "2026-05-20")]
        ),
      ]),
      asOf: day("2026-06-01")
    )
    #expect(figure.ratio == Ratio(2, of: 6))
    #expect(figure.droppedInTime == 1)
    #expect([figure.notYetDue, figure.withoutDueDate] == [0, 0])
  }

  @Test("the on-time ratio goes by the first due date, and overdue by the one that holds now")
  func putOff() {
    let items = commitments([
      item("kept", .shipped(on: day("2026-05-01")), due: "2026-06-01", moved: [("2026-05-01", "2026-04-20")]),
      item("late", .shipped(on: day("2026-05-02")), due: "2026-06-01", moved: [("2026-05-01", "2026-04-20")]),
      item("put-off", due: "2026-07-01", moved: [("2026-05-01", "2026-04-20")]),
      item("not-yet", due: "2026-08-01", moved: [("2026-06-01", "2026-04-20")]),
      item("overdue", due: "2026-05-20", moved: [("2026-05-01", "2026-04-20")]),
    ])
    let figure = OnTimeRatio(of: items, asOf: day("2026-06-01"))
    #expect(figure.ratio == Ratio(1, of: 4))
    #expect(figure.notYetDue == 1)
    #expect(Overdue(of: items, asOf: day("2026-06-01")).commitments.map(\.item.id.value) == ["overdue"])
  }

  @Test("overdue: as of 31 May, due 30, 21 and 1 May and today: three, by 1, 10 and 30 days")
  func overdue() {
    let figure = Overdue(
      of: commitments([
        item("a", due: "2026-05-30"), item("b", .inProgress, due: "2026-05-21"), item("c", due: "2026-05-01"),
        item("today", due: "2026-05-31"),
      ]),
      asOf: day("2026-05-31")
    )
    #expect(figure.count == 3)
    #expect(figure.ages == [30, 10, 1])
    #expect(figure.commitments.map(\.item.id.value) == ["c", "b", "a"])
    #expect(figure.medianAge == 10)
    #expect(figure.ninetiethPercentileAge == 30)
    #expect(figure.oldestAge == 30)
  }

  @Test("the headline: the last three promised 4, 0 and 7 items, of which 3 and 4 shipped: 7 of 11")
  func headline() {
    let shipped = ActionItem.State.shipped(on: day("2026-06-01"))
    let archive = Archive(
      settings: Settings(),
      postmortems: [
        incident("older", on: "2026-01-01", items: items(5, "x", shipped)),
        incident("third", on: "2026-02-01", items: items(3, "a", shipped) + items(1, "b", .open)),
        incident("second", on: "2026-03-01"),
        incident("game-day", on: "2026-03-05", origin: .gameDay, items: items(9, "x", shipped)),
        incident("first", on: "2026-04-01", items: items(4, "a", shipped) + items(3, "b", .open)),
        incident("near-miss", on: "2026-05-01", origin: .nearMiss, items: items(9, "x", .open)),
      ]
    )
    let headline = measure(archive, asOf: day("2026-06-30")).headline
    #expect(headline.slice.shipped.ratio == Ratio(7, of: 11))
    #expect(headline.slice.incidents.map(\.id) == ["first", "second", "third"])
  }
}
