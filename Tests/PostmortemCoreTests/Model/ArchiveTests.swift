import Testing

@testable import PostmortemCore

@Suite("An archive")
struct ArchiveTests {
  private func archive(_ postmortems: [Postmortem]) -> Archive {
    Archive(settings: Settings(), postmortems: postmortems)
  }

  @Test("has the newest incident first, and of two at one moment the id that sorts first")
  func order() {
    let found = archive([
      incident("b", on: "2026-03-14"), incident("old", on: "2025-03-14"), incident("a", on: "2026-03-14"),
      incident("undated", on: nil), incident("new", on: "2026-04-01"),
    ])
    #expect(found.postmortems.map(\.id) == ["new", "a", "b", "old", "undated"])
  }

  @Test("seen on a day has no incident that starts later, and keeps one of that day or without a date")
  func laterIncidents() {
    let found = archive([
      incident("before", on: "2026-03-13"), incident("that-day", on: "2026-03-14"),
      incident("after", on: "2026-03-15"), incident("undated", on: nil),
    ]).seen(on: day("2026-03-14"))
    #expect(found.postmortems.map(\.id) == ["that-day", "before", "undated"])
  }

  @Test("seen on a day has the items of that day, by their creation or what stands in for it")
  func laterItems() {
    let found = archive([
      incident(
        "one",
        on: "2026-03-10",
        items: [item("old", created: "2026-03-14"), item("new", created: "2026-03-15"), item("default")]
      ),
      incident(
        "two",
        on: "2026-03-01",
        status: .published(on: written(day("2026-03-20"))),
        items: [item("late")]
      ),
    ]).seen(on: day("2026-03-14"))
    #expect(found.commitments.map(\.id) == ["one#old", "one#default"])
  }

  @Test("seen on a day has what shipped or dropped later open, and what did by then as it is")
  func laterOutcomes() throws {
    let found = archive([
      incident(
        "one",
        on: "2026-03-01",
        items: [
          item("by", .shipped(on: day("2026-03-14")), verified: "2026-03-20", evidence: "https://a.example"),
          item("after", .shipped(on: day("2026-03-15")), evidence: "https://b.example"),
          item("dropped", .dropped(on: day("2026-03-15"), because: "Moot.")),
          item("begun", .inProgress),
        ]
      )
    ]).seen(on: day("2026-03-14"))
    let items = try #require(found.postmortems.first).actionItems
    #expect(items.map(\.state.value) == [.shipped(on: day("2026-03-14")), .open, .open, .inProgress])
    #expect(items.map(\.evidence) == ["https://a.example", nil, nil, nil])
    #expect(items.map { $0.verified == nil } == [true, true, true, true])
  }

  @Test("seen on a day has the due dates of that day, and of their moves those that had come")
  func laterMoves() {
    let moved = item(
      "a",
      due: "2026-06-01",
      moved: [("2026-04-01", "2026-03-20"), ("2026-05-01", "2026-04-20")]
    )
    func seen(_ date: String) -> ActionItem {
      archive([incident("one", on: "2026-03-01", items: [moved])]).seen(on: day(date)).postmortems[0]
        .actionItems[0]
    }
    let dates = ["2026-03-19", "2026-03-20", "2026-04-19", "2026-04-20"]
    #expect(
      dates.map { seen($0).due?.value } == ["2026-04-01", "2026-05-01", "2026-05-01", "2026-06-01"].map(day)
    )
    #expect(dates.map { seen($0).dueHistory.count } == [0, 1, 1, 2])
    #expect(dates.allSatisfy { seen($0).firstDue == day("2026-04-01") })
    #expect(item("b").firstDue == nil)
  }

  @Test("seen on a day has what was published later in review")
  func laterPublication() {
    let published = incident("one", on: "2026-03-01", status: .published(on: written(day("2026-03-19"))))
    let found = archive([published])
    #expect(found.seen(on: day("2026-03-18")).postmortems.map(\.status.value) == [.inReview])
    #expect(found.seen(on: day("2026-03-19")).postmortems.map(\.status.value.keyword) == ["published"])
  }

  @Test("seen on a day after everything is the archive itself")
  func nothingLater() {
    let one = incident("one", on: "2026-03-01", items: [item("a", .shipped(on: day("2026-03-02")))])
    #expect(archive([one]).seen(on: day("2026-03-02")).postmortems.first === one)
  }

  @Test("counts an item from its postmortem's publication, else its resolution, else its beginning")
  func defaultCreation() {
    let published = Postmortem.Status.published(on: written(day("2026-03-19")))
    #expect(
      incident("a", status: published, resolved: "2026-03-15 01:00").defaultCreation == day("2026-03-19")
    )
    #expect(incident("a", resolved: "2026-03-15 01:00").defaultCreation == day("2026-03-15"))
    #expect(incident("a").defaultCreation == day("2026-03-14"))
    #expect(incident("a", on: nil).defaultCreation == nil)
  }
}
