import Testing

@testable import PostmortemCore

@Suite("Response times")
struct ResponseTimesTests {
  private func detected(_ id: String, _ time: String?, severity: String = "SEV1", by: String? = nil)
    -> Postmortem
  {
    incident(
      id,
      severity: severity,
      detection: by,
      events: time.map { [(.detected, "2026-03-14 \($0)")] } ?? []
    )
  }

  private func times(_ incidents: [Postmortem], _ phase: ResponsePhase) throws -> ResponseTimes.Times {
    try #require(ResponseTimes(of: incidents).phases.first { $0.phase == phase })
  }

  @Test("the worked example: 4 times, median 15 minutes, quartiles 8 min 45 s and 30 min, one left out")
  func example() throws {
    let approximate = incident(
      "d",
      events: [(.detected, "~2026-03-14 13:00")]
    )
    let found = try times(
      [
        detected("a", "12:20"), detected("b", "12:05"), detected("c", "12:10"), approximate,
        detected("e", nil),
      ],
      .detection
    )
    #expect(found.dots.map(\.seconds) == [300, 600, 1200, 3600])
    #expect(found.dots.map(\.incident.id) == ["b", "c", "a", "d"])
    #expect(found.dots.map(\.isApproximate) == [false, false, false, true])
    #expect(found.quartiles?.median == 900)
    #expect(found.quartiles?.lower == 525)
    #expect(found.quartiles?.upper == 1800)
    #expect(found.leftOut == 1)
  }

  @Test("of an event that is there twice, the first is when it came")
  func twice() throws {
    let found = try times(
      [incident("a", events: [(.detected, "2026-03-14 12:10"), (.detected, "2026-03-14 12:05")])],
      .detection
    )
    #expect(found.dots.map(\.seconds) == [600])
  }

  @Test("each phase is between its own two events, and reaches over none that is missing")
  func phases() {
    let found = ResponseTimes(of: [
      incident(
        "a",
        resolved: "2026-03-14 14:00",
        events: [
          (.detected, "2026-03-14 12:01"), (.acknowledged, "2026-03-14 12:03"),
          (.mitigated, "2026-03-14 12:10"),
        ]
      ),
      incident("b", resolved: "2026-03-14 13:00", events: [(.mitigated, "2026-03-14 12:30")]),
    ])
    #expect(found.phases.map(\.phase) == [.detection, .acknowledgement, .mitigation, .resolution, .whole])
    #expect(
      found.phases.map { $0.dots.map(\.seconds) } == [[60], [120], [420], [1800, 6600], [3600, 7200]]
    )
    #expect(found.phases.map(\.leftOut) == [1, 1, 1, 0, 0])
  }

  @Test("leaves out what stands the wrong way round, and counts game days and near misses apart")
  func leftOut() throws {
    let list = [
      detected("early", "11:59"), detected("at-once", "12:00"),
      incident("drill", origin: .gameDay, events: [(.detected, "2026-03-14 12:01")]),
      incident("near", origin: .nearMiss),
    ]
    let found = try times(list, .detection)
    #expect(found.dots.map(\.seconds) == [0])
    #expect(found.leftOut == 1)
    #expect(ResponseTimes(of: list).rehearsed == 2)
    #expect(try times([], .whole).quartiles == nil)
  }

  @Test("can be had by severity and by the way of detection")
  func parts() {
    let figures = measure(
      Archive(
        settings: Settings(),
        postmortems: [
          detected("a", "12:01", severity: "SEV2", by: "alert"), detected("b", "12:02", by: "customer"),
          detected("c", "12:03"),
          incident("drill", severity: "SEV3", origin: .gameDay, detection: "game-day"),
        ]
      ),
      asOf: day("2026-06-01")
    )
    let severities = figures.responseTimes(by: .severity)
    #expect(severities.map(\.name) == ["SEV1", "SEV2"])
    #expect(severities.map { $0.times.phases[0].dots.map(\.seconds) } == [[120, 180], [60]])
    let ways = figures.responseTimes(by: .detection)
    #expect(ways.map(\.name) == ["alert", "customer"])
    #expect(figures.responseTimes.phases[0].dots.count == 3)
  }
}

@Suite("How incidents were noticed")
struct DetectionByQuarterTests {
  private func figure(_ incidents: [Postmortem]) -> DetectionByQuarter {
    measure(Archive(settings: Settings(), postmortems: incidents), asOf: day("2026-08-01")).detectionByQuarter
  }

  @Test("the worked example: Q1 alert 2, customer 1; Q2 nothing; Q3 one unsaid")
  func example() {
    let found = figure([
      incident("a", on: "2026-02-01", detection: "alert"),
      incident("b", on: "2026-02-02", detection: "customer"),
      incident("c", on: "2026-02-03", detection: "alert"), incident("d", on: "2026-07-01"),
    ])
    #expect(found.detections == ["alert", "customer"])
    #expect(found.rows.map(\.quarter.description) == ["2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(found.rows.map(\.counts) == [[2, 1], [0, 0], [0, 0]])
    #expect(found.rows.map(\.unsaid) == [0, 0, 1])
  }

  @Test("leaves out game days, near misses and what has no date")
  func edges() {
    let found = figure([
      incident("a", on: "2026-07-01", origin: .gameDay, detection: "game-day"), incident("b", on: nil),
    ])
    #expect(found.rows.isEmpty)
    #expect(found.detections.isEmpty)
    #expect(found.withoutDate == 1)
  }
}
