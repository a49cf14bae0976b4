import Foundation
import PostmortemCore
import Testing

@Suite("followthrough explain")
struct ExplainCommandTests {
  @Test("says what a rule asks for, what it weighs, why, by example, and how it is set")
  func explains() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("explain", "cause-exists", in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output == """
        cause-exists
        The cause an item answers is one of its document's.

        weight  error

        Why
          A reference that leads nowhere hides which causes nobody answers.

        Breaks it
          causes:
            - {id: no-rollback, summary: The deploy had no automated rollback.}
          action_items:
            - {id: rollback, title: Roll back automatically, owner: maria,
                created: 2026-03-16, due: 2026-04-10, cause: no-rolback}
                                                             ^~~~~~~~~~

        Keeps it
          causes:
            - {id: no-rollback, summary: The deploy had no automated rollback.}
          action_items:
            - {id: rollback, title: Roll back automatically, owner: maria,
                created: 2026-03-16, due: 2026-04-10, cause: no-rollback}

        Set it to error, warning or off, in followthrough.yml
          rules: {cause-exists: off}

        Except one document, in its front matter, and say why
          ignore:
            - {rule: cause-exists, because: …}

        """
    )
  }

  @Test("says of a rule that can't be set that it can't")
  func always() throws {
    let folder = try archive()
    let run = try Program.run("explain", "document-is-text", in: folder.url)
    #expect(run.output.contains("\nweight  error, always\n\n"))
    #expect(run.output.contains("\n  All is well.\u{FFFD}\n              ^\n"))
    #expect(run.output.hasSuffix("\n\nSet it\n  It can't be set: without it there is no page.\n"))
  }

  @Test("tells what a rule weighs in the archive that is named, or in postmortems")
  func settings() throws {
    let folder = try archive()
    try folder.write("rules: {cause-exists: off}\n", to: "other/followthrough.yml")
    let own = try Program.run("explain", "cause-exists", in: folder.url)
    #expect(own.output.contains("\nweight  error\nhere    error, in postmortems\n\n"))
    let other = try Program.run("explain", "cause-exists", "--source", "other", in: folder.url)
    #expect(other.output.contains("\nweight  error\nhere    off, in other\n\n"))
  }

  @Test("warns of settings that have errors, and explains all the same")
  func brokenSettings() throws {
    let folder = try TemporaryFolder()
    try folder.write("rules: {cause-exsts: off}\n", to: "postmortems/followthrough.yml")
    let run = try Program.run("explain", "cause-exists", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("here    error, in postmortems"))
    #expect(
      run.errors == "warning: the settings have errors; see them with: followthrough check postmortems\n"
    )
  }

  @Test("ends with 2 where the archive that is named has no settings", arguments: ["nowhere", "."])
  func noSettings(_ source: String) throws {
    let folder = try archive()
    let run = try Program.run("explain", "cause-exists", "--source", source, in: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("error: there is no followthrough.yml in \(source)\n  help: "))
  }

  @Test("lists every rule with its sentence, a line a rule, aligned, in the parts of the table")
  func list() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("explain", "--list", in: folder.url)
    #expect(run.status == 0)
    let widest = AllRules.all.map { $0.id.rawValue.count }.max() ?? 0
    let parts = AllRules.groups.map { group in
      let lines = group.rules.map { rule in
        "  \(rule.id.rawValue.padding(toLength: widest, withPad: " ", startingAt: 0))  \(rule.sentence)\n"
      }
      return "\(group.name)\n\(lines.joined())"
    }
    #expect(run.output == parts.joined(separator: "\n"))
  }

  @Test("fits into 80 columns whatever the rule, and has no colours where no person reads")
  func width() throws {
    let folder = try TemporaryFolder()
    for rule in AllRules.all {
      let run = try Program.run("explain", rule.id.rawValue, in: folder.url)
      #expect(run.status == 0)
      let wide = run.output.split(separator: "\n").filter { $0.unicodeScalars.count > 80 }
      #expect(wide == [], "\(rule.id.rawValue)")
      #expect(!run.output.contains("\u{1B}"))
      #expect(run.output.contains("\n\(rule.sentence)\n") || rule.sentence.count > 80)
    }
  }

  @Test(
    "ends with 64 and the nearest name where there is no such rule",
    arguments: [
      ("cause-exsts", "there is no rule 'cause-exsts'; did you mean 'cause-exists'?"),
      ("CauseExists", "there is no rule 'CauseExists'; did you mean 'cause-exists'?"),
      ("zzz", "there is no rule 'zzz'; list them with: followthrough explain --list"),
    ]
  )
  func unknown(_ name: String, _ message: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("explain", name, in: folder.url)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors.hasPrefix("Error: \(message)\n"))
  }

  @Test("ends with 64 where it is told no rule, or a rule and the list")
  func usage() throws {
    let folder = try TemporaryFolder()
    for run in [
      try Program.run("explain", in: folder.url),
      try Program.run("explain", "cause-exists", "--list", in: folder.url),
    ] {
      #expect(run.status == 64)
      #expect(run.output == "")
      #expect(run.errors.hasPrefix("Error: "))
    }
  }
}
