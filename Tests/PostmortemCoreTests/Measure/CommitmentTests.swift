import Testing

@testable import PostmortemCore

@Suite("A commitment")
struct CommitmentTests {
  private func commitments(of postmortem: Postmortem) -> [Commitment] {
    var settings = Settings()
    settings.people = Catalog([(id: "maria", entry: .init(team: "payments")), (id: "ade", entry: .init())])
    return Archive(settings: settings, postmortems: [postmortem]).commitments
  }

  @Test("belongs to its own team, else its owner's, else the first of its postmortem's")
  func team() {
    let found = commitments(
      of: incident(
        "one",
        teams: ["search", "web"],
        items: [
          item("own", owner: "maria", team: "web"), item("owners", owner: "maria"),
          item("teamless", owner: "ade"),
          item("nobodys"),
        ]
      )
    )
    #expect(found.map(\.team) == ["web", "payments", "search", "search"])
    #expect(commitments(of: incident("two", items: [item("a")])).map(\.team) == [nil])
  }

  @Test("has the category of its cause, and without a cause each of its postmortem's once")
  func categories() {
    let found = commitments(
      of: incident(
        "one",
        causes: [("a", "release-process"), ("b", "capacity"), ("c", "release-process"), ("d", nil)],
        items: [
          item("of-b", cause: "b"), item("of-none"), item("of-d", cause: "d"), item("of-unknown", cause: "x"),
        ]
      )
    )
    #expect(
      found.map(\.causeCategories) == [
        ["capacity"], ["release-process", "capacity"], [], ["release-process", "capacity"],
      ]
    )
  }

  @Test("has the day of its creation, or its postmortem's default, and an id of both")
  func creation() {
    let found = commitments(of: incident("one", items: [item("a", created: "2026-03-16"), item("b")]))
    #expect(found.map(\.created) == [day("2026-03-16"), day("2026-03-14")])
    #expect(found.map(\.id) == ["one#a", "one#b"])
  }

  @Test("is overdue from the day after its due date, while it is open")
  func overdue() {
    let found = commitments(
      of: incident(
        "one",
        items: [
          item("open", due: "2026-05-01"), item("proposed", .proposed, due: "2026-05-01"),
          item("done", .shipped(on: day("2026-06-01")), due: "2026-05-01"), item("undated"),
        ]
      )
    )
    #expect(found.map { $0.isOverdue(on: day("2026-05-02")) } == [true, false, false, false])
    #expect(found.map { $0.isOverdue(on: day("2026-05-01")) } == [false, false, false, false])
    #expect(found.map(\.isCommitted) == [true, false, true, true])
  }
}
