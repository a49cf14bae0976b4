import Testing

@testable import PostmortemCore

@Suite("Hygiene")
struct HygieneTests {
  private let shipped = ActionItem.State.shipped(on: day("2026-05-01"))

  @Test("the worked example: owner 2 of 3, tracker 1 of 3, evidence 1 of 2, verification 0 of 2")
  func example() {
    let found = Hygiene(
      of: commitments([
        item(
          "a",
          shipped,
          owner: "maria",
          evidence: "https://git.example/1",
          tracker: "https://git.example/2"
        ),
        item("b", shipped, owner: "jun"), item("c"),
      ])
    )
    #expect(found.owner == Ratio(2, of: 3))
    #expect(found.dueDate == Ratio(0, of: 3))
    #expect(found.tracker == Ratio(1, of: 3))
    #expect(found.evidence == Ratio(1, of: 2))
    #expect(found.verification == Ratio(0, of: 2))
  }

  @Test("leaves proposals out, and of what is not shipped asks for no evidence")
  func edges() {
    let found = Hygiene(
      of: commitments([
        item("a", .proposed, owner: "maria"),
        item("b", due: "2026-06-01", verified: "2026-05-20", evidence: "https://git.example/1"),
      ])
    )
    #expect(found.owner == Ratio(0, of: 1))
    #expect(found.dueDate == Ratio(1, of: 1))
    #expect(found.evidence.percent == nil)
    #expect(found.verification.percent == nil)
  }
}

@Suite("Days to publication")
struct PublicationTests {
  private let settings: Settings = {
    var settings = Settings()
    settings.severities = [
      .init(name: "SEV1", within: .seconds(5 * 86_400)), .init(name: "SEV2", within: .seconds(36 * 3600)),
      .init(name: "SEV3"),
    ]
    return settings
  }()

  private func published(_ text: String) -> Postmortem.Status { .published(on: written(day(text))) }

  private func figure(_ incidents: [Postmortem]) -> Publication {
    measure(Archive(settings: settings, postmortems: incidents), asOf: day("2026-05-31")).publication
  }

  @Test("the worked example: 3 and 8 days, median 5.5; one draft late by 6 days, one due today")
  func example() {
    let found = figure([
      incident("a", on: "2026-05-01", status: published("2026-05-04"), resolved: "2026-05-01 13:00"),
      incident("b", on: "2026-05-01", status: published("2026-05-09"), resolved: "2026-05-01 13:00"),
      incident("c", on: "2026-05-20", resolved: "2026-05-20 13:00"),
      incident("d", on: "2026-05-26", status: .inReview, resolved: "2026-05-26 13:00"),
    ])
    #expect(found.delays.map(\.incident.id) == ["b", "a"])
    #expect(found.delays.map(\.days) == [8, 3])
    #expect(found.quartiles?.median == 5.5)
    #expect(found.late.map(\.incident.id) == ["c"])
    #expect(found.late.map(\.days) == [6])
    #expect([found.withoutDelay, found.withoutDeadline] == [0, 0])
  }

  @Test("counts apart what has no dates or no limit; part of a day is the whole of it")
  func edges() {
    let found = figure([
      incident("unresolved", status: published("2026-05-04")),
      incident("early", on: "2026-05-02", status: published("2026-05-01"), resolved: "2026-05-02 13:00"),
      incident("undated", status: .published(on: nil), resolved: "2026-03-14 13:00"),
      incident("limitless", severity: "SEV3"), incident("dateless", on: nil),
      incident("since-start", on: "2026-05-28", severity: "SEV2"),
      incident("on-time", on: "2026-05-29", severity: "SEV2"),
    ])
    #expect(found.delays.isEmpty)
    #expect(found.quartiles == nil)
    #expect(found.withoutDelay == 3)
    #expect(found.withoutDeadline == 2)
    #expect(found.late.map(\.incident.id) == ["since-start"])
    #expect(found.late.map(\.days) == [1])
  }
}
