import Testing

@testable import PostmortemCore

@Suite("Recurrence exposure")
struct RecurrenceExposureTests {
  private func figure(_ incidents: [Postmortem]) -> RecurrenceExposure {
    measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-12-31")).recurrenceExposure
  }

  /// An incident of release-process in checkout, where nothing else is said.
  private func checkout(
    _ id: String,
    on date: String?,
    causes: [(id: String, category: String?)] = [("deploy", "release-process")],
    services: [String] = ["checkout"],
    origin: Postmortem.Origin = .production,
    items: [ActionItem] = [],
    related: [String] = []
  ) -> Postmortem {
    incident(
      id,
      on: date,
      services: services,
      origin: origin,
      causes: causes,
      items: items,
      related: related
    )
  }

  @Test("the worked example: b was exposed to x, open for 57 days and overdue by 30: 1 of 3")
  func example() {
    let found = figure([
      checkout(
        "a",
        on: "2026-01-01",
        items: [
          item("x", due: "2026-02-01", created: "2026-01-05"),
          item("y", .shipped(on: day("2026-02-10")), due: "2026-03-01", created: "2026-01-05"),
        ]
      ),
      checkout("b", on: "2026-03-03"),
      checkout("c", on: "2026-03-04", services: ["search"]),
    ])
    #expect(found.ratio == Ratio(1, of: 3))
    #expect(found.worst.map(\.incident.id) == ["b"])
    #expect(found.worst.map(\.commitment.id) == ["a#x"])
    #expect(found.worst.map(\.daysOpen) == [57])
    #expect(found.worst.map(\.daysOverdue) == [30])
    #expect(found.worst.map(\.tie.categories) == [["release-process"]])
    #expect(found.worst.map(\.tie.services) == [["checkout"]])
    #expect(found.worst.map(\.tie.isRelated) == [false])
  }

  @Test(
    "counts only what was open beyond doubt: created before the day, and not ended by its end",
    arguments: [
      ("2026-03-02", nil, true), ("2026-03-03", nil, false), ("2026-01-05", "2026-03-03", false),
      ("2026-01-05", "2026-03-04", true), ("2026-01-05", "2026-03-02", false), ("2026-03-04", nil, false),
    ] as [(String, String?, Bool)]
  )
  func certainty(_ created: String, _ ended: String?, _ isExposed: Bool) {
    var states: [ActionItem.State] = [.open]
    if let ended { states = [.shipped(on: day(ended)), .dropped(on: day(ended), because: "Moot.")] }
    for state in states {
      let later = checkout("b", on: "2026-03-03")
      let found = figure([
        checkout("a", on: "2026-01-01", items: [item("x", state, created: created)]), later,
      ])
      #expect(found.worst.count == (isExposed ? 1 : 0))
      #expect(found.exposures(of: later).count == found.worst.count)
    }
  }

  @Test("needs a category and a service in common, or `related` from either side")
  func ties() {
    let open = [item("x", created: "2026-01-05")]
    func count(_ earlier: Postmortem, _ later: Postmortem) -> Int { figure([earlier, later]).worst.count }
    let other = [("o", "capacity")] as [(id: String, category: String?)]
    #expect(
      count(checkout("a", on: "2026-01-01", causes: other, items: open), checkout("b", on: "2026-03-01")) == 0
    )
    #expect(
      count(
        checkout("a", on: "2026-01-01", causes: other, items: open),
        checkout("b", on: "2026-03-01", related: ["a"])
      ) == 1
    )
    #expect(
      count(
        checkout("a", on: "2026-01-01", services: [], items: open, related: ["b", "gone"]),
        checkout("b", on: "2026-03-01", services: [])
      ) == 1
    )
  }

  @Test("the worst is the first due, then the first created; those without a due date come last")
  func order() {
    let found = figure([
      checkout(
        "a",
        on: "2026-01-01",
        items: [
          item("undated", created: "2026-01-02"), item("late", due: "2026-04-01", created: "2026-01-04"),
          item("first", due: "2026-02-01", created: "2026-01-03"),
          item("older", due: "2026-04-01", created: "2026-01-03"),
          item("proposed", .proposed, due: "2026-01-10", created: "2026-01-03"),
          item("ended", .incomplete(.shipped), due: "2026-01-10", created: "2026-01-03"),
        ]
      ), checkout("b", on: "2026-03-03"),
    ])
    #expect(found.worst.map(\.commitment.item.id.value) == ["first"])
    let all = found.exposures(of: found.worst[0].incident)
    #expect(all.map(\.commitment.item.id.value) == ["first", "older", "late", "undated"])
    #expect(all.map(\.daysOverdue) == [30, nil, nil, nil])
  }

  @Test("a game day strikes nobody, and one without a date is told apart; both can have promised something")
  func origins() {
    let open = [item("x", created: "2026-01-05")]
    let found = figure([
      checkout("a", on: "2026-01-01", origin: .gameDay, items: open),
      checkout("near", on: "2026-02-01", origin: .nearMiss),
      checkout("drill", on: "2026-03-01", origin: .gameDay),
      checkout("dateless", on: nil, related: ["a"]),
    ])
    #expect(found.worst.map(\.incident.id) == ["near"])
    #expect(found.ratio == Ratio(1, of: 1))
    #expect(found.withoutDate == 1)
    #expect(figure([]).ratio.percent == nil)
  }

  @Test("says whether the item was to prevent just this")
  func answers() {
    let causes = [("deploy", "release-process"), ("load", "capacity")] as [(id: String, category: String?)]
    let found = figure([
      checkout(
        "a",
        on: "2026-01-01",
        causes: causes,
        items: [
          item("x", due: "2026-02-01", created: "2026-01-05", cause: "load"),
          item("y", due: "2026-02-02", created: "2026-01-05", cause: "deploy"),
        ]
      ), checkout("b", on: "2026-03-03"),
    ])
    #expect(found.exposures(of: found.worst[0].incident).map(\.answersSharedCause) == [false, true])
  }

  @Test("finds in made-up archives what comparing every pair finds", arguments: 1...20)
  func everyPair(_ seed: Int) {
    var state = UInt64(seed)
    func pick(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    let start = day("2026-01-01")
    let incidents = (0..<40).map { number in
      let began = start + pick(120)
      let items = (0..<pick(4)).map { place in
        let created = began + (pick(20) - 3)
        return item(
          "i\(place)",
          pick(2) == 0 ? .open : .shipped(on: created + pick(60)),
          due: pick(3) == 0 ? nil : (created + pick(50)).description,
          created: created.description
        )
      }
      return checkout(
        "p\(number)",
        on: pick(15) == 0 ? nil : began.description,
        causes: (0..<pick(3)).map { ("c\($0)", "category-\(pick(3))") },
        services: (0..<pick(3)).map { _ in "service-\(pick(3))" },
        items: items,
        related: pick(5) == 0 ? ["p\(pick(40))"] : []
      )
    }
    let archive = Archive(settings: Settings(), postmortems: incidents)
    let found = RecurrenceExposure(of: archive, commitments: archive.commitments)
    for incident in archive.postmortems {
      let expected = archive.commitments.filter { commitment in
        guard let day = incident.date, let began = commitment.postmortem.date, began < day,
          let created = commitment.created, created < day,
          commitment.item.outcomeDay.map({ $0 > day }) ?? true
        else { return false }
        let tie = Exposure.Tie(incident, commitment.postmortem)
        return commitment.postmortem !== incident
          && (tie.isRelated || !tie.categories.isEmpty && !tie.services.isEmpty)
      }
      let all = found.exposures(of: incident)
      #expect(Set(all.map(\.commitment.id)) == Set(expected.map(\.id)))
      #expect(all.count == expected.count)
      let worst = found.worst.first { $0.incident === incident }
      #expect(worst?.commitment.id == all.first?.commitment.id)
      #expect(
        found.worst(of: incident).map(\.commitment.id)
          == all.prefix(RecurrenceExposure.most).map(\.commitment.id)
      )
      expectStrikes(after: incident, in: archive, found)
    }
  }

  /// What struck after an incident, held against the exposures of every later one.
  private func expectStrikes(after earlier: Postmortem, in archive: Archive, _ found: RecurrenceExposure) {
    let pairs = archive.postmortems.flatMap { later in
      found.exposures(of: later).filter { $0.commitment.postmortem === earlier }
    }
    let days = Set(pairs.map { "\($0.incident.date?.description ?? "") \($0.incident.id)" }).sorted(by: >)
    let strikes = found.strikes(after: earlier)
    #expect(
      strikes.map { "\($0.incident.date?.description ?? "") \($0.incident.id)" }
        == Array(days.prefix(RecurrenceExposure.most))
    )
    for strike in strikes {
      let open = pairs.filter { $0.incident === strike.incident }.map(\.commitment.id)
      #expect(strike.exposures.map(\.commitment.id) == open)
    }
    for commitment in archive.commitments where commitment.postmortem === earlier {
      let struck = pairs.filter { $0.commitment.id == commitment.id }.map(\.incident)
      let last = struck.max { ($0.date ?? day("2000-01-01"), $0.id) < ($1.date ?? day("2000-01-01"), $1.id) }
      #expect(found.latestStrike(during: commitment)?.id == last?.id)
    }
  }
}
