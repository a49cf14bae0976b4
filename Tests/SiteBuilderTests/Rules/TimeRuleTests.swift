import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A rule about time")
struct TimeRuleTests {
  private func timeline(_ entries: (time: String, event: String)...) -> String {
    "timeline:\n" + entries.map { "  - {at: \"\($0.time)\", event: \($0.event)}" }.joined(separator: "\n")
  }

  @Test("finds an event that comes before the one it follows, once for each")
  func order() throws {
    let swapped = timeline(
      ("2026-03-14 09:00", "started"),
      ("09:10", "mitigated"),
      ("09:20", "acknowledged"),
      ("09:30", "detected"),
      ("09:40", "resolved")
    )
    #expect(
      try found(in: swapped) == [
        "6:26 events-are-in-order mitigated before it was acknowledged",
        "7:26 events-are-in-order acknowledged before it was detected",
      ]
    )
    let declared = timeline(("2026-03-14 08:50", "declared"), ("09:00", "started"))
    #expect(try found(in: declared) == ["5:37 events-are-in-order declared before it was started"])
  }

  @Test("lets events be at one time, be missing, and be declared whenever")
  func inOrder() throws {
    let together = timeline(
      ("2026-03-14 09:00", "started"),
      ("09:00", "detected"),
      ("09:00", "declared"),
      ("09:10", "resolved")
    )
    #expect(try found(in: together) == [])
    let late = timeline(("2026-03-14 09:00", "started"), ("09:10", "mitigated"), ("09:20", "declared"))
    #expect(try found(in: late) == [])
  }

  @Test(
    "tells a time out of its place once, as the entry it is; where entries may stand anyhow, as the event"
  )
  func toldOnce() throws {
    let midnight = timeline(("2026-03-14 23:50", "started"), ("00:10", "detected"))
    #expect(try found(in: midnight).map { $0.split(separator: " ")[1] } == ["timeline-is-in-order"])
    let loose = testSettings + "\nrules: {timeline-is-in-order: off}"
    #expect(
      try found(in: midnight, settings: loose) == [
        "6:26 events-are-in-order detected before it was started"
      ]
    )
    let backwards = timeline(("2026-03-14 09:00", "resolved"), ("09:10", "started"))
    #expect(
      try found(in: backwards).map { $0.split(separator: " ")[1] } == ["resolved-follows-started"]
    )
  }

  @Test(
    "asks a published incident for its start and its end, and no draft, near miss or unreadable one",
    arguments: [
      ("status: published", "{at: 2026-03-14 09:00}", ["resolved", "started"]),
      ("status: published\norigin: game-day", "{at: 2026-03-14 09:00}", ["resolved", "started"]),
      ("status: published", "{at: 2026-03-14 09:00, event: started}", ["resolved"]),
      ("status: published", "{at: 2026-03-14 09:00, event: resolved}", ["started"]),
      ("status: published\norigin: near-miss", "{at: 2026-03-14 09:00}", []),
      ("status: in-review", "{at: 2026-03-14 09:00}", []),
      ("status: published", "{at: 2026-03-14 09:00, event: begun}", []),
      ("status: published", "{at: 9 in the morning, event: started}", []),
    ]
  )
  func startAndEnd(_ status: String, _ entry: String, _ missing: [String]) throws {
    let keys = "\(status)\npublished: 2026-03-19\ntimeline:\n  - \(entry)"
    let found = try found(
      in: keys,
      only: PublishedTimelineHasStarted.self,
      PublishedTimelineHasResolved.self
    )
    #expect(found.map { $0.split(separator: "`")[1] } == missing.map { Substring($0) })
  }

  @Test("says of a published incident without a timeline that there is none, once")
  func noTimeline() throws {
    let found = try found(
      in: "status: published\npublished: 2026-03-19\ntimeline:\ndate: 2026-03-14",
      only: PublishedTimelineHasStarted.self,
      PublishedTimelineHasResolved.self
    )
    #expect(found == ["2:8 published-timeline-has-started this published incident has no timeline"])
  }

  @Test("names both offsets of a time that clocks showed twice, east and west, approximate or bare")
  func twice() throws {
    let oslo = """
      timezone: Europe/Oslo
      timeline:
        - {at: 2025-10-26 01:59, event: started}
        - {at: ~02:00}
        - {at: 02:59}
        - {at: 03:00}
      """
    #expect(
      try found(in: oslo) == [
        "7:10 local-time-comes-once clocks in Europe/Oslo showed '~02:00' twice in the night of 2025-10-26, when they were put back",
        "8:10 local-time-comes-once clocks in Europe/Oslo showed '02:59' twice in the night of 2025-10-26, when they were put back",
      ]
    )
    #expect(
      try help(in: oslo).first == "write ~02:00+02:00 for the first time, ~02:00+01:00 for the second"
    )
    let newYork = "timezone: America/New_York\ntimeline:\n  - {at: 2025-11-02 01:30, event: started}"
    #expect(
      try help(in: newYork) == [
        "write 2025-11-02 01:30-04:00 for the first time, 2025-11-02 01:30-05:00 for the second"
      ]
    )
  }

  @Test("names both offsets of a time that clocks never showed, and takes either")
  func never() throws {
    let entry: (String) -> String = {
      "timezone: Europe/Oslo\ntimeline:\n  - {at: 2026-03-29 \($0), event: started}"
    }
    #expect(
      try found(in: entry("02:30")) == [
        "6:10 local-time-exists clocks in Europe/Oslo never showed '2026-03-29 02:30' in the night of 2026-03-29, when they were put forward"
      ]
    )
    #expect(
      try help(in: entry("02:30")) == [
        "write 2026-03-29 02:30+01:00 if it was read from a clock not yet changed, "
          + "2026-03-29 02:30+02:00 from one changed too early"
      ]
    )
    for time in ["01:59", "03:00", "02:30+01:00", "02:30+02:00", "02:30Z"] {
      #expect(try found(in: entry(time)) == [], "\(time)")
    }
  }

  @Test("finds nothing about clocks in UTC, or in a zone that doesn't change them")
  func noChange() throws {
    for zone in ["UTC", "Asia/Kolkata"] {
      let keys =
        "timezone: \(zone)\ntimeline:\n  - {at: 2026-03-29 02:30, event: started}\n  - {at: 2026-10-25 02:30}"
      #expect(try found(in: keys) == [], "\(zone)")
    }
  }

  @Test("finds a gap only between start and resolution, and only where it is over the hours that are set")
  func gap() throws {
    let entries = timeline(
      ("2026-03-14 01:00", "acknowledged"),
      ("09:00", "started"),
      ("13:00", "detected"),
      ("19:01", "resolved"),
      ("2026-03-15 09:00", "declared")
    )
    let settings: (String) -> String = { testSettings + "\nrules: {timeline-has-no-gap: \($0)}" }
    let keys = "status: in-review\n" + entries
    let four = try found(in: keys, settings: settings("warning"), only: TimelineHasNoGap.self)
    #expect(four == ["9:10 timeline-has-no-gap nothing is told of the more than 4 hours before this entry"])
    let six = try found(
      in: keys,
      settings: settings("{weight: error, hours: 7}"),
      only: TimelineHasNoGap.self
    )
    #expect(six == [])
    #expect(try found(in: entries, settings: settings("warning"), only: TimelineHasNoGap.self) == [])
    #expect(try found(in: keys, only: TimelineHasNoGap.self) == [])
  }

  @Test("compares publication with the end, else with the beginning")
  func publication() throws {
    let keys: (String, String) -> String = { day, event in
      "status: published\npublished: \(day)\ntimeline:\n  - {at: 2026-03-14 09:00}\n  - {at: 2026-03-15 09:00, event: \(event)}"
    }
    func check(_ day: String, _ event: String) throws -> [String] {
      try found(in: keys(day, event), only: PublicationFollowsResolution.self)
    }
    #expect(try check("2026-03-15", "resolved") == [])
    #expect(
      try check("2026-03-14", "resolved") == [
        "5:12 publication-follows-resolution published 2026-03-14, before the incident was resolved on 2026-03-15"
      ]
    )
    #expect(try check("2026-03-14", "detected") == [])
    #expect(
      try check("2026-03-13", "detected") == [
        "5:12 publication-follows-resolution published 2026-03-13, before the incident began on 2026-03-14"
      ]
    )
  }

  @Test("counts a draft's time from the resolution, else from the start, up to and including the last day")
  func delay() throws {
    let settings =
      testSettings + "\nseverities: {SEV1: {publish_within: 5d}, SEV2: {publish_within: 36h}, SEV3: }"
    func check(_ keys: String, _ day: String, _ event: String, severity: String = "SEV1") throws
      -> [String]
    {
      let timeline =
        "\ntimeline:\n  - {at: 2026-11-01 09:00, event: started}\n  - {at: \(day) 09:00, event: \(event)}"
      return try found(
        in: keys + timeline,
        severity: severity,
        settings: settings,
        only: PostmortemIsPublishedInTime.self
      )
    }
    #expect(try check("status: draft", "2026-11-15", "resolved") == [])
    #expect(
      try check("status: in-review", "2026-11-14", "resolved") == [
        "4:9 postmortem-is-published-in-time 1 day late: SEV1 is published within 5 days, which was 2026-11-19"
      ]
    )
    #expect(
      try check("status: draft", "2026-11-15", "detected").first?.contains("14 days late") == true
    )
    #expect(try check("status: draft", "2026-11-18", "resolved", severity: "SEV2") == [])
    #expect(try check("status: draft", "2026-11-17", "resolved", severity: "SEV2").count == 1)
    #expect(try check("status: draft", "2026-11-02", "resolved", severity: "SEV3") == [])
    #expect(try check("status: published\npublished: 2026-11-19", "2026-11-02", "resolved") == [])
  }
}
