internal import PostmortemCore

/// Dates and times written in another way that can be read in one way only, turned into the format's own. Unlike a
/// proposal of `Rewriting` it says all that the text says: where a word or a digit would be lost there is none.
enum OneReading {
  /// The day that a text says; nil for 04/10/2026, which is two.
  static func day(in text: String) -> Day? {
    if let day = Day(text.prefix(10)), text.count > 10 {
      // Midnight is how other programs write a date without a time.
      return text.dropFirst(10).allSatisfy { "T 0:.Z".contains($0) } ? day : nil
    }
    guard let first = text.first, first.isLetter || first.isNumber,
      text.allSatisfy({ $0.isLetter || $0.isNumber || " ,./-".contains($0) })
    else { return nil }
    let parts = text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0 != "of" }
    let days = Rewriting.days(in: text)
    return parts.count == 3 && parts.allSatisfy(isPartOfDate) && days.count == 1 ? days.first : nil
  }

  private static func isPartOfDate(_ part: Substring) -> Bool {
    let digits = part.prefix { $0.isASCII && $0.isNumber }
    let rest = part.dropFirst(digits.count)
    guard digits.isEmpty else { return ["", "st", "nd", "rd", "th"].contains(rest) }
    return rest == "sept" || rest.count >= 3 && months.contains { $0.hasPrefix(rest) }
  }

  private static let months = [
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
    "november", "december",
  ]

  /// The time that a text says, with its date where it has one: of `14 March 2026, 9:12 pm`, `2026-03-14 21:12`.
  static func time(in text: String) -> String? {
    var rest = text.lowercased()[...]
    var mark = ""
    if let word = ["~", "around ", "about ", "approx. ", "circa ", "ca. "].first(where: rest.hasPrefix) {
      mark = "~"
      rest = rest.dropFirst(word.count)
    }
    var clock: Clock?
    var others: [Substring] = []
    for word in withoutT(rest).split(whereSeparator: { $0 == " " || $0 == "," }) {
      if clock == nil, let read = Clock(word) {
        clock = read
      } else if clock?.take(word) != true {
        if word != "at" && word != "on" { others.append(word) }
      }
    }
    guard let time = clock?.text else { return nil }
    let date = others.joined(separator: " ")
    guard !date.isEmpty else { return mark + time }
    return (Day(date) ?? day(in: date)).map { "\(mark)\($0) \(time)" }
  }

  /// `2026-03-14t9:12` with a space in place of the letter.
  private static func withoutT(_ text: Substring) -> String {
    let letters = Array(text)
    return String(
      letters.indices.map { index in
        let isBetween = index > 0 && index + 1 < letters.count && letters[index] == "t"
        return isBetween && letters[index - 1].isNumber && letters[index + 1].isNumber ? " " : letters[index]
      }
    )
  }
}

/// A time of day in the making: `9:12`, then `pm`, then `utc`.
private struct Clock {
  private let hour: Int
  private let rest: String
  private var half: Substring?
  private var offset: Substring?

  /// The word that begins with a time of day, and what stands right behind it.
  init?(_ word: Substring) {
    let hours = word.prefix { $0.isASCII && $0.isNumber }
    var left = word.dropFirst(hours.count)
    guard (1...2).contains(hours.count), let hour = Int(hours), let minutes = Clock.pair(&left) else {
      return nil
    }
    self.hour = hour
    let seconds = Clock.pair(&left)
    rest = ":\(minutes)" + (seconds.map { ":\($0)" } ?? "")
    if seconds != nil, left.hasPrefix(".") {
      let fraction = left.dropFirst().prefix { $0.isNumber }
      guard fraction.allSatisfy({ $0 == "0" }) else { return nil }
      left = left.dropFirst(fraction.count + 1)
    }
    guard left.isEmpty || take(left) else { return nil }
  }

  /// Takes a colon and two digits.
  private static func pair(_ left: inout Substring) -> Substring? {
    let digits = left.dropFirst().prefix(2)
    guard left.first == ":", digits.count == 2, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
      return nil
    }
    left = left.dropFirst(3)
    return digits
  }

  /// Whether a word says the half of the day, or the offset, and none did before.
  mutating func take(_ word: Substring) -> Bool {
    let bare = word.filter { $0 != "." }
    if ["am", "pm"].contains(bare), half == nil {
      half = Substring(bare)
    } else if ["utc", "gmt", "z"].contains(word), offset == nil {
      offset = "Z"
    } else if ["+", "-"].contains(word.prefix(1)), [5, 6].contains(word.count), offset == nil {
      offset = word
    } else {
      return false
    }
    return true
  }

  /// `21:12Z`; nil where no clock shows it.
  var text: String? {
    let hour: Int
    switch half {
    case "am":
      guard (1...12).contains(self.hour) else { return nil }
      hour = self.hour % 12
    case "pm":
      guard (1...23).contains(self.hour) else { return nil }
      hour = self.hour < 12 ? self.hour + 12 : self.hour
    default: hour = self.hour
    }
    let text = "\(hour < 10 ? "0" : "")\(hour)\(rest)\(offset ?? "")"
    // Why it is no time either doesn't matter: what is wrong is said of the text as it stands.
    return (try? WrittenTime(text)) == nil ? nil : text
  }
}
