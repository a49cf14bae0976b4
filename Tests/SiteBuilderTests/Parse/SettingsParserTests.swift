import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The settings")
struct SettingsParserTests {
  private func parse(_ text: String?) throws -> (settings: Settings, found: [String]) {
    var findings = Findings(file: "followthrough.yml")
    let file = text.map { memoryFile("followthrough.yml", $0.utf8) }
    let settings = try SettingsParser(zones: ZoneDatabase()).parse(file, &findings)
    return (settings, findings.diagnostics.map(brief))
  }

  @Test("are read in full")
  func full() throws {
    let (settings, found) = try parse(
      """
      title: Acme reliability review
      base_url: https://reliability.acme.example
      repository: https://git.acme.example/sre/postmortems/
      branch: trunk
      path: docs
      timezone: Europe/Berlin
      as_of: 2026-11-20
      severities:
        S1: {means: Full outage, publish_within: 5d}
        S2:
      priorities:
        now: {ship_within: 7d}
      people:
        maria: {name: Maria Okafor, team: payments, email: maria@acme.example}
        bob: {left: 2026-05-01}
      teams: {payments: {name: Payments}}
      services: {checkout: {name: Checkout, team: payments}}
      slos: {checkout-success: {name: Checkout succeeds, objective: 99.9%, window: 28d, service: checkout}}
      triggers: [config-push]
      cause_categories: [release-process]
      headline_incidents: 5
      people_pages: true
      rules: {action-item-has-owner: warning, key-is-known: off}
      grandfathered_before: 2026-01-01
      """
    )
    #expect(found == [])
    #expect(settings.title == "Acme reliability review")
    #expect(settings.baseURL == "https://reliability.acme.example/")
    #expect(settings.repository == "https://git.acme.example/sre/postmortems")
    #expect(settings.branch == "trunk")
    #expect(settings.path == "docs")
    #expect(settings.zone.name == "Europe/Berlin")
    #expect(settings.asOf == day("2026-11-20"))
    #expect(
      settings.severities == [
        .init(name: "S1", means: "Full outage", within: .seconds(432_000)), .init(name: "S2"),
      ]
    )
    #expect(settings.priorities == [.init(name: "now", within: .seconds(604_800))])
    #expect(settings.people.ids == ["maria", "bob"])
    #expect(
      settings.people["maria"] == .init(name: "Maria Okafor", team: "payments", email: "maria@acme.example")
    )
    #expect(settings.people["bob"]?.left == day("2026-05-01"))
    #expect(settings.teams["payments"]?.name == "Payments")
    #expect(settings.services["checkout"] == .init(name: "Checkout", team: "payments"))
    #expect(
      settings.slos["checkout-success"]
        == .init(name: "Checkout succeeds", objective: 99.9, window: .seconds(2_419_200), service: "checkout")
    )
    #expect(settings.triggers.ids == ["config-push"] && settings.triggers.isClosed)
    #expect(settings.causeCategories.ids == ["release-process"])
    #expect(settings.headlineIncidents == 5)
    #expect(settings.peoplePages)
    #expect(settings.rules == ["action-item-has-owner": .init(.warning), "key-is-known": .init(.off)])
    #expect(settings.grandfatheredBefore == day("2026-01-01"))
  }

  @Test("are the defaults where there is no file, or nothing in it", arguments: [nil, "", "# nothing\n"])
  func defaults(_ text: String?) throws {
    let (settings, found) = try parse(text)
    #expect(found == [])
    #expect(settings.title == "Postmortems")
    #expect(settings.severities.map(\.name) == ["SEV1", "SEV2", "SEV3"])
    #expect(!settings.people.isClosed && !settings.teams.isClosed && !settings.triggers.isClosed)
    #expect(settings.headlineIncidents == 3)
    #expect(settings.zone == .utc)
  }

  @Test(
    "report what is wrong with them where it stands",
    arguments: [
      ("titel: x", "1:1 key-is-known followthrough.yml has no key 'titel'"),
      ("title: [x]", "1:8 value-has-its-type title takes one value, and this is a list"),
      ("timezone: CEST", "1:11 value-is-in-its-list there is no time zone 'CEST'"),
      ("as_of: tomorrow", "1:8 date-exists as_of takes a date, and this is 'tomorrow'"),
      (
        "base_url: example.com",
        "1:11 value-has-its-type base_url takes an address, and this is 'example.com'"
      ),
      ("people: [maria]", "1:9 value-has-its-type people takes names with values, and this is a list"),
      ("people: {Maria: {}}", "1:10 id-is-well-formed 'Maria' is no id"),
      ("people: {maria: {nmae: M}}", "1:18 key-is-known a person has no key 'nmae'"),
      (
        "people: {maria: Maria}",
        "1:17 value-has-its-type a person is a group of keys, and this is a single value"
      ),
      ("slos: {a: {window: 28d}}", "1:12 required-key-is-present an SLO needs objective"),
      (
        "slos: {a: {objective: 100.1, window: 28d}}",
        "1:23 value-has-its-type an objective is a percentage above 0 and up to 100, and this is '100.1'"
      ),
      (
        "slos: {a: {objective: 99, window: month}}",
        "1:35 value-has-its-type window takes a length of time, and this is 'month'"
      ),
      (
        "headline_incidents: three",
        "1:21 value-has-its-type headline_incidents takes a whole number, and this is 'three'"
      ),
      ("people_pages: yes", "1:15 value-is-in-its-list people_pages can't be 'yes'"),
      ("rules: {no-such-rule: off}", "1:9 rule-exists there is no rule 'no-such-rule'"),
      ("rules: {key-is-known: never}", "1:23 value-is-in-its-list a rule is set to error, warning or off"),
      (
        "rules: {document-is-text: off}",
        "1:9 value-is-in-its-list 'document-is-text' can't be set: without it there is no page"
      ),
      ("- a", "1:1 value-has-its-type followthrough.yml is a group of keys, and this is a list"),
    ]
  )
  func problems(_ text: String, _ expected: String) throws {
    #expect(try parse(text).found == [expected])
  }

  @Test("that close a list make a name outside it an error, with the nearest as help")
  func closedLists() throws {
    let settings =
      testSettings + """

        slos: {checkout-success: {objective: 99.9, window: 28d}}
        triggers: [config-push]
        cause_categories: [release-process]
        """
    let keys = """
      teams: [paymnts]
      services: [chekout]
      trigger: config-psh
      impact: {budget: {checkout-succes: 5m}}
      causes: [{id: a, category: release-proces, summary: A}]
      """
    let found = try findings(in: memoryArchive(["a.md": document(keys)], settings: settings))
    #expect(found.map(\.rule.rawValue) == Array(repeating: "name-is-in-catalog", count: 5))
    #expect(
      found.map(\.help)
        == ["payments", "checkout", "config-push", "checkout-success", "release-process"].map {
          "did you mean '\($0)'?"
        }
    )
    let open = try findings(
      in: memoryArchive(["a.md": document(keys + "\nowner: anybody")], settings: nil)
    )
    #expect(open.map(brief) == [])
  }
}
