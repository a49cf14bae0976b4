internal import PostmortemCore
internal import Theme

extension Words {
  /// Those of the command line.
  static let english: Words = {
    let files = Theme.files.filter { $0.name == "words/en.yml" }.map {
      WordsFile($0.name, at: $0.name, $0.bytes())
    }
    do {
      return try Words(nil, of: files)
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}

// Until everything is given its words.
extension Words {
  static func date(_ day: Day) -> String { english.date(day) }
  static func month(_ month: Month) -> String { english.month(month) }
  static func quarter(_ quarter: Quarter) -> String { english.quarter(quarter) }
  static func days(_ count: Int) -> String { english.days(count) }
  static func spelled(_ count: Int) -> String { english.spelled(count) }
  static func moves(_ count: Int) -> String? { english.moves(count) }
  static func age(of day: Day, asOf: Day) -> String { english.age(of: day, asOf: asOf) }
  static func number(_ number: Int) -> String { english.number(number) }
  static func decimal(_ value: Double) -> String { english.decimal(value) }
  static func label(_ key: String) -> String { english.label(key) }
  static func counted(_ count: Int, _ noun: String) -> String {
    "\(number(count)) \(noun)\(count == 1 ? "" : "s")"
  }
  static var monthNames: [String] { english.monthNames }
}

extension Dimension {
  var label: String { Words.english.label(self) }
  var heading: String { Words.english.heading(self) }
}
