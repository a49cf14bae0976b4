import Foundation
import Testing

@Suite("followthrough sync")
struct SyncCommandTests {
  private static let settings =
    pinnedSettings + "people: {maria: {name: Maria Okafor, accounts: [octo-maria]}, jun: {name: Jun Sato}}\n"
  private static let items = """
      - {id: a, title: Move the quota, owner: maria, due: 2026-12-10, tracker: "https://git.example/i/1"} # soon
      - {id: b, title: Move the alert, owner: maria, due: 2026-12-10, tracker: "https://git.example/i/2"}
      - {id: c, title: Test the restore, owner: maria, due: 2026-12-10, tracker: "https://git.example/i/3"}
      - {id: d, title: Add a limit, owner: maria, due: 2026-12-10, tracker: "https://git.example/i/9"}
      - {id: e, title: Page the owner, owner: maria, due: 2026-12-10, tracker: "https://git.example/i/5"}

    """
  private static let path = "postmortems/2026-03-14-checkout.md"

  private func archive() throws -> TemporaryFolder {
    let folder = try FollowthroughTests.archive([
      "2026-03-14-checkout.md": goodDocument.replacing(
        "  - {id: rollback,",
        with: Self.items + "  - {id: rollback,"
      )
    ])
    try folder.write(Self.settings, to: "postmortems/followthrough.yml")
    try folder.write(
      """
      [{"assignees":[],"closedAt":"2026-05-01T10:00:00Z","state":"CLOSED","stateReason":"COMPLETED","url":"https://git.example/i/1"},
       {"assignees":[{"login":"jun"}],"closedAt":null,"state":"OPEN","stateReason":"","url":"https://git.example/i/2"},
       {"assignees":[],"closedAt":"2026-05-01T10:00:00Z","state":"CLOSED","stateReason":"NOT_PLANNED","url":"https://git.example/i/3"},
       {"assignees":[],"closedAt":"2025-05-01T10:00:00Z","state":"CLOSED","stateReason":"","url":"https://git.example/i/5"}]
      """,
      to: "issues.json"
    )
    return folder
  }

  private func text(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: Self.path), encoding: .utf8)
  }

  @Test("says who is out of step and what to type, and writes nothing")
  func comparison() throws {
    let folder = try archive()
    let before = try text(folder)
    let run = try Program.run("sync", "--from", "issues.json", in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix(
        """
        \(Self.path):8: 'Move the quota' is open here, and closed there on 2026-05-01: https://git.example/i/1
          help: followthrough ship '2026-03-14-checkout#a' --on 2026-05-01
        \(Self.path):9: 'Move the alert' is jun's there, and here maria's: https://git.example/i/2
          help: followthrough assign '2026-03-14-checkout#b' jun
        \(Self.path):10: 'Test the restore' is open here, and closed as 'not planned' there on 2026-05-01: \
        https://git.example/i/3
          help: followthrough drop '2026-03-14-checkout#c' --reason "…" --on 2026-05-01

        """
      )
    )
    #expect(run.output.contains("\(Self.path):11: https://git.example/i/9: the listing has no such issue\n"))
    #expect(
      run.output.hasSuffix(
        "4 items out of step of 4 with an issue in issues.json; it lacks those of 1 open item\n"
      )
    )
    #expect(try text(folder) == before)
  }

  @Test("with --write ships and assigns as the commands do, and leaves the rest to people")
  func writing() throws {
    let folder = try archive()
    let before = try text(folder)
    let after = before.replacing(
      "due: 2026-12-10, tracker: \"https://git.example/i/1\"",
      with: "due: 2026-12-10, status: shipped, shipped: 2026-05-01, tracker: \"https://git.example/i/1\""
    ).replacing("Move the alert, owner: maria", with: "Move the alert, owner: jun")
    let dry = try Program.run("sync", "--from", "issues.json", "--write", "--dry-run", in: folder.url)
    #expect(dry.output.hasPrefix("--- a/\(Self.path)\n+++ b/\(Self.path)\n"))
    #expect(try text(folder) == before)

    let run = try Program.run("sync", "--from", "issues.json", "--write", in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.output.hasPrefix(
        "\(Self.path):8: shipped 'Move the quota' on 2026-05-01\n\(Self.path):9: assigned 'Move the alert' to jun\n"
      )
    )
    // An item can't have shipped before the incident.
    #expect(run.errors.contains("\(Self.path):12:"))
    #expect(run.errors.contains("[outcome-follows-creation]"))
    #expect(
      run.output.hasSuffix(
        "2 changes written, 2 items out of step of 4 with an issue in issues.json; it lacks those of 1 open item\n"
      )
    )
    #expect(try text(folder) == after)
    #expect(
      try Program.run("sync", "--from", "issues.json", "--write", in: folder.url).output.contains(
        "2 items out of step"
      )
    )
    #expect(try text(folder) == after)
  }

  @Test("ends with 0 in step, with 2 for a file that is no listing, and with 64 for --dry-run alone")
  func statuses() throws {
    let folder = try archive()
    try folder.write("[]", to: "none.json")
    let none = try Program.run("sync", "--from", "none.json", in: folder.url)
    #expect(none.status == 0)
    #expect(
      none.output.hasSuffix(
        "nothing out of step of 0 with an issue in none.json; it lacks those of 5 open items\n"
      )
    )
    try folder.write("[\n{\"url\":]", to: "bad.json")
    let bad = try Program.run("sync", "--from", "bad.json", in: folder.url)
    #expect(bad.status == 2)
    #expect(bad.errors.hasPrefix("error: bad.json:2: this is no listing of issues: "))
    #expect(try Program.run("sync", "--from", "missing.json", in: folder.url).status == 2)
    #expect(try Program.run("sync", "--from", "none.json", "--dry-run", in: folder.url).status == 64)
    #expect(try Program.run("sync", in: folder.url).status == 64)
  }
}
