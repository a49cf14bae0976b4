import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The words of the site")
struct WordsTests {
  @Test(
    "say a length of time by its two largest units",
    arguments: [
      (0, "0 min"), (45, "45 s"), (300, "5 min"), (90, "1 min 30 s"), (2820, "47 min"),
      (11_700, "3 h 15 min"),
      (187_200, "2 d 4 h"), (3600, "1 h"), (86_400, "1 d"), (86_460, "1 d"),
    ]
  )
  func durations(_ seconds: Int, _ words: String) {
    #expect(Words.duration(.seconds(seconds)) == words)
  }

  @Test(
    "say what elapsed, however long",
    arguments: [
      (2820, "+47 min"), (45, "+45 s"), (864_000_000_000 - 3600, "+9999999 d 23 h"),
      (864_000_000_000 + 3600, "+10000000 d 1 h"), (Int.max, "+106751991167300 d 15 h"),
    ]
  )
  func elapsed(_ seconds: Int, _ words: String) {
    var text = ByteBuffer()
    text.append(elapsed: seconds)
    #expect(text.text == words)
    #expect("+" + Words.duration(.seconds(seconds)) == words)
  }

  @Test("name what authors choose from inside a sentence")
  func names() {
    #expect(
      Timeline.Event.allCases.map(Words.english.name) == [
        "started", "detected", "acknowledged", "declared", "mitigated", "resolved",
      ]
    )
    #expect(ActionItem.Kind.allCases.map(Words.english.name).first == "prevent")
  }

  @Test("say a date and how far it is")
  func dates() {
    #expect(Words.english.date(day("2026-03-04")) == "4 Mar 2026")
    #expect(Words.english.age(of: day("2026-11-20"), asOf: testDay) == "today")
    #expect(Words.english.age(of: day("2026-11-19"), asOf: testDay) == "1 day ago")
    #expect(Words.english.age(of: day("2026-11-23"), asOf: testDay) == "in 3 days")
  }

  @Test("say a moment with its offset, as ISO 8601 has it")
  func moments() {
    let moment = Timestamp(seconds: 1_773_479_520)
    func iso(_ moment: Timestamp, in zone: Zone) -> String {
      var text = ByteBuffer()
      text.append(moment, in: zone)
      return text.text
    }
    #expect(iso(moment, in: .utc) == "2026-03-14T09:12:00Z")
    let east = Zone(name: "X", firstOffset: 19_800, transitions: [])
    #expect(iso(moment, in: east) == "2026-03-14T14:42:00+05:30")
    let west = Zone(name: "X", firstOffset: -12_600, transitions: [])
    #expect(iso(moment, in: west) == "2026-03-14T05:42:00-03:30")
    #expect(Words.offset(-12_600) == "UTC-03:30")
    #expect(Words.offset(0) == "UTC")
  }

  @Test("group the digits of large numbers, and leave out a decimal that is none")
  func numbers() {
    #expect(
      [0, 999, 1000, 12_400, 1_234_567, -1200].map(Words.english.number) == [
        "0", "999", "1,000", "12,400", "1,234,567", "−1,200",
      ]
    )
    #expect([7.5, 7.0, 7.04, 1200.25].map(Words.english.decimal) == ["7.5", "7", "7", "1,200.3"])
    #expect(Words.english(.items, count: 1) == "1 item")
    #expect(Words.english(.items, count: 12_400) == "12,400 items")
  }

  @Test("make a label of a key")
  func labels() {
    #expect(Words.english.label("incident_commander") == "Incident commander")
    #expect(Words.english.label("release-process") == "Release process")
    #expect(Words.english.label("") == "")
  }
}

@Suite("Escaping")
struct EscapeTests {
  @Test("leaves nothing that could end a text or an attribute")
  func characters() {
    #expect(
      escaped("<a href=\"x\" title='y'>&amp;") == "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;"
    )
    #expect(escaped("") == "")
    #expect(escaped("été 🚢") == "été 🚢")
  }
}
