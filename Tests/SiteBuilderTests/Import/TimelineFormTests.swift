import Testing

@testable import SiteBuilder

@Suite("Forms of timelines")
struct TimelineFormTests {
  @Test("headings that are times, with what is below them")
  func headings() throws {
    let document = try importedOne(
      """
      # Hub down
      ## Timeline
      All times in CET
      ### 2026-03-14 07:28
      The hub does not answer.

      - a node is gone
      - so is its disk
      ### 07:33 - First report
      > We can't log in
      ### 00:10
      Service is back.
      """
    )
    #expect(
      document.told == [
        "2026-03-14 07:28: The hub does not answer. a node is gone; so is its disk",
        "2026-03-14 07:33: First report. “We can't log in”", "2026-03-14 00:10: Service is back.",
      ]
    )
    #expect(document.timeline.entries[2].doubts == ["this is earlier than the entry above"])
    #expect(document.zone?.value == "Europe/Brussels")
  }

  @Test("bullets with bold, code, bracketed and plain times, and what is nested in them")
  func bullets() throws {
    let document = try importedOne(
      """
      ## Timeline (times in UTC)
      - **09:12 UTC** - The *deploy* begins
        - to all regions
      - `09:24` The alert [pages](https://a.example/1)
      * [09:31] `:fire:` is posted
      1. (09:44) Rolled back
      """
    )
    #expect(
      document.told == [
        "2026-03-14 09:12: The *deploy* begins. to all regions",
        "2026-03-14 09:24: The alert [pages](https://a.example/1)", "2026-03-14 09:31: `:fire:` is posted",
        "2026-03-14 09:44: Rolled back",
      ]
    )
    #expect(document.zone?.value == "UTC")
    #expect(document.timeline.entries[0].doubts == ["the day is the one in the file's name"])
  }

  @Test("labelled moments with their times last, put in order and into the story below")
  func timesLast() throws {
    let document = try importedOne(
      """
      - **Key events**
        - First detected: 2026-03-14 14:22
        - Repaired 2026-03-14 15:50
        - Incident declared: 2026-03-14 15:17
        - Resolved 2026-03-14 15:51
      - **Time to repair**: 1h 28m
      - **Context**:
        - 2026-03-14 14:22: Logins fail
        - 2026-03-14 15:20 War room
        - Nobody knew
      """
    )
    #expect(
      document.told == [
        "2026-03-14 14:22 detected: First detected", "2026-03-14 14:22: Logins fail",
        "2026-03-14 15:17 declared: Incident declared", "2026-03-14 15:20: War room. Nobody knew",
        "2026-03-14 15:50 mitigated: Repaired", "2026-03-14 15:51 resolved: Resolved",
      ]
    )
  }

  @Test("tables with a column of times, one of dates, and a year in its head")
  func tables() throws {
    let document = try importedOne(
      """
      ## Timeline
      | Day | Date (2021) | Time (PT) | Who | Event |
      |-----|-------------|-----------|-----|-------|
      | Sun | Oct 31 | 21:33 | Maria | A user writes |
      | Mon | Nov 1  | 9:05 AM | | It was a **false** alarm |
      |     |        |       | | and was told so |
      """
    )
    #expect(
      document.told == [
        "2021-10-31 21:33: Maria – A user writes",
        "2021-11-01 09:05: It was a **false** alarm; and was told so",
      ]
    )
    #expect(document.zone?.value == "America/Los_Angeles")
  }

  @Test("paragraphs that are dated, and times on lines of their own")
  func paragraphs() throws {
    let document = try importedOne(
      """
      ## Timeline
      02-13-2025 11:00 pm - The queue grows.

      02-14-2025 1:10 pm - It stands at 6,200.
      Nobody looks.

      3:02 PM
      It is empty.

      02-19-2025 - Version 2 is out.
      """
    )
    #expect(
      document.told == [
        "2025-02-13 23:00: The queue grows.", "2025-02-14 13:10: It stands at 6,200. Nobody looks.",
        "2025-02-14 15:02: It is empty.", "2025-02-19 ~12:00: Version 2 is out.",
      ]
    )
    #expect(document.timeline.entries[3].doubts == ["the day alone is said; noon stands for its time"])
  }

  @Test(
    "a line that is a date, above undated times, as a paragraph, an item and a heading beside the timeline"
  )
  func dateLines() throws {
    let text = """
      ## Timeline
      2026-03-13

      - 2:54 PM PST: merged

      2026-03-14

      - 4:49 AM: first report
      """
    #expect(try importedOne(text).told == ["2026-03-13 14:54: merged", "2026-03-14 04:49: first report"])
    let nested = "## Timeline\n- 2026-03-13\n  - 23:50 one\n  - 00:10 two\n"
    #expect(try importedOne(nested).told == ["2026-03-13 23:50: one", "2026-03-14 00:10: two"])
    let beside =
      "## Timeline\n_All times in EEST_\n## May 12\n### 20:15\nOne\n### 00:40\nTwo\n## May 14\n### 9:00\nThree\n"
    #expect(
      try importedOne(beside, named: "2025-05-12-x").told
        == ["2025-05-12 20:15: One", "2025-05-13 00:40: Two", "2025-05-14 09:00: Three"]
    )
  }

  @Test("code, images and what follows them stay in the body, under the time")
  func code() throws {
    let text = try importedText(
      """
      # Down
      ## Timeline
      All times in UTC
      ### 09:12
      It says:
      ```
      no
      ```
      and stops.
      ### 09:20
      It goes on.
      """
    )
    #expect(text.contains("note: \"It says:\""))
    #expect(text.hasSuffix("---\n\n## Timeline\n### 09:12\n```\nno\n```\nand stops.\n"))
  }

  @Test(
    "what is no timeline gives none",
    arguments: [
      "## Timeline\nAround **09:50** (CEST), we ran a deployment. Around\n10:00, we patched it.\n",
      "## Chat log\n- 09:12 maria: hello\n- 09:13 jun: hi\n- 09:14 maria: ok\n",
      "## Action items\n- 2026-04-01: Rotate the keys\n- 2026-04-02: Rotate them again\n- 2026-04-03: x\n",
      "## Impact\n- 5 nodes\n- 3:1 ratio\n", "## Timeline\nTBD\n",
    ]
  )
  func nothing(_ text: String) throws {
    #expect(try importedOne(text).told == [])
  }

  @Test("a section that no heading calls a timeline is one where most of it is timed")
  func unnamed() throws {
    let text = "## What happened\n- 09:12 one\n- 09:13 two\n- 09:14 three\n"
    #expect(try importedOne(text).told.count == 3)
    #expect(try importedOne("## What happened\n- 09:12 one\n- two\n- three\n- four\n- five\n").told == [])
  }
}
