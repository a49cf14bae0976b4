import Testing

@testable import PostmortemCore

@Suite("A timeline")
struct TimelineTests {
  private func timeline(_ events: [(String, Timeline.Event?)]) -> Timeline {
    Timeline(
      entries: events.map { time, event in
        .init(at: written(moment("2026-03-14 \(time)")), event: event.map(written))
      }
    )
  }

  @Test("is cut into the phases that have both ends")
  func phases() {
    let phases = timeline([
      ("09:12", .started), ("09:24", .detected), ("09:31", nil), ("09:33", .declared), ("09:44", .mitigated),
      ("09:59", .resolved),
    ]).phases
    #expect(phases.map(\.end) == [.detected, .mitigated, .resolved])
    #expect(phases.map(\.duration) == [.seconds(720), .seconds(1200), .seconds(900)])
  }

  @Test("has no phase that would last less than nothing, nor one without a beginning")
  func impossiblePhases() {
    #expect(
      timeline([("09:30", .started), ("09:10", .detected), ("09:40", .resolved)]).phases.map(\.end) == [
        .resolved
      ]
    )
    #expect(timeline([("09:10", .detected), ("09:40", .resolved)]).phases.map(\.end) == [.resolved])
    #expect(timeline([("09:40", .resolved)]).phases.isEmpty)
  }

  @Test("lasts from started to resolved, where both are there in that order")
  func duration() {
    #expect(timeline([("09:12", .started), ("09:59", .resolved)]).duration == .seconds(2820))
    #expect(timeline([("09:12", .started)]).duration == nil)
    #expect(timeline([("09:59", .started), ("09:12", .resolved)]).duration == nil)
  }

  @Test("has the first of two equal events")
  func firstEvent() {
    let twice = timeline([("09:12", .started), ("09:20", .started)])
    #expect(twice.moment(of: .started) == moment("2026-03-14 09:12"))
    #expect(twice.moment(of: .detected) == nil)
  }
}
