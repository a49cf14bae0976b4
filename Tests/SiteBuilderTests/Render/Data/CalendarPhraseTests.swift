import PostmortemCore
import Testing
import Theme

@testable import SiteBuilder

@Suite("What a calendar says of a value")
struct CalendarPhraseTests {
  @Test(
    "has the value wherever the language of the site puts it",
    arguments: [
      ("Owner: {{owner}}", "Owner: a\\,b"), ("{{owner}} does it", "a\\,b does it"), ("{{owner}}", "a\\,b"),
      ("{{owner}}; {{owner}}!", "a\\,b\\; a\\,b!"), ("nobody", "nobody"),
    ]
  )
  func places(_ text: String, _ wanted: String) throws {
    let english = Theme.files.filter { $0.name.hasPrefix("words/") }
      .map { WordsFile($0.name, at: $0.name, $0.bytes()) }
    let own = WordsFile("words/xx.yml", at: "words/xx.yml", Array("calendarOwner: \"\(text)\"".utf8))
    let words = try Words(Located("xx", at: SourceRange(line: 1, column: 1)), of: english + [own])
    var calendar = ICalendarWriter()
    calendar.property("X") { CalendarPhrase(.calendarOwner, of: "owner", words).write("a,b", to: &$0) }
    #expect(calendar.finish().text == "X:\(wanted)\r\n")
  }
}
