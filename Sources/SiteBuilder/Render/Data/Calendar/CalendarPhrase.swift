/// What a calendar says of one value, cut once where the value stands: every event says it, and a sentence that is put
/// together for each takes longer than the rest of the event.
struct CalendarPhrase: Sendable {
  /// What stands before the value.
  private let start: String
  /// What stands after it; where it is named again, between and after.
  private let rest: [String]

  /// Stands for the value while the phrase is cut. No text has this byte: a document that held it would not be read.
  private static let value = "\0"

  /// What `phrase` says around the value that it calls `name`.
  init(_ phrase: Phrase, of name: StaticString, _ words: Words) {
    let texts = words(phrase, [name: CalendarPhrase.value])
      .split(separator: CalendarPhrase.value, omittingEmptySubsequences: false).map(String.init)
    start = texts[0]
    rest = Array(texts.dropFirst())
  }

  /// Writes it of a value, as a part of a property.
  func write(_ value: String, to calendar: inout ICalendarWriter) {
    calendar.text(start)
    for text in rest {
      calendar.text(value)
      if !text.isEmpty { calendar.text(text) }
    }
  }
}
