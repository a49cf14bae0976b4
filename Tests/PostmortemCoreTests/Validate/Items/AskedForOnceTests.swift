import Testing

@testable import PostmortemCore

@Suite("An item that was asked for before")
struct AskedForOnceTests {
  private func item(_ id: String, _ title: String, _ state: ActionItem.State = .open) -> ActionItem {
    ActionItem(id: written(id), title: written(title), state: written(state))
  }

  private func found(_ incidents: [Postmortem], percent: Int? = nil) -> [Diagnostic] {
    var settings = Settings()
    if let percent { settings.rules[ActionItemIsAskedForOnce.id] = .init(nil, ["percent": .number(percent)]) }
    return ActionItemIsAskedForOnce.check(
      ValidationContext(
        archive: Archive(settings: settings, postmortems: incidents),
        today: day("2026-11-20")
      )
    )
  }

  @Test("is found at the newest open one, with how often it was asked for and what became of it")
  func newest() {
    let incidents = [
      incident(
        "old",
        on: "2025-01-01",
        items: [item("a", "Add a canary stage to the config roll-out", .shipped(on: day("2025-02-01")))]
      ),
      incident("mid", on: "2025-06-01", items: [item("b", "Add canary stages to config roll-outs")]),
      incident(
        "new",
        on: "2026-01-01",
        items: [item("c", "Add a canary stage to config roll-outs"), item("d", "Drain one node a day")]
      ),
    ]
    let found = found(incidents)
    #expect(found.map(\.file) == ["new.md"])
    #expect(
      found.map(\.message) == [
        "'Add a canary stage to config roll-outs' was asked for in 2 other incidents, and shipped once"
      ]
    )
    #expect(
      found.first?.notes.map { "\($0.file) \($0.message)" } == [
        "mid.md asked for by 'b' of mid, open", "old.md asked for by 'a' of old, shipped 2025-02-01",
      ]
    )
  }

  @Test("is no finding where none is open, where all are of one incident, or where one is only proposed")
  func none() {
    let title = "Add a canary stage to the roll-out"
    let dropped = ActionItem.State.dropped(on: day("2025-02-01"), because: "Moot.")
    #expect(
      found([
        incident("a", items: [item("a", title, dropped)]),
        incident("b", items: [item("b", title, .shipped(on: day("2026-05-01")))]),
      ]).isEmpty
    )
    #expect(found([incident("a", items: [item("a", title), item("b", title)])]).isEmpty)
    #expect(
      found([incident("a", items: [item("a", title)]), incident("b", items: [item("b", title, .proposed)])])
        .isEmpty
    )
    #expect(
      found([incident("a", items: [item("a", title)]), incident("b", items: [item("b", title, dropped)])])
        .map(\.message) == [
          "'\(title)' was asked for in 1 other incident, and never shipped"
        ]
    )
  }

  @Test("is told from another by a word that matters, and not by one that does not")
  func likeness() {
    let pair = { (left: String, right: String, percent: Int?) in
      found(
        [
          incident(
            "a",
            items: [
              item("a", left), item("x", "Page on queue age"), item("y", "Write the runbook of sign-in"),
            ]
          ),
          incident("b", items: [item("b", right), item("z", "Renew certificates by machine")]),
        ],
        percent: percent
      ).count
    }
    #expect(
      pair(
        "Alert on certificates 21 days before they expire",
        "Alert on a certificate 21 days before it expires",
        nil
      ) == 1
    )
    #expect(pair("Rehearse the failover of search", "Rehearse the failover of payments", nil) == 0)
    #expect(pair("Rehearse the failover of search", "Rehearse the failover of payments", 40) == 1)
    #expect(pair("Add alerts", "Drain nodes", 0) == 0)
    #expect(pair("Alert", "Alert", nil) == 0)
    #expect(pair("Add alerts", "Add alerts", nil) == 1)
  }

  @Test("is found among many, as by comparing each with each")
  func likeASlowSearch() {
    let words = [
      "alert", "queue", "disk", "node", "drain", "cache", "retry", "cap", "deploy", "canary", "zone", "lock",
    ]
    var state: UInt64 = 3
    let next: (Int) -> Int = { limit in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    // Words of a title differ, so that each has three or more.
    let title = { () -> String in
      var left = words
      return (0..<3 + next(3)).map { _ in left.remove(at: next(left.count)) }.joined(separator: " ")
    }
    let incidents = (0..<60).map { number in
      incident("i\(number)", items: (0..<3).map { item("a\($0)", title()) })
    }
    let archive = Archive(settings: Settings(), postmortems: incidents)
    var index = TitleIndex(archive.postmortems)
    for title in 0..<index.count {
      let quick = Set(index.alike(title, percent: 70))
      let slow = (0..<index.count).filter { index.likeness(title, $0) >= 0.7 }
      #expect(quick == Set(slow))
    }
  }
}
