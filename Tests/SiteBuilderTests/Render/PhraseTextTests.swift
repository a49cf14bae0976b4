import Testing

@testable import SiteBuilder

@Suite("A text of the catalogue")
struct PhraseTextTests {
  @Test(
    "has the values wherever the language of the site puts them, and the count where none has the name",
    arguments: [
      ("", ""), ("nobody", "nobody"), ("{{owner}}", "a,b"), ("Owner: {{owner}}", "Owner: a,b"),
      ("{{owner}} does it", "a,b does it"), ("{{owner}}; {{owner}}!", "a,b; a,b!"),
      ("{{title}}{{owner}}", "étéa,b"), ("{{count}} of {{owner}}", "12 of a,b"), ("{{own}}", "12"),
      (
        "a long text that is no small one any more: {{title}}.",
        "a long text that is no small one any more: été."
      ),
      ("{{owner", "{{owner"), ("{", "{"), ("{}", "{}"), ("{{owner}", "{{owner}"), ("a } b", "a } b"),
    ]
  )
  func values(_ text: String, _ wanted: String) {
    #expect(PhraseText(text).filled(["owner": "a,b", "title": "été"], count: "12") == wanted)
  }

  @Test("has nothing where a value is missing and nothing is counted")
  func noValue() {
    #expect(PhraseText("{{owner}} and {{title}}").filled(["title": "b"]) == " and b")
  }

  @Test(
    "stands in calendars with its value, both escaped",
    arguments: [
      ("Owner: {{owner}}", "Owner: a\\,b"), ("{{owner}} does it", "a\\,b does it"), ("{{owner}}", "a\\,b"),
      ("{{owner}}; {{owner}}!", "a\\,b\\; a\\,b!"), ("nobody", "nobody"),
    ]
  )
  func calendars(_ text: String, _ wanted: String) {
    let entry = Catalogue.Entry(forms: ["other": text], list: [], path: "", line: 0)
    var calendar = ICalendarWriter()
    calendar.property("X") { $0.text(entry, of: "a,b") }
    #expect(calendar.finish().text == "X:\(wanted)\r\n")
  }
}
