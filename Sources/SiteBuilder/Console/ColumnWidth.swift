/// How many columns of a terminal a text takes.
enum ColumnWidth {
  /// The columns of a text of one line.
  static func of(_ text: String) -> Int {
    text.withBytes(\.isASCII) ? text.utf8.count : text.unicodeScalars.reduce(0) { $0 + of($1) }
  }

  /// A mark on the letter before it takes none, a letter of East Asia or an emoji two.
  static func of(_ scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x300 { return 1 }
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: break
    }
    return scalar.properties.isEmojiPresentation || wide.contains { $0.contains(scalar.value) } ? 2 : 1
  }

  /// The text, or as much of it as fits into `width` columns with a `…` behind it.
  static func cut(_ text: String, to width: Int) -> String {
    guard of(text) > width else { return text }
    var (kept, left) = (String.UnicodeScalarView(), width - 1)
    for scalar in text.unicodeScalars {
      left -= of(scalar)
      if left < 0 { break }
      kept.append(scalar)
    }
    return width > 0 ? String(kept) + "…" : ""
  }

  /// Blocks of Unicode whose letters are wide (UAX #11).
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
    0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
