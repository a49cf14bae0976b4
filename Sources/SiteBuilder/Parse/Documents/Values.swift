internal import PostmortemCore

/// The kinds of value the format has besides text.
extension KeyedValues {
  /// A date, `YYYY-MM-DD`.
  func day(_ key: Key, _ findings: inout Findings) -> Located<Day>? {
    guard let place = single(key, &findings) else { return nil }
    if let day = tree.withText(at: place, Day.init(bytes:)) { return Located(day, at: tree[place].range) }
    let text = text(at: place)
    let isForm =
      text.value.utf8.count == 10 && text.value.split(separator: "-").compactMap({ Int($0) }).count == 3
    let isTime = Day(text.value.prefix(10)) != nil
    findings.add(
      DateExists.self,
      at: text.range,
      isForm
        ? "the calendar has no \(text.value)" : "\(key.name) takes a date, and this is '\(text.value)'",
      help: isForm
        ? "mend the day or the month"
        : isTime ? "leave the time out: \(text.value.prefix(10))" : KeyedValues.helpForDay(text.value),
      repair: OneReading.day(in: text.value).flatMap { Repair(text, as: $0.description) }
    )
    return nil
  }

  /// A date without which its group says nothing.
  func requiredDay(_ key: Key, _ findings: inout Findings) -> Located<Day>? {
    guard isWritten(key) else {
      _ = requiredText(key, &findings)
      return nil
    }
    return day(key, &findings)
  }

  private static func helpForDay(_ text: String) -> String {
    let days = Rewriting.days(in: text).map(\.description)
    return days.isEmpty ? "write year, month and day: 2026-03-14" : "write \(days.joined(separator: " or "))"
  }

  /// A whole number of 0 or more.
  func count(_ key: Key, _ findings: inout Findings) -> Int? {
    guard let text = text(key, &findings) else { return nil }
    if let number = Int(text.value), number >= 0 { return number }
    let digits = text.value.filter { !", _.".contains($0) }
    findings.add(
      ValueHasItsType.self,
      at: text.range,
      "\(key.name) takes a whole number, and this is '\(text.value)'",
      help: Int(digits).map { "write the digits alone: \($0)" } ?? "write digits; words go into the summary"
    )
    return nil
  }

  /// `true` or `false`.
  func flag(_ key: Key, _ findings: inout Findings) -> Bool? {
    choice(key, of: ["true", "false"], &findings).map { $0.value == "true" }
  }

  /// A length of time.
  func duration(_ key: Key, _ findings: inout Findings) -> Duration? {
    text(key, &findings).flatMap { KeyedValues.duration(from: $0, of: key.name, &findings) }
  }

  /// The length of time that a text says: `90s`, `31m`, `1h30m`, `5d`.
  static func duration(
    from text: Located<String>,
    of name: @autoclosure () -> String,
    _ findings: inout Findings
  ) -> Duration? {
    if let duration = Duration(written: text.value) { return duration }
    findings.add(
      ValueHasItsType.self,
      at: text.range,
      "\(name()) takes a length of time, and this is '\(text.value)'",
      help: Int(text.value) == nil
        ? "write a number with its unit: 90s, 31m, 1h30m or 5d"
        : "add the unit: \(text.value)m are minutes, h hours"
    )
    return nil
  }

  /// An address on the web.
  func address(_ key: Key, _ findings: inout Findings) -> String? {
    guard let text = text(key, &findings) else { return nil }
    if LinkTarget.isAddress(text.value) { return text.value }
    findings.add(
      ValueHasItsType.self,
      at: text.range,
      "\(key.name) takes an address, and this is '\(text.value)'",
      help: "write the whole of it: https://…"
    )
    return nil
  }

  /// An id; where there is none, one is proposed from what `title` says.
  func id(_ key: Key, from title: Key, _ proposals: inout IDProposals, _ findings: inout Findings)
    -> Located<String>?
  {
    guard isWritten(key) else {
      let proposal = proposals.id(from: node(title)?.text)
      return requiredText(key, proposal: { proposal }, &findings)
    }
    guard let text = text(key, &findings) else { return nil }
    KeyedValues.checkID(text, repair: { proposals.repair(text) }, &findings)
    return text
  }

  /// A person, with or without `@`.
  func person(_ key: Key, _ findings: inout Findings) -> Located<String>? {
    guard let text = text(key, &findings) else { return nil }
    return KeyedValues.person(text, &findings)
  }

  /// The key of the roster that a text names. Several names in one are left as they stand, for the rule about them.
  static func person(_ text: consuming Located<String>, _ findings: inout Findings) -> Located<String> {
    // Nearly every one is a key of the roster, which has no sign before it and is not several names.
    if IDText.isID(text.value) { return text }
    let name = text.value.hasPrefix("@") ? String(text.value.dropFirst()) : text.value
    let located = Located(name, at: text.range)
    guard !IDText.isID(name), !PersonIsOnePerson.names(name) else { return located }
    checkID(
      located,
      repair: {
        // No letter of a name is guessed or left out.
        NearNames(to: name, among: [IDText.proposal(for: name)]).respelling.flatMap {
          Repair(located, as: $0)
        }
      },
      &findings
    )
    return located
  }

  static func checkID(
    _ text: Located<String>,
    repair: () -> Repair? = { nil },
    _ findings: inout Findings
  ) {
    guard !IDText.isID(text.value) else { return }
    let proposal = IDText.proposal(for: text.value)
    findings.add(
      IdIsWellFormed.self,
      at: text.range,
      "'\(text.value)' is no id",
      help: (proposal.isEmpty ? "use" : "write \(proposal);")
        + " lower-case letters, digits, `.`, `_` and `-`",
      repair: repair()
    )
  }
}

extension Duration {
  /// `90s`, `31m`, `1h30m`, `5d`: whole numbers with their units, each unit at most once, the larger first.
  init?(written text: String) {
    var (total, number, digits) = (0, 0, 0)
    // Of the last unit, in seconds: the next has to be smaller.
    var last = Int.max
    for byte in text.utf8 {
      if (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
        digits += 1
        guard digits <= 9 else { return nil }
        number = number * 10 + Int(byte - UInt8(ascii: "0"))
        continue
      }
      let unit =
        switch byte {
        case UInt8(ascii: "d"): 86_400
        case UInt8(ascii: "h"): 3600
        case UInt8(ascii: "m"): 60
        case UInt8(ascii: "s"): 1
        default: Int.max
        }
      guard digits > 0, unit < last else { return nil }
      total += number * unit
      (number, digits, last) = (0, 0, unit)
    }
    guard !text.isEmpty, digits == 0 else { return nil }
    self = .seconds(total)
  }
}
