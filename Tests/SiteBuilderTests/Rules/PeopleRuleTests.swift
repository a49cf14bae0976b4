import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A rule about people")
struct PeopleRuleTests {
  @Test(
    "tells several people in one place, and not that nobody is called so",
    arguments: ["maria and jun", "maria, jun", "maria/jun", "maria & jun", "maria + jun", "maria; jun"]
  )
  func several(_ names: String) throws {
    let expected = "6:8 person-is-one-person '\(names)' are several people"
    #expect(try found(in: "owner: \"\(names)\"") == [expected])
    #expect(try found(in: "owner: \"\(names)\"", settings: "timezone: UTC") == [expected])
  }

  @Test("takes one person for one, whatever is wrong with the name")
  func one() throws {
    #expect(
      try found(in: "owner: Maria Okafor") == [
        "6:8 person-is-in-roster nobody in the roster is 'Maria Okafor'"
      ]
    )
    #expect(try found(in: "owner: alexandra", settings: "timezone: UTC") == [])
    #expect(try found(in: "authors: [maria, jun]") == [])
  }

  @Test("tells a team in a person's place by its id or its name, in whatever place, and whose it might be")
  func team() throws {
    let keys = """
      owner: Payments
      authors: [payments]
      roles: {scribe: payments}
      action_items:
        - {id: a, title: A, owner: payments, due: 2026-12-01, status: proposed}
      """
    #expect(
      try found(in: keys) == [
        "6:8 person-is-not-a-team 'Payments' is a team", "7:11 person-is-not-a-team 'payments' is a team",
        "8:17 person-is-not-a-team 'payments' is a team", "10:30 person-is-not-a-team 'payments' is a team",
      ]
    )
    #expect(
      try help(in: "date: 2026-03-14\nowner: payments") == [
        "name one person of it, such as maria, jun; an item can name its team besides: `team: payments`"
      ]
    )
  }

  @Test("knows the teams a document names, and a person of a team's name")
  func teamByDocument() throws {
    #expect(
      try found(in: "owner: web\nteams: [web]", settings: "timezone: UTC") == [
        "6:8 person-is-not-a-team 'web' is a team"
      ]
    )
    let settings = "people: {web: {name: Webster}}\nteams: {web: {name: Web}}"
    #expect(try found(in: "owner: web\nteams: [web]", settings: settings) == [])
  }

  @Test(
    "asks for an owner once a document is in review, and not where one could not be read",
    arguments: [
      ("status: in-review", 1), ("status: published\npublished: 2026-03-19", 1), ("status: draft", 0),
      ("status: in-review\nowner: jun", 0), ("status: in-review\nowner: [jun]", 0),
      ("status: in-review\nowner:", 1), ("status: in-review\norigin: game-day", 1),
    ]
  )
  func owner(_ keys: String, _ count: Int) throws {
    #expect(try found(in: keys, only: PostmortemHasOwner.self).count == count)
  }

  @Test("tells a commander who was the resolver only of the worst severity, and only where it is turned on")
  func commander() throws {
    let on = testSettings + "\nrules: {commander-is-not-resolver: warning}"
    let both = "status: in-review\nroles: {incident_commander: jun, resolver: jun}"
    #expect(try found(in: both, settings: on, only: CommanderIsNotResolver.self).count == 1)
    #expect(
      try found(in: both, severity: "SEV2", settings: on, only: CommanderIsNotResolver.self) == []
    )
    #expect(try found(in: both, only: CommanderIsNotResolver.self) == [])
    let one = "status: in-review\nroles: {incident_commander: jun}"
    #expect(try found(in: one, settings: on, only: CommanderIsNotResolver.self) == [])
  }
}
