import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The metrics")
struct MetricsFileTests {
  @Test("escape the values of labels, and end with their mark")
  func labels() {
    var metrics = OpenMetricsWriter()
    metrics.gauge("a_seconds", unit: "seconds", help: "H.")
    metrics.sample(("x", "a\"b\\c\nd é{}"), ("y", ""), value: -1)
    metrics.sample(value: 1234)
    #expect(
      String(decoding: metrics.finish().bytes, as: UTF8.self) == #"""
        # TYPE a_seconds gauge
        # UNIT a_seconds seconds
        # HELP a_seconds H.
        a_seconds{x="a\"b\\c\nd é{}",y=""} -1
        a_seconds 1234
        # EOF

        """#
    )
  }

  @Test("count the items of each team and of none, of the headline, and incidents by severity")
  func samples() throws {
    let text = try #require(try site(hostileArchive)["metrics.prom"])
    #expect(
      text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { String($0.dropFirst(14)) } == [
        "as_of_timestamp_seconds 1795132800",
        #"action_items{state="shipped",team="Web, \"apps\" & \\ co"} 1"#,
        #"action_items{state="dropped",team="Web, \"apps\" & \\ co"} 0"#,
        #"action_items{state="open",team="Web, \"apps\" & \\ co"} 2"#,
        #"action_items{state="proposed",team="Web, \"apps\" & \\ co"} 1"#,
        #"action_items{state="shipped",team="headline"} 0"#,
        #"action_items{state="dropped",team="headline"} 0"#,
        #"action_items{state="open",team="headline"} 1"#,
        #"action_items{state="proposed",team="headline"} 0"#,
        #"action_items{state="shipped",team=""} 0"#,
        #"action_items{state="dropped",team=""} 0"#,
        #"action_items{state="open",team=""} 0"#,
        #"action_items{state="proposed",team=""} 0"#,
        #"action_items_committed{team="Web, \"apps\" & \\ co"} 3"#,
        #"action_items_committed{team="headline"} 1"#,
        #"action_items_committed{team=""} 0"#,
        #"action_items_overdue{team="Web, \"apps\" & \\ co"} 1"#,
        #"action_items_overdue{team="headline"} 0"#,
        #"action_items_overdue{team=""} 0"#,
        #"all_action_items{state="shipped"} 1"#,
        #"all_action_items{state="dropped"} 0"#,
        #"all_action_items{state="open"} 3"#,
        #"all_action_items{state="proposed"} 1"#,
        "all_action_items_committed 4",
        "all_action_items_overdue 1",
        "all_action_items_due 2",
        "all_action_items_on_time 1",
        "headline_incidents 1",
        "headline_action_items_committed 4",
        "headline_action_items_shipped 1",
        #"incidents{severity="SEV1"} 1"#,
        #"incidents{severity="SEV2"} 0"#,
        #"incidents{severity="SEV3"} 0"#,
      ]
    )
    #expect(text.hasSuffix("\n# EOF\n"))
  }
}
