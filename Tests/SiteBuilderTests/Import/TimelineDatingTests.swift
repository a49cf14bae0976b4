import Testing

@testable import SiteBuilder

@Suite("Days and zones of a timeline")
struct TimelineDatingTests {
  private func timeline(_ lines: String...) -> String {
    "## Timeline\n" + lines.map { "- \($0)\n" }.joined()
  }

  @Test("dates of numbers are read as the document's other dates must be")
  func order() throws {
    #expect(
      try importedOne(timeline("04/10/2026 09:12 a", "14/10/2026 09:12 b")).told[0].hasPrefix("2026-10-04")
    )
    #expect(
      try importedOne(timeline("04/10/2026 09:12 a", "04/14/2026 09:12 b")).told[0].hasPrefix("2026-04-10")
    )
    // The file's name is one of the dates, in one order alone.
    let text = timeline("7/5/2023 12:11 a", "7/6/2023 07:05 b")
    #expect(try importedOne(text, named: "2023-07-05-phish").told[0].hasPrefix("2023-07-05"))
  }

  @Test("where both orders are possible nothing is read until somebody says which it is")
  func ambiguous() throws {
    let text = timeline("04/10/2026 09:12 a", "05/10/2026 09:12 b")
    let document = try importedOne(text, named: "outage")
    #expect(document.told == [])
    #expect(document.ambiguousDate == "04/10/2026")
    #expect(document.doubts == ["the timeline was not read, for \"04/10/2026\" may be two days"])
    #expect(try importedText(text, named: "outage").hasSuffix("---\n\n" + text))
    #expect(try importedOne(text, named: "outage") { $0.order = .dayFirst }.told[0].hasPrefix("2026-10-04"))
    #expect(try importedOne(text, named: "outage") { $0.order = .monthFirst }.told[0].hasPrefix("2026-04-10"))
  }

  @Test("after midnight the day is the next, and a time a little earlier is out of order")
  func midnight() throws {
    let document = try importedOne(timeline("22:10 a", "23:50 b", "00:05 c", "23:59 d", "11:00 e", "10:40 f"))
    #expect(
      document.told == [
        "2026-03-14 22:10: a", "2026-03-14 23:50: b", "2026-03-15 00:05: c", "2026-03-15 23:59: d",
        "2026-03-16 11:00: e", "2026-03-16 10:40: f",
      ]
    )
    #expect(document.timeline.entries[5].doubts == ["this is earlier than the entry above"])
  }

  @Test("a heading may say that all times are approximate")
  func approximate() throws {
    let text = "## Timeline (all times UTC). All times approximations\n- 09:12 a\n"
    #expect(try importedOne(text).told == ["2026-03-14 ~09:12: a"])
  }

  @Test("no day is made up")
  func noDay() throws {
    let document = try importedOne(timeline("09:12 a", "09:13 b"), named: "outage")
    #expect(document.told == ["09:12: a", "09:13: b"])
    #expect(document.day == nil)
  }

  @Test("a post's name is the day it was published, and the incident's is the one its text names")
  func post() throws {
    let text = """
      ---
      layout: post
      title: "Post-mortem: Pages failed"
      author: Maria Okafor <maria@acme.example>
      ---
      On September 19th the pages failed.
      ## Timeline (CEST)
      - *10:27* Deployed
      """
    let document = try importedOne(text, named: "2023-10-10-post-mortem")
    #expect(document.told == ["2023-09-19 10:27: Deployed"])
    #expect(document.timeline.entries[0].doubts == ["the day is the one that the opening names"])
    #expect(document.published?.value == day("2023-10-10"))
    #expect(document.authors?.value == ["maria-okafor"])
    let silent = text.replacing("On September 19th the", with: "The")
    #expect(try importedOne(silent, named: "2023-10-10-post-mortem").told == ["10:27: Deployed"])
  }

  @Test("a year that is not that of the entries around it is told")
  func year() throws {
    let document = try importedOne(
      timeline("2023-01-11 14:34 a", "2022-01-11 14:40 b", "2023-01-11 14:51 c")
    )
    #expect(document.told[1] == "2022-01-11 14:40: b")
    #expect(document.timeline.entries[1].doubts.contains("the year is not that of the entries around it"))
    #expect(document.timeline.entries[0].doubts.isEmpty && document.timeline.entries[2].doubts.isEmpty)
  }

  @Test(
    "the zone is what the document says of its times",
    arguments: [
      ("All times in UTC.", "UTC"), ("_All times in EEST_", "Europe/Athens"),
      ("All times in PDT (UTC-7).", "America/Los_Angeles"), ("Times are Europe/Oslo", "Europe/Oslo"),
      ("Alle Zeiten in MEZ", "Europe/Berlin"), ("All times in UC/Pacific", "America/Los_Angeles"),
    ]
  )
  func zone(_ sentence: String, _ zone: String) throws {
    #expect(try importedOne("## Timeline\n\(sentence)\n\n- 09:12 a\n").zone?.value == zone)
  }

  @Test("a zone of an offset alone stands behind each time, and an abbreviation of several zones is told")
  func offsets() throws {
    #expect(
      try importedText("## Timeline (times in UTC+1)\n- 09:12 a\n").contains("at: \"2026-03-14 09:12+01:00\"")
    )
    let document = try importedOne("## Timeline\nAll times in IST\n\n- 09:12 a\n")
    #expect(document.zone == nil)
    #expect(document.doubts == ["\"IST\" may be several time zones, or none"])
    #expect(
      try importedOne("## Timeline\n- 09:12 a\n").doubts == [
        "no time zone is said; times are read in the archive's"
      ]
    )
    #expect(
      try importedOne("## Timeline\n- 09:12 a\n") { $0.zone = "Asia/Kolkata" }.zone?.value == "Asia/Kolkata"
    )
  }

  @Test("an abbreviation of winter, said in summer, is told")
  func season() throws {
    let document = try importedOne("## Timeline (times in PST)\n- 09:12 a\n", named: "2026-07-01-x")
    #expect(document.zone?.doubts == ["PST is said, and on 2026-07-01 clocks there showed another time"])
  }

  @Test("times of another zone than the document's have their offset")
  func mixed() throws {
    let text = try importedText("## Timeline (times in UTC)\n- 09:12 a\n- 03:20 PDT b\n")
    #expect(text.contains("timezone: UTC\n"))
    #expect(text.contains("at: \"03:20-07:00\""))
  }
}
