import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A rule about action items")
struct ItemRuleTests {
  private static let whole =
    "kind: prevent, priority: P1, due: 2026-04-10, status: shipped, shipped: 2026-04-01, evidence: \"https://a.example\""

  @Test("finds nothing in a published document that has all it should")
  func nothing() throws {
    #expect(try found(in: published + list("action_items", item("a", Self.whole))) == [])
  }

  @Test(
    "asks for what an item lacks, and not for what could not be read",
    arguments: [
      ("kind: prevent, ", "", ["action-item-has-kind"]),
      ("kind: prevent", "kind: cure", ["value-is-in-its-list"]),
      ("priority: P1, ", "", ["action-item-has-priority"]),
      ("priority: P1", "priority: P9", ["value-is-in-its-list"]),
      (", evidence: \"https://a.example\"", "", ["shipped-item-has-evidence"]),
      ("\"https://a.example\"", "PR 12", ["value-has-its-type"]),
    ]
  )
  func lacks(_ part: String, _ other: String, _ expected: [String]) throws {
    let items = list("action_items", item("a", Self.whole.replacing(part, with: other)))
    let found = try found(in: published + items)
    #expect(found.map { $0.split(separator: " ")[1] } == expected.map { Substring($0) })
    // A draft is still being written.
    let draft = published.replacing("status: published\npublished: 2026-03-19\n", with: "")
    #expect(try SiteBuilderTests.found(in: draft + items).count == (other.isEmpty ? 0 : 1))
  }

  @Test("asks no tracker of what has ended, and nothing of what is proposed")
  func tracker() throws {
    let on = testSettings + "\nrules: {action-item-has-tracker: warning}"
    let items = list(
      "action_items",
      item("a", Self.whole),
      item("b", "status: proposed"),
      item("c", "kind: repair, priority: P3, created: 2026-11-01, due: 2026-12-01")
    )
    #expect(
      try found(in: published + items, settings: on) == [
        "13:10 action-item-has-tracker action item 'c' is in no tracker"
      ]
    )
    #expect(try found(in: published + items) == [])
  }

  @Test(
    "counts the time of a priority from the item's creation, and only while it is open",
    arguments: [
      ("created: 2026-11-01, due: 2026-12-01, priority: P1", nil as String?),
      ("created: 2026-11-01, due: 2026-12-02, priority: P1", "due by 2026-12-01, or of priority P2"),
      ("created: 2026-11-01, due: 2027-12-02, priority: P1", "due by 2026-12-01"),
      ("due: 2026-11-30, priority: P1", "due by 2026-04-18"),
      ("due: 2026-11-30", nil),
      ("due: 2026-11-30, priority: P1, status: proposed", nil),
      ("due: 2026-11-30, priority: P1, status: dropped, dropped: 2026-04-01, reason: Moot.", nil),
    ]
  )
  func priority(_ keys: String, _ help: String?) throws {
    let text =
      "---\ntitle: T\nseverity: SEV3\n\(published)\(list("action_items", item("a", "kind: repair, " + keys)))\n---\n"
    let found = try findings(in: memoryArchive(["a.md": text])).filter {
      $0.rule == DueDateFitsPriority.id
    }
    #expect(
      found.map(\.help) == (help.map { [$0 + "; where the date was agreed, say so under `ignore:`"] } ?? [])
    )
  }

  @Test("does not count from a resolution what will count from a publication still to come")
  func priorityOfDraft() throws {
    let items = list("action_items", item("a", "due: 2026-12-30, priority: P0"))
    #expect(try found(in: items) == [])
  }

  @Test("reminds of what is due within the days that are set, today included")
  func dueSoon() throws {
    let settings: (String) -> String = { testSettings + "\nrules: {action-item-is-not-due-soon: \($0)}" }
    let items = list(
      "action_items",
      item("a", "due: 2026-11-20"),
      item("b", "due: 2026-11-21"),
      item("c", "due: 2026-11-22"),
      item("d", "due: 2026-11-23"),
      item("e", "due: 2026-11-21, status: proposed")
    )
    let two = try found(in: items, settings: settings("warning"))
    #expect(
      two.map { $0.split(separator: " ").dropFirst(4).joined(separator: " ") } == [
        "'a' is due today, owner maria", "'b' is due tomorrow, owner maria",
        "'c' is due in 2 days, owner maria",
      ]
    )
    #expect(try found(in: items, settings: settings("{weight: warning, days: 0}")).count == 1)
    #expect(try found(in: items) == [])
  }

  @Test(
    "asks a published incident of the worst severity for something pressing and for prevention",
    arguments: [
      ("kind: prevent, priority: P1", "SEV1", "", [] as [String]),
      ("kind: detect, priority: P0", "SEV1", "", []),
      ("kind: repair, priority: P2", "SEV1", "", ["pressing", "preventing"]),
      ("kind: repair, priority: P2", "SEV2", "", []),
      ("kind: repair, priority: P2", "SEV1", "origin: near-miss\n", ["pressing", "preventing"]),
      ("kind: repair, priority: P2", "SEV1", "origin: game-day\n", []),
      ("kind: prevent, priority: P1, status: proposed", "SEV1", "", ["pressing", "preventing"]),
      (
        "kind: prevent, priority: P1, status: dropped, dropped: 2026-04-01, reason: R", "SEV1", "",
        ["pressing", "preventing"]
      ),
      ("owner: jun", "SEV1", "", []),
    ]
  )
  func worst(_ keys: String, _ severity: String, _ more: String, _ missing: [String]) throws {
    let items = list("action_items", "  - {id: a, title: T, due: 2026-04-10, \(keys)}")
    let found = try found(
      in: more + published + items,
      severity: severity,
      only: WorstIncidentHasPressingItem.self,
      WorstIncidentHasPreventingItem.self
    )
    #expect(
      found.map { $0.split(separator: " ")[1] }.sorted()
        == missing.map { "worst-incident-has-\($0)-item" }.map { Substring($0) }.sorted()
    )
    #expect(found.allSatisfy { $0.hasPrefix("2:8 ") })
  }

  @Test("asks no worst incident in review, without items or with the archive's own priorities met")
  func worstElse() throws {
    let repair = list("action_items", item("a", "kind: repair, priority: P2, due: 2026-04-10"))
    let review = published.replacing("status: published\npublished: 2026-03-19", with: "status: in-review")
    let rules: [any Rule.Type] = [WorstIncidentHasPressingItem.self, WorstIncidentHasPreventingItem.self]
    #expect(try found(in: review + repair, only: rules[0], rules[1]) == [])
    #expect(try found(in: published + "no_action_items: R", only: rules[0], rules[1]) == [])
    let settings = testSettings + "\npriorities: {P1: , P2: , P3: }"
    #expect(try found(in: published + repair, settings: settings, only: rules[0]) == [])
  }

  @Test(
    "asks for items or the reason why there are none, and not for both",
    arguments: [
      ("status: in-review", ["postmortem-has-action-items"]),
      ("status: in-review\nno_action_items: R", []),
      ("status: in-review\nno_action_items: [R]", []),
      ("status: in-review\naction_items: [{id: a, title: T, status: proposed}]", []),
      ("status: in-review\naction_items: [{id: a}]", []),
      ("status: in-review\naction_items: []", ["postmortem-has-action-items"]),
      ("status: draft", []),
      ("no_action_items: R\naction_items: [{id: a, title: T}]", ["reason-for-no-items-stands-alone"]),
      ("no_action_items: R\naction_items: [{id: a, title: T, status: proposed}]", []),
    ]
  )
  func itemsOrReason(_ keys: String, _ expected: [String]) throws {
    let found = try found(
      in: keys,
      only: PostmortemHasActionItems.self,
      ReasonForNoItemsStandsAlone.self
    )
    #expect(found.map { $0.split(separator: " ")[1] } == expected.map { Substring($0) })
  }
}
