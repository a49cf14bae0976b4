import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("An incident's date")
struct DocumentDateTests {
  private func date(_ keys: String) throws -> String? {
    let text = "---\ntitle: T\nseverity: SEV1\n\(keys)\n---\n"
    return try parse(memoryArchive(["a.md": text])).archive.postmortems.first?.date?.description
  }

  @Test("is that of started, else of the first entry, else that of `date`")
  func order() throws {
    let entries = "timeline:\n  - {at: 2026-03-14 23:00}\n"
    #expect(
      try date(entries + "  - {at: 2026-03-15 01:00, event: started}\ndate: 2026-01-01") == "2026-03-15"
    )
    #expect(try date(entries + "date: 2026-01-01") == "2026-03-14")
    #expect(try date("date: 2026-01-01") == "2026-01-01")
    #expect(try date("status: draft") == nil)
  }

  @Test("is the wall's in the zone of the document, else the archive's")
  func zones() throws {
    let text =
      "---\ntitle: T\nseverity: SEV1\n{}timeline:\n  - {at: 2026-03-14 23:30Z, event: started}\n---\n"
    let own = text.replacing("{}", with: "timezone: Asia/Tokyo\n")
    let settings = "timezone: America/New_York"
    let parsed = try parse(
      memoryArchive(["own.md": own, "else.md": text.replacing("{}", with: "")], settings: settings)
    )
    #expect(
      parsed.archive.postmortems.map { "\($0.id) \($0.zone.name) \($0.date?.description ?? "")" } == [
        "else America/New_York 2026-03-14", "own Asia/Tokyo 2026-03-15",
      ]
    )
  }

  @Test("goes on to the next day only where an entry says so")
  func bareTimes() throws {
    let keys =
      "timeline:\n  - {at: 2026-03-14 23:50, event: started}\n  - {at: 23:55}\n  - {at: 2026-03-15 00:10}\n  - {at: ~00:20}"
    let text = "---\ntitle: T\nseverity: SEV1\n\(keys)\n---\n"
    let timeline = try #require(try parse(memoryArchive(["a.md": text])).archive.postmortems.first)
      .timeline
    let start = try #require(timeline.entries.first).at.value
    #expect(timeline.entries.map { $0.at.value - start } == [0, 300, 1200, 1800].map { .seconds($0) })
    #expect(timeline.entries.map(\.at.value.isApproximate) == [false, false, false, true])
  }
}
