import Testing

@testable import PostmortemCore

@Suite("The agenda of a review")
struct ReviewAgendaTests {
  private func agenda(_ incidents: [Postmortem], since: String? = nil) -> ReviewAgenda {
    var settings = Settings()
    settings.severities = [.init(name: "SEV1", within: .seconds(5 * 86_400))]
    return measure(Archive(settings: settings, postmortems: incidents), asOf: day("2026-11-20"))
      .reviewAgenda(since: since.map(day))
  }

  private func agenda(of items: [ActionItem], since: String? = nil) -> ReviewAgenda {
    agenda([incident("p", items: items)], since: since)
  }

  private func ids(_ commitments: [Commitment]) -> [String] { commitments.map(\.item.id.value) }

  @Test("the worked example: due on the 19th is overdue, 20th to 4 December is soon, the 5th is later")
  func dates() {
    let found = agenda(of: [
      item("later", due: "2026-12-05"), item("last", due: "2026-12-04"), item("today", due: "2026-11-20"),
      item("late", due: "2026-11-19"), item("never"), item("idea", .proposed, due: "2026-11-25"),
      item("begun", .inProgress, due: "2026-11-25"),
      item("done", .shipped(on: day("2026-11-01")), due: "2026-11-25", verified: "2026-11-02"),
    ])
    #expect(ids(found.overdue.commitments) == ["late"])
    #expect(ids(found.dueSoon) == ["today", "begun", "last"])
  }

  @Test("looks a week back, the day of the last review included, or as far as it is told")
  func since() {
    let items = [
      item("12", .shipped(on: day("2026-11-12"))), item("13", .shipped(on: day("2026-11-13"))),
      item("20", .shipped(on: day("2026-11-20"))),
      item("d12", .dropped(on: day("2026-11-12"), because: "x")),
      item("d13", .dropped(on: day("2026-11-13"), because: "x")),
    ]
    let week = agenda(of: items)
    #expect(week.since == day("2026-11-13"))
    #expect(ids(week.shipped) == ["20", "13"])
    #expect(ids(week.dropped) == ["d13"])
    let month = agenda(of: items, since: "2026-11-12")
    #expect(ids(month.shipped) == ["20", "13", "12"])
    #expect(ids(month.dropped) == ["d13", "d12"])
    #expect(ids(agenda(of: items, since: "2026-11-20").shipped) == ["20"])
  }

  @Test("has what shipped and nobody verified, the latest first, and last what has no date")
  func unverified() {
    let found = agenda(of: [
      item("a", .shipped(on: day("2026-01-01"))), item("b", .shipped(on: day("2026-11-01"))),
      item("c", .incomplete(.shipped)),
      item("seen", .shipped(on: day("2026-11-01")), verified: "2026-11-02"),
      item("gone", .incomplete(.dropped)),
    ])
    #expect(ids(found.unverified) == ["b", "a", "c"])
    #expect(found.shipped.isEmpty && found.dropped.isEmpty)
  }

  @Test("has the drafts that are late, and those that struck again since the last review")
  func incidents() {
    func capacity(_ id: String, on date: String, items: [ActionItem] = []) -> Postmortem {
      incident(id, on: date, services: ["shop"], causes: [("c", "capacity")], items: items)
    }
    let found = agenda([
      capacity("new", on: "2026-11-13"), capacity("old", on: "2026-11-12"),
      capacity("first", on: "2026-06-01", items: [item("x", due: "2026-07-01", created: "2026-06-02")]),
    ])
    #expect(found.recurrences.map(\.incident.id) == ["new"])
    #expect(found.recurrences.map(\.daysOverdue) == [135])
    #expect(found.lateDrafts.map(\.incident.id) == ["first", "old", "new"])
    #expect(found.lateDrafts.map(\.days) == [167, 3, 2])
  }

  @Test("of an archive with nothing in it is empty")
  func empty() {
    let found = agenda([])
    #expect(found.overdue.count == 0)
    #expect(found.dueSoon.isEmpty && found.shipped.isEmpty && found.dropped.isEmpty)
    #expect(found.unverified.isEmpty && found.lateDrafts.isEmpty && found.recurrences.isEmpty)
  }
}
