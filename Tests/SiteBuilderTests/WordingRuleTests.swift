import PostmortemCore
import Testing

@testable import SiteBuilder

/// What rules about words find in whole documents.
@Suite("A rule about words")
struct WordingRuleTests {
  /// What a rule finds in a body, as `line:column+length`, lines counted from the body's first.
  private func places(_ rule: RuleID, _ body: String, settings: String? = nil) throws -> [String] {
    let text = document(body: body)
    // By bytes: as characters, a CRLF is one that is no "\n".
    let above = text.utf8.count { $0 == UInt8(ascii: "\n") } - body.utf8.count { $0 == UInt8(ascii: "\n") }
    return try findings(in: memoryArchive(["a.md": text], settings: settings)).filter {
      $0.rule == rule
    }
    .map { "\(Int($0.range.line) - above):\($0.range.column)+\($0.range.length)" }
  }

  @Test(
    "finds one root cause where it is asserted",
    arguments: [
      ("## Root Cause", "1:4+10"), ("### The root cause", "1:9+10"), ("# 3. Root cause", "1:6+10"),
      ("Root cause: a full disk.", "1:1+10"), ("**Root cause:** a full disk.", "1:3+10"),
      ("**Root cause**: a full disk.", "1:3+10"), ("- Root cause: a full disk.", "1:3+10"),
      ("The root cause was a full disk.", "1:1+14"), ("The ultimate root cause was a full disk.", "1:1+23"),
      ("The root\ncause was a full disk.", "1:1+8"), ("The root cause of all this is the disk.", "1:1+14"),
      ("A full disk was the root cause.", "1:17+14"),
      ("It is believed to be the root cause of most.", "1:22+14"),
      ("so that the disk is the root cause.", "1:21+14"), ("| Root cause | a full disk |", "1:3+10"),
      ("The root cause is still unknown.", "1:1+14"),
    ]
  )
  func rootCause(_ body: String, _ place: String) throws {
    #expect(try places("causes-are-plural", body) == [place])
  }

  @Test(
    "lets a root cause be looked for, doubted, denied, or be one of several",
    arguments: [
      "## Root causes", "## Root Cause Analysis", "Root causes: two.", "There is no single root cause.",
      "We investigate the root cause.", "12:10 Root cause identified", "One possible root cause is the disk.",
      "The revert did not solve the root cause of it.", "A full disk was not the root cause.",
      "It might be the root cause.",
      "See [the note](https://a.example/root-cause).",
      "`The root cause was x`", "> The root cause was x", "AWS said \"The root cause was x\".",
      "- Primary root cause: a disk", "The grass root causes trouble.", "The tree's root is wet.",
    ]
  )
  func noRootCause(_ body: String) throws {
    #expect(try places("causes-are-plural", body) == [])
  }

  @Test(
    "finds what a template left",
    arguments: [
      ("TBD", "1:1+3"), ("Impact: TBD.", "1:9+3"), ("a |TBD| b", "1:4+3"), ("a ||TBD", "1:5+3"),
      ("[TBD]", "1:2+3"), ("| Owner | TBD |", "1:11+3"),
      ("First seen 10:00 (TBC)", "1:19+3"),
      ("TODO: ask the bank", "1:1+4"), ("TODO(maria) ask", "1:1+4"), ("- TODO ask the bank", "1:3+4"),
      ("The text is **TODO**", "1:15+4"), ("FIXME later", "1:1+5"), ("Lost: XXX orders", "1:7+3"),
      ("Lorem ipsum dolor", "1:1+11"), ("See <Link to the dashboard> here", "1:5+23"),
      ("<insert graph>", "1:1+14"), ("On [date] it began", "1:4+6"), ("Led by [your name]", "1:8+11"),
      ("[Link to incident] was used", "1:1+18"), ("[Brief overview of what happened]", "1:1+33"),
      ("Written by [name of the author]", "1:12+20"), ("YYYY-MM-DD HH:MM: it began", "1:1+10"),
      ("- HH:MM detection", "1:3+5"), ("Date: DD/MM/YYYY", "1:7+10"),
      ("Describe the sequence of events that led to the incident, for example", "1:1+56"),
      ("_Include a short description of\nwhat happened._", "1:2+30"),
      ("List of things that went well. For example,", "1:1+29"),
      ("Three sentences. A leader reads only these.", "1:1+42"),
      ("| a | b |\n| - | - |\n| | |\n", "3:1+5"), ("| a | b |\n| - | - |\n| 1 | 2 |\n|   |   |\n", "4:1+9"),
      ("| a | b |\r\n| - | - |\r\n| | |\r\n", "3:1+5"),
    ]
  )
  func template(_ body: String, _ place: String) throws {
    let found = try places("template-text-is-replaced", body)
    #expect(found.first == place, "\(found)")
  }

  @Test(
    "lets pass what only looks like a template's",
    arguments: [
      "Our long standing TODO with blue and green deployments", "Add it to the todo list.",
      "The `TODO` was there.",
      "A 5XX rate.", "Sizes up to XXXL.", "`kubectl logs <name>`", "```\n<insert>\nTBD\n```", "<!-- TBD -->",
      "See [the name](https://a.example).", "See [name][n].\n\n[n]: https://a.example",
      "See [date].\n\n[date]: https://a.example", "[x] done", "- [ ] open", "![name](a.svg)",
      "Dates are written YYYY-MM-DD.", "The job parsed dates of the format YYYY-MM-DD.",
      "It used `YYYY-MM-DD`.",
      "| | July |\n| - | - |\n| a | |", "| | |\n| - | - |\n| a | b |", "He said \"TBD\".",
      "Bob [name redacted] was there.", "a < b and b > c", "The time [of day] matters.",
      "Maria <maria@a.example>",
      "The list of things we lost is long.",
    ]
  )
  func noTemplate(_ body: String) throws {
    #expect(try places("template-text-is-replaced", body) == [])
  }

  @Test("asks for sections of documents that are no drafts, by any of their names")
  func sections() throws {
    let settings =
      "rules: {required-section-is-present: {weight: warning, sections: [Impact, What went well / Went well]}}"
    let found = { (status: String, body: String) in
      try findings(
        in: memoryArchive(["a.md": document("status: \(status)", body: body)], settings: settings)
      ).filter { $0.rule == "required-section-is-present" }.map(brief)
    }
    #expect(
      try found("in-review", "## Summary") == [
        "6:9 required-section-is-present there is no section 'Impact'",
        "6:9 required-section-is-present there is no section 'What went well'",
      ]
    )
    #expect(try found("draft", "## Summary").isEmpty)
    #expect(try found("in-review", "## 2. IMPACT:\n\nx\n\n**Went well**\n\ny").isEmpty)
    #expect(try found("in-review", "Impact\n------\n\n# What went *well*?").isEmpty)
    #expect(try found("in-review", "```\n# Impact\n```\n\n## Went well").count == 1)
    #expect(try places("required-section-is-present", "## Summary").isEmpty)
  }

  @Test("finds a person of the roster in a cause's summary, by key, full name and first name")
  func causes() throws {
    let settings = "people: {bob: {name: Bob Lindqvist}, mark: {name: Mark Ek}, jun: {}}"
    let found = { (summary: String) in
      try findings(
        in: memoryArchive(
          ["a.md": document("causes: [{id: a, summary: \"\(summary)\"}]")],
          settings: settings
        )
      ).map { "\($0.range.column)+\($0.range.length) \($0.message)" }
    }
    #expect(try found("Bob Lindqvist deployed it.") == ["28+13 cause 'a' names 'Bob Lindqvist'"])
    #expect(try found("A deploy of Bob's.") == ["40+3 cause 'a' names 'Bob'"])
    #expect(try found("A deploy of @jun without tests.") == ["41+3 cause 'a' names 'jun'"])
    #expect(try found("Mark Ek had no access.") == ["28+7 cause 'a' names 'Mark Ek'"])
    #expect(try found("Mark and sweep took long; bobsleighs and jun.").isEmpty)
    #expect(try found("The variable `Bob` was unset.").isEmpty)
  }

  @Test("judges only titles that can still be worded anew")
  func states() throws {
    let item: (String) throws -> Int = { state in
      let keys = "action_items: [{id: a, title: Improve alerts, owner: maria, due: 2026-12-01, \(state)}]"
      return try findings(in: memoryArchive(["a.md": document(keys)])).count {
        $0.rule == "action-item-is-bounded"
      }
    }
    #expect(try item("status: open") == 1)
    #expect(try item("status: in-progress") == 1)
    #expect(try item("status: proposed") == 0)
    #expect(try item("status: shipped, shipped: 2026-11-01") == 0)
    #expect(try item("status: dropped, dropped: 2026-11-01, reason: Moot.") == 0)
  }
}
