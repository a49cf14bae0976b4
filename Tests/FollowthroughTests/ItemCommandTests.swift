import Foundation
import Testing

@Suite("followthrough start, ship, verify, drop, assign and defer")
struct ItemCommandTests {
  private static let document = goodDocument.replacing(
    "  - {id: rollback,",
    with: "  - {id: quota, title: Move the quota, owner: maria, due: 2026-12-10} # soon\r\n  - {id: rollback,"
  )
  private static let path = "postmortems/2026/2026-03-14-checkout.md"

  private func archive() throws -> TemporaryFolder {
    try FollowthroughTests.archive(["2026/2026-03-14-checkout.md": Self.document, "b.md": goodDocument])
  }

  private func text(_ folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: Self.path), encoding: .utf8)
  }

  @Test("write into one line, say so in one line, and end with 0")
  func life() throws {
    let folder = try archive()
    let first = "{id: quota, title: Move the quota, owner: maria, due: 2026-12-10}"
    for (arguments, said, line) in [
      (["start", "quota"], "started 'Move the quota'", first.dropLast() + ", status: in-progress}"),
      (
        ["assign", "checkout#quota", "@jun"], "assigned 'Move the quota' to jun",
        "{id: quota, title: Move the quota, owner: jun, due: 2026-12-10, status: in-progress}"
      ),
      (
        ["defer", "quota", "2026-12-24", "--reason", "It waits for the vendor."],
        "deferred 'Move the quota' to 2026-12-24",
        "{id: quota, title: Move the quota, owner: jun, due: 2026-12-24, due_history: [{due: 2026-12-10, because: "
          + "It waits for the vendor., on: 2026-11-20}], status: in-progress}"
      ),
      (
        ["ship", "2026-03-14-checkout#quota", "--evidence", "https://a.example/1", "--on", "2026-11-19"],
        "shipped 'Move the quota' on 2026-11-19",
        "{id: quota, title: Move the quota, owner: jun, due: 2026-12-24, due_history: [{due: 2026-12-10, because: "
          + "It waits for the vendor., on: 2026-11-20}], status: shipped, shipped: 2026-11-19, "
          + "evidence: https://a.example/1}"
      ),
    ] as [([String], String, String)] {
      // A move is no older than its item's end.
      if arguments[0] == "ship" {
        let early = try Program.run(arguments, in: folder.url)
        #expect(early.status == 1)
        #expect(early.output.contains("[due-date-moves-while-open]"))
        #expect(early.errors == "1 error; nothing was changed\n")
        continue
      }
      let run = try Program.run(arguments, in: folder.url)
      #expect(run.errors == "")
      #expect(run.output == "\(Self.path):8: \(said)\n")
      #expect(try text(folder) == Self.document.replacing(first, with: line))
    }
    #expect(try Program.run("ship", "quota", in: folder.url).status == 0)
    #expect(
      try Program.run("verify", "quota", in: folder.url).output
        == "\(Self.path):8: verified 'Move the quota' on 2026-11-20\n"
    )
    let again = try Program.run("drop", "quota", "--reason", "Moot.", in: folder.url)
    #expect(again.status == 1)
    #expect(again.output == "")
    #expect(again.errors.hasPrefix("\(Self.path):8: error: 'Move the quota' shipped on 2026-11-20\n  help: "))
  }

  @Test("with --dry-run print the difference, and write nothing")
  func dryRun() throws {
    let folder = try archive()
    let run = try Program.run(
      "drop",
      "quota",
      "--reason",
      "Moot.",
      "--on",
      "2026-11-19",
      "--dry-run",
      in: folder.url
    )
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("--- a/\(Self.path)\n+++ b/\(Self.path)\n@@ -5,7 +5,7 @@\n"))
    #expect(
      run.output.contains("due: 2026-12-10, status: dropped, dropped: 2026-11-19, reason: Moot.} # soon\r\n")
    )
    #expect(try text(folder) == Self.document)
  }

  @Test(
    "end with 64 where no item is meant or several may be, and without a reason or with a date that is none"
  )
  func usage() throws {
    let folder = try archive()
    for (arguments, message) in [
      (
        ["ship", "rollback"],
        "Error: 'rollback' may be each of these; write one of them in its place:\n  2026-03-14-"
      ),
      (["ship", "qota"], "Error: there is no action item 'qota'; did you mean 'quota'?\n"),
      (["drop", "quota"], "Error: Missing expected argument '--reason <text>'\n"),
      (["drop", "quota", "--reason", " "], "Error: say why, in a sentence that a reader would accept"),
      (
        ["defer", "quota", "2026-02-30", "--reason", "Busy."],
        "Error: The value '2026-02-30' is invalid for '<due>'"
      ),
      (["ship", "quota", "--on", "today"], "Error: The value 'today' is invalid for '--on <date>'"),
    ] {
      let run = try Program.run(arguments, in: folder.url)
      #expect(run.status == 64, "\(arguments)")
      #expect(run.errors.hasPrefix(message), "\(run.errors)")
    }
    #expect(try text(folder) == Self.document)
    #expect(try Program.run("ship", "quota", "--source", "elsewhere", in: folder.url).status == 2)
  }
}
