import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The due dates that an item had before")
struct DueHistoryTests {
  private func moved(_ history: String, _ keys: String = "due: 2026-06-01") -> String {
    list(
      "action_items",
      item("a", "kind: prevent, priority: P3, created: 2026-03-16, \(keys), due_history: \(history)")
    )
  }

  private func problems(_ history: String, _ keys: String = "due: 2026-12-01") throws -> [String] {
    try found(in: moved(history, keys)).map {
      $0.split(separator: " ").dropFirst().joined(separator: " ")
    }
  }

  @Test("are of one kind, and say all they have to")
  func shape() throws {
    #expect(
      try problems("[{due: 2026-04-10, because: Busy., on: 2026-04-02}]")
        == ["due-date-fits-priority due 260 days after it was created on 2026-03-16; P3 gives it 90"]
    )
    let rules = [DueDateMovesLater.self, DueDateMovesWhileOpen.self] as [any Rule.Type]
    #expect(rules.allSatisfy { $0.weight == .error })
    for (history, problem) in [
      ("2026-04-10", "value-has-its-type due_history takes a list, and this is a single value"),
      (
        "[2026-04-10]",
        "value-has-its-type a due date that moved is a group of keys, and this is a single value"
      ),
      ("[{due: 2026-04-10, on: 2026-04-02}]", "required-key-is-present a due date that moved needs because"),
      (
        "[{due: 2026-04-10, because: \"\", on: 2026-04-02}]",
        "required-key-is-present a due date that moved needs because"
      ),
      ("[{because: Busy., on: 2026-04-02}]", "required-key-is-present a due date that moved needs due"),
      ("[{due: 2026-04-10, because: Busy.}]", "required-key-is-present a due date that moved needs on"),
      ("[{due: 2026-04-31, because: Busy., on: 2026-04-02}]", "date-exists the calendar has no 2026-04-31"),
      (
        "[{due: 2026-04-10, because: Busy., on: []}]",
        "value-has-its-type on takes one value, and this is a list"
      ),
    ] {
      #expect(try problems(history, "due: 2026-06-01, status: proposed") == [problem])
    }
  }

  @Test("come one after the other, in time, and before the one that holds now")
  func order() throws {
    let first = "{due: 2026-04-10, because: Busy., on: 2026-04-02}"
    let second = "{due: 2026-05-10, because: Busy still., on: 2026-05-02}"
    #expect(try problems("[\(first), \(second)]", "due: 2026-05-11, status: proposed") == [])
    for (history, keys, expected) in [
      (
        "[\(second), \(first)]", "due: 2026-06-01",
        [
          "due-date-moves-later due 2026-05-10 before it moved, and 2026-04-10 after",
          "due-date-moves-while-open the due date moved 2026-04-02, before the move above it, on 2026-05-02",
        ]
      ),
      (
        "[\(first)]", "due: 2026-04-10",
        ["due-date-moves-later due 2026-04-10 before it moved, and 2026-04-10 after"]
      ),
      (
        "[{due: 2026-04-10, because: Busy., on: 2026-03-15}]", "due: 2026-06-01",
        ["due-date-moves-while-open the due date moved 2026-03-15, before the item was created on 2026-03-16"]
      ),
      (
        "[\(first), \(second)]",
        "due: 2026-06-01, status: shipped, shipped: 2026-05-01, evidence: https://a.example",
        ["due-date-moves-while-open the due date moved 2026-05-02, after the item shipped on 2026-05-01"]
      ),
      (
        "[\(first)]", "due: 2026-06-01, status: dropped, dropped: 2026-04-01, reason: Moot.",
        ["due-date-moves-while-open the due date moved 2026-04-02, after the item was dropped on 2026-04-01"]
      ),
      (
        "[{due: 2026-04-10, because: Busy., on: 2026-11-21}]", "due: 2026-06-01, status: proposed",
        ["date-is-not-in-future the due date moved 2026-11-21, which is after today, 2026-11-20"]
      ),
      (
        "[{due: 2026-03-10, because: Busy., on: 2026-04-02}]", "due: 2026-06-01, status: proposed",
        ["due-date-follows-creation due 2026-03-10, before the item was created on 2026-03-16"]
      ),
    ] {
      let isJudged: (String) -> Bool = { !$0.hasPrefix("action-item-is-not-overdue") }
      #expect(try problems(history, keys).filter(isJudged).sorted() == expected.sorted(), "\(history)")
    }
  }

  @Test("are shown with the item, in its row and in the data, and the calendar has the one that holds now")
  func shown() throws {
    let history = """
      [{due: 2026-01-01, because: Busy., on: 2026-01-01}, {due: 2026-02-01, because: Busy., on: 2026-02-01}]
      """
    let text = """
      ---
      title: T
      severity: SEV1
      timeline: [{at: 2025-12-14 09:12, event: started}]
      action_items:
        - {id: a, title: Moved, owner: maria, due: 2026-03-01, due_history: \(history)}
        - {id: b, title: Kept, owner: maria, due: 2026-03-01}
      ---
      """
    let site = try site(memoryArchive(["a.md": text]), asOf: day("2026-02-20"))
    let page = try #require(site["incidents/a/index.html"])
    let date = { (day: String, words: String) in "<time datetime=\"\(day)\">\(words)</time>" }
    #expect(
      page.contains(
        "due \(date("2026-03-01", "1 Mar 2026")), moved twice: first due \(date("2026-01-01", "1 Jan 2026"))"
      )
    )
    #expect(page.split(separator: "first due").count == 2)
    #expect(site["actions/index.html"]?.split(separator: "<small>moved twice</small>").count == 2)
    let data = try #require(site["data/actions.json"])
    #expect(
      data.contains("\"due\":\"2026-03-01\",\"first_due\":\"2026-01-01\",\"due_moves\":2,\"due_history\":[")
    )
    #expect(
      data.contains("\"due\":\"2026-03-01\",\"first_due\":\"2026-03-01\",\"due_moves\":0,\"due_history\":[]")
    )
    #expect(data.contains("{\"due\":\"2026-02-01\",\"because\":\"Busy.\",\"on\":\"2026-02-01\"}"))
    #expect(site["actions/items-1.js"]?.contains(",[-9,50,2],") == true)
    #expect(site["actions.ics"]?.split(separator: "DTSTART;VALUE=DATE:20260301").count == 3)
    #expect(site["metrics.prom"]?.contains("followthrough_all_action_items_due 1\n") == true)
  }
}
