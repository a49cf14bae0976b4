import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A rule about the settings")
struct SettingsRuleTests {
  private func found(_ settings: String) throws -> [Diagnostic] {
    try findings(in: memoryArchive([:], settings: settings))
  }

  @Test("finds every team and service that is referred to and not listed, where it is written")
  func references() throws {
    let found = try found(
      """
      people:
        maria: {team: paymnts}
        jun: {team: web}
      teams: {payments: , web: }
      services: {checkout: {team: webb}}
      slos: {ok: {objective: 99.9, window: 28d, service: chekout}}
      """
    )
    #expect(
      found.map(brief) == [
        "2:17 settings-reference-exists 'paymnts' is no team of these settings",
        "5:29 settings-reference-exists 'webb' is no team of these settings",
        "6:52 settings-reference-exists 'chekout' is no service of these settings",
      ]
    )
    #expect(found.map(\.help) == ["payments", "web", "checkout"].map { "did you mean '\($0)'?" })
    #expect(found.map(\.file) == Array(repeating: "followthrough.yml", count: 3))
  }

  @Test("lets any team and service be named where none are listed")
  func open() throws {
    let settings = "people: {maria: {team: any}}\nslos: {ok: {objective: 99.9, window: 28d, service: any}}"
    #expect(try found(settings).map(brief) == [])
  }

  @Test("compares each level with the last one above it that has a time")
  func levels() throws {
    let settings = """
      severities:
        S1: {publish_within: 10d}
        S2: {means: Whenever}
        S3: {publish_within: 5d}
      priorities: {A: {ship_within: 7d}, B: {ship_within: 7d}, C: {ship_within: 30d}}
      """
    let found = try found(settings)
    #expect(
      found.map(brief) == [
        "4:24 pressing-level-has-less-time S3 has less time than S1, which is more pressing"
      ]
    )
    #expect(found.first?.notes.map(\.range.line) == [2])
  }

  @Test("lets the day of grandfathering be any where today is not pinned, and the pinned day itself")
  func grandfathering() throws {
    #expect(try found("grandfathered_before: 2036-01-01").map(brief) == [])
    #expect(try found("as_of: 2026-01-01\ngrandfathered_before: 2026-01-01").map(brief) == [])
    #expect(
      try found("as_of: 2026-01-01\ngrandfathered_before: 2026-01-02").map(brief) == [
        "2:23 grandfathering-day-is-past every incident is older than 2026-01-02, since today is pinned to 2026-01-01"
      ]
    )
  }

  @Test("can be turned off like another")
  func off() throws {
    #expect(
      try found("headline_incidents: 0\nrules: {headline-counts-incidents: off}").map(brief) == []
    )
    #expect(try found("headline_incidents: 1").map(brief) == [])
  }
}
