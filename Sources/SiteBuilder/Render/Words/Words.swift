internal import PostmortemCore

/// What a site says, in the language of its settings: the texts of `templates/words/`, and how they make dates, ages and
/// numbers of values. Units of time are the symbols of the SI, which are the same in every language.
final class Words: Sendable {
  /// As HTML has it in `lang`: `en`, `de`.
  let language: String
  /// The texts themselves, of which templates name some.
  let catalogue: Catalogue
  /// Of each month, what stands around and between the numbers of a date.
  private let dates: [DatePattern]
  private let thousands: String
  private let decimalSign: String
  /// Whether a label is written small inside a sentence.
  let labelsAreSmall: Bool
  /// The names of all events inside a sentence, and of all kinds of items: thousands of lines have one.
  let eventNames: [String]
  let kindNames: [String]

  /// The words of a language.
  ///
  /// - Parameters:
  ///   - language: as the settings name it; nil for English.
  ///   - files: of every language.
  ///   - settings: the path of the settings, for messages.
  /// - Throws: `TemplateError` where a file can't be read as words, or nobody has words of that language.
  init(_ language: Located<String>?, of files: [WordsFile], namedIn settings: String = Settings.file)
    throws(TemplateError)
  {
    self.language = language?.value ?? Words.standard
    let catalogue = try Catalogue(language, of: files, namedIn: settings)
    self.catalogue = catalogue
    let months = catalogue[.months].list
    let pattern = catalogue[.date].text
    dates = months.map { DatePattern(pattern, month: $0) }
    thousands = catalogue[.thousands].text
    decimalSign = catalogue[.decimal].text
    let labelsAreSmall = catalogue[.labelsInSentences].text == "small"
    self.labelsAreSmall = labelsAreSmall
    func name(_ key: String) -> String {
      Words.inSentence(Words.label(key, in: catalogue), isSmall: labelsAreSmall)
    }
    eventNames = Timeline.Event.allCases.map { name($0.rawValue) }
    kindNames = ActionItem.Kind.allCases.map { name($0.rawValue) }
  }

  /// The language where the settings name none, and of the command line.
  static let standard = "en"

  /// What is said without a value in it.
  subscript(_ phrase: Phrase) -> String { catalogue[phrase].text }

  /// What is said with values in the places of their names.
  func callAsFunction(_ phrase: Phrase, _ values: KeyValuePairs<StaticString, String>) -> String {
    catalogue[phrase].phrase.filled(values)
  }

  /// What is said of a number, which takes the place of `{{count}}`.
  func callAsFunction(_ phrase: Phrase, count: Int, _ values: KeyValuePairs<StaticString, String> = [:])
    -> String
  {
    catalogue[phrase].form(for: count).filled(values, count: number(count))
  }

  /// `14 Mar 2026`
  func date(_ day: Day) -> String {
    let (year, month, dayOfMonth) = day.components
    return dates[month - 1].date(dayOfMonth, year)
  }

  /// `Mar 2026`
  func month(_ month: Month) -> String {
    self(
      .monthOfYear,
      ["month": catalogue[.months].list[month.numberInYear - 1], "year": String(month.year)]
    )
  }

  /// `Q1 2026`
  func quarter(_ quarter: Quarter) -> String {
    self(.quarterOfYear, ["quarter": String(quarter.number), "year": String(quarter.year)])
  }

  /// The names of the months as dates have them.
  var monthNames: [String] { catalogue[.months].list }

  /// `12 days`, `1 day`.
  func days(_ count: Int) -> String { self(.days, count: count) }

  /// `three`; digits beyond twelve.
  func spelled(_ count: Int) -> String {
    let words = catalogue[.spelled].list
    return words.indices.contains(count) ? words[count] : number(count)
  }

  /// How often a due date moved: `moved twice`; nothing where it never did.
  func moves(_ count: Int) -> String? { count == 0 ? nil : self(.moved, count: count) }

  /// How far a day is from as-of: `12 days ago`, `today`, `in 3 days`.
  func age(of day: Day, asOf: Day) -> String {
    switch asOf - day {
    case 0: self[.today]
    case let days where days > 0: self(.ago, count: days)
    case let days: self(.ahead, count: -days)
    }
  }

  /// `12,400`
  func number(_ number: Int) -> String {
    guard number.magnitude >= 1000 else { return String(number) }
    var text = ByteBuffer(capacity: 32)
    if number < 0 { text.append(literal: "−") }
    append(number.magnitude, to: &text)
    return text.text
  }

  private func append(_ number: UInt, to text: inout ByteBuffer) {
    let (front, rest) = number.quotientAndRemainder(dividingBy: 1000)
    guard front > 0 else { return text.append(Int(rest)) }
    append(front, to: &text)
    text.append(thousands)
    text.append(UInt8(ascii: "0") + UInt8(rest / 100))
    text.append(twoDigits: Int(rest % 100))
  }

  /// `7.5`, and `7` for 7.0.
  func decimal(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return tenths % 10 == 0 ? number(tenths / 10) : "\(number(tenths / 10))\(decimalSign)\(tenths % 10)"
  }

  /// `7 of 11`, or with what else a phrase says of it.
  func count(_ ratio: Ratio, _ phrase: Phrase = .partOfWhole) -> String {
    self(phrase, ["part": number(ratio.numerator), "whole": number(ratio.denominator)])
  }

  /// `64 %` of a part from 0 to 1; 100 and 0 for all and none alone.
  func percent(_ part: Double) -> String {
    let rounded = Int((part * 100).rounded())
    let honest = rounded >= 100 && part < 1 ? 99 : rounded <= 0 && part > 0 ? 1 : rounded
    return self(.percent, ["percent": String(honest)])
  }

  /// A name of the format for readers: `Incident commander` of `incident_commander`. Those that authors made up
  /// themselves are in no catalogue: `Release process` of `release-process`.
  func label(_ key: String) -> String { Words.label(key, in: catalogue) }

  private static func label(_ key: String, in catalogue: Catalogue) -> String {
    catalogue[.labels].forms[key] ?? humanized(key)
  }

  /// A label as it is written inside a sentence.
  func inSentence(_ label: String) -> String { Words.inSentence(label, isSmall: labelsAreSmall) }

  private static func inSentence(_ label: String, isSmall: Bool) -> String {
    isSmall ? label.lowercased() : label
  }

  private static func humanized(_ key: String) -> String {
    var bytes = key.utf8.map { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "-") ? UInt8(ascii: " ") : $0 }
    if let first = bytes.first, (0x61...0x7A).contains(first) { bytes[0] = first - 0x20 }
    return String(decoding: bytes, as: UTF8.self)
  }
}
