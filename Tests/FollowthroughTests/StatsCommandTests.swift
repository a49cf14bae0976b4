import Foundation
import Testing

/// A second incident, whose item is overdue and whose budget is spent.
private let laterDocument = """
  ---
  title: Checkout was slow
  severity: SEV2
  services: [checkout]
  impact: {budget: {checkout-success: 38m}}
  timeline:
    - {at: 2026-11-02 09:12, event: started}
    - {at: 2026-11-02 09:59, event: resolved}
  action_items:
    - {id: cache, title: Warm the cache, owner: jun, due: 2026-11-10, priority: P1}
  ---
  """

private let settings = """
  title: Acme
  as_of: 2026-11-20
  people: {maria: {team: payments}, jun: {team: web}}
  teams: {payments: {name: Payments}, web: {name: Web}, idle: {name: Idle}}
  services: {checkout: {name: Checkout, team: web}}
  slos: {checkout-success: {objective: 99.9, window: 28d, service: checkout}}
  """

private func twoIncidents() throws -> TemporaryFolder {
  let folder = try archive([
    "2026-03-14-checkout.md": goodDocument, "2026-11-02-slow.md": laterDocument,
  ])
  try folder.write(settings, to: "postmortems/followthrough.yml")
  return folder
}

@Suite("followthrough stats")
struct StatsCommandTests {
  @Test(
    "says the headline, what is overdue and whose, which budgets are in trouble, and each team, plain in a pipe"
  )
  func text() throws {
    let folder = try twoIncidents()
    let run = try Program.run("stats", in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        Acme, as of 2026-11-20

        Headline     1 of 2 shipped of the last 2 incidents' action items
          0 of 1  2026-11-02  SEV2  Checkout was slow       2026-11-02-slow
          1 of 1  2026-03-14  SEV1  Checkout returned 502s  2026-03-14-checkout

        All          1 of 2 shipped; 1 open
        On time      1 of 2 of those due

        Overdue      1, for 10 days
          10 days  P1  jun  web  Warm the cache  2026-11-02-slow#cache

        Budgets      1 of 1 in trouble: less than a quarter is left
          checkout-success  low  38 min of 40 min spent in 28 days

        Struck again nothing

        TEAM      INCIDENTS  SHIPPED  ON TIME  OVERDUE
        payments          1   1 of 1   1 of 1        0
        web               1   0 of 1   0 of 1        1
        idle              0        –        –        0

        """
    )
  }

  @Test("of a team counts its items and incidents alone")
  func team() throws {
    let folder = try twoIncidents()
    let run = try Program.run("stats", "--team", "payments", in: folder.url)
    #expect(
      run.output.hasPrefix(
        "Acme, Payments, as of 2026-11-20\n\nHeadline     1 of 1 shipped of the last incident's"
      )
    )
    #expect(run.output.contains("\nOverdue      nothing\n"))
    #expect(!run.output.contains("Budgets"))
    #expect(!run.output.contains("TEAM"))
    let idle = try Program.run("stats", "--team", "idle", in: folder.url)
    #expect(idle.output.contains("\nHeadline     nothing was promised\n"))
    #expect(idle.output.contains("\nAll          –\nOn time      –\n"))
  }

  @Test("is about as many incidents as it is told, and of the day it is told")
  func lastAndDay() throws {
    let folder = try twoIncidents()
    let last = try Program.run("stats", "--last", "1", in: folder.url)
    #expect(last.output.contains("\nHeadline     0 of 1 shipped of the last incident's action items\n"))
    let before = try Program.run("stats", "--as-of", "2026-11-01", in: folder.url)
    #expect(
      before.output.hasPrefix("Acme, as of 2026-11-01\n\nHeadline     1 of 1 shipped of the last incident's")
    )
  }

  @Test("says the same as JSON, which its schema describes")
  func json() throws {
    let folder = try twoIncidents()
    let run = try Program.run("stats", "--json", "--team", "web", in: folder.url)
    let stats = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let headline = try #require(stats["headline"] as? [String: Any])
    let counts = ["committed": 1, "shipped": 0, "dropped": 0, "open": 1, "proposed": 0]
    #expect(headline["action_items"] as? [String: Int] == counts)
    #expect(stats["team"] as? String == "web")
    let budgets = try #require(stats["budgets"] as? [[String: Any]])
    #expect(budgets.map { $0["slo"] as? String } == ["checkout-success"])
    #expect(budgets.first?["exhausted"] as? Bool == false)
    #expect(budgets.first?["budget_seconds"] as? Double == 2419.2)
    let schema = try Program.run("schema", "stats", in: folder.url)
    let described = try #require(
      try JSONSerialization.jsonObject(with: Data(schema.output.utf8)) as? [String: Any]
    )
    #expect((described["properties"] as? [String: Any])?.keys.sorted() == stats.keys.sorted())
  }

  @Test("tells no figures of an archive with an error, and where to see it", arguments: ["stats", "actions"])
  func errors(_ command: String) throws {
    let folder = try archive(["2026-03-14-checkout.md": goodDocument.replacing("SEV1", with: "SEV9")])
    for options in [[], ["--json"]] {
      let run = try Program.run(command, arguments: options, in: folder.url)
      #expect(run.status == 1)
      #expect(run.output == "")
      #expect(
        run.errors == """
          error: 1 error in 1 document, so there are no figures
            help: see them with: followthrough check postmortems

          """
      )
    }
  }

  @Test("of an archive without documents says dashes, and warns that it may be the wrong folder")
  func empty() throws {
    let folder = try archive([:])
    let run = try Program.run("stats", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("\nHeadline     nothing was promised\n"))
    #expect(run.errors.hasPrefix("warning: no postmortem in postmortems: "))
  }

  @Test(
    "ends with 64 where it is called wrongly",
    arguments: [
      (["--team", "paymets"], "no team is 'paymets'; did you mean 'payments'?"),
      (["--team", "xyz"], "no team is 'xyz'; there are payments, web, idle"),
      (["--last", "0"], "--last counts incidents, so it is 1 or more"),
      (["--as-of", "2026-02-30"], "The value '2026-02-30' is invalid for '--as-of <date>'"),
    ]
  )
  func usage(_ options: [String], _ message: String) throws {
    let folder = try twoIncidents()
    let run = try Program.run("stats", arguments: options, in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }

  @Test("ends with 2 where there is no such folder", arguments: ["stats", "actions"])
  func nowhere(_ command: String) throws {
    let folder = try archive()
    let run = try Program.run(command, "nowhere", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.contains("nowhere"))
  }
}

@Suite("followthrough actions")
struct ActionsCommandTests {
  private static let heads =
    "STATE    LATE  PRIORITY  OWNER  TEAM      DUE         ENDED       TITLE           ITEM\n"

  @Test("lists every item in the register's order, aligned and plain in a pipe, and counts them")
  func all() throws {
    let folder = try twoIncidents()
    let run = try Program.run("actions", in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output == Self.heads + """
        overdue   10d  P1        jun    web       2026-11-10  -           Warm the cache  2026-11-02-slow#cache
        shipped     -  -         maria  payments  2026-04-10  2026-03-28  Roll back       2026-03-14-checkout#rollback

        2 action items, as of 2026-11-20: 1 overdue, 1 shipped

        """
    )
  }

  @Test(
    "lists what fits every option, and any value of one",
    arguments: [
      (["--overdue"], ["2026-11-02-slow#cache"]), (["--owner", "@maria"], ["2026-03-14-checkout#rollback"]),
      (["--team", "web", "--team", "payments"], ["2026-11-02-slow#cache", "2026-03-14-checkout#rollback"]),
      (["--team", "web", "--status", "shipped"], []), (["--team", "idle"], []),
      (["--priority", "P1"], ["2026-11-02-slow#cache"]), (["--status", "open"], ["2026-11-02-slow#cache"]),
      (["--as-of", "2026-03-20", "--status", "open"], ["2026-03-14-checkout#rollback"]),
    ]
  )
  func filters(_ options: [String], _ ids: [String]) throws {
    let folder = try twoIncidents()
    let run = try Program.run("actions", arguments: options + ["--json"], in: folder.url)
    #expect(run.status == 0)
    let list = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
    let actions = try #require(list["actions"] as? [[String: Any]])
    #expect(actions.compactMap { $0["id"] as? String } == ids)
    let text = try Program.run("actions", arguments: options, in: folder.url).output
    if ids.isEmpty { #expect(text.hasPrefix("no action item of ")) }
    for id in ids { #expect(text.contains(id)) }
  }

  @Test(
    "ends with 64 and the nearest name where nothing has a name",
    arguments: [
      (["--owner", "mara"], "no person is 'mara'; did you mean 'maria'?"),
      (["--team", "paymets"], "no team is 'paymets'; did you mean 'payments'?"),
      (["--priority", "P9"], "no priority is 'P9'; there are P0, P1, P2, P3"),
      (["--status", "done"], "no status is 'done'; "), (["--status", "overdue"], "use --overdue"),
    ]
  )
  func unknown(_ options: [String], _ message: String) throws {
    let folder = try twoIncidents()
    let run = try Program.run("actions", arguments: options, in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.contains(message))
  }
}
