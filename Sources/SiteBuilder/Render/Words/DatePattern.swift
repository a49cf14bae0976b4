/// How a language writes a day of one month: `14. März 2026`.
struct DatePattern: Sendable {
  private enum Part {
    /// So many of `bytes`, from one on.
    case text(from: Int, count: Int)
    case day, year
  }

  private var parts: [Part] = []
  private var bytes: [UInt8] = []

  /// - Parameters:
  ///   - pattern: `{{day}}. {{month}} {{year}}`, in any order.
  ///   - month: the month's name.
  init(_ pattern: String, month: String) {
    for piece in TagScanner.pieces(of: Array(pattern.utf8), fromLine: 1) {
      switch piece {
      case .text(let text): append(text)
      case .tag(let tag) where tag.name == "day": parts.append(.day)
      case .tag(let tag) where tag.name == "year": parts.append(.year)
      case .tag: append(Array(month.utf8))
      case .unclosed: break
      }
    }
  }

  private mutating func append(_ text: [UInt8]) {
    parts.append(.text(from: bytes.count, count: text.count))
    bytes += text
  }

  /// A date of this month, from the year 0 to 9999.
  func date(_ day: Int, _ year: Int) -> String {
    // Two digits for the day, and four for the year.
    String(unsafeUninitializedCapacity: bytes.count + 6) { text in
      var count = 0
      func append(_ byte: UInt8) {
        text.initializeElement(at: count, to: byte)
        count += 1
      }
      for part in parts {
        switch part {
        case .text(let start, let length): for index in start..<(start + length) { append(bytes[index]) }
        case .day:
          if day > 9 { append(UInt8(ascii: "0") + UInt8(day / 10)) }
          append(UInt8(ascii: "0") + UInt8(day % 10))
        case .year:
          for unit in [1000, 100, 10, 1] where year >= unit {
            append(UInt8(ascii: "0") + UInt8(year / unit % 10))
          }
        }
      }
      return count
    }
  }
}
