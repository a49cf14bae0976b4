/// How a language writes a day of one month: `14. März 2026`.
struct DatePattern: Sendable {
  private enum Part {
    case text(String)
    case day, year
  }

  private let parts: [Part]
  /// Room for a date.
  private let length: Int

  /// - Parameters:
  ///   - pattern: `{{day}}. {{month}} {{year}}`, in any order.
  ///   - month: the month's name.
  init(_ pattern: String, month: String) {
    var parts: [Part] = []
    var rest = pattern[...]
    while let open = rest.firstRange(of: "{{"), let close = rest[open.upperBound...].firstRange(of: "}}") {
      parts.append(.text(String(rest[..<open.lowerBound])))
      switch rest[open.upperBound..<close.lowerBound] {
      case "day": parts.append(.day)
      case "year": parts.append(.year)
      default: parts.append(.text(month))
      }
      rest = rest[close.upperBound...]
    }
    self.parts = parts + [.text(String(rest))]
    length = pattern.utf8.count + month.utf8.count
  }

  func date(_ day: Int, _ year: Int) -> String {
    var text = ByteBuffer(capacity: length)
    for part in parts {
      switch part {
      case .text(let own): text.append(own)
      case .day: text.append(day)
      case .year: text.append(year)
      }
    }
    return text.text
  }
}
