/// How a text is written as a single value of a YAML document.
public enum YAMLScalar {
  /// The text, in quotes where it would be read as something else without.
  public static func text(_ text: String) -> String { isPlain(text) ? text : quoted(text) }

  /// The text in straight double quotes.
  public static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      // Line ends to YAML.
      case "\r": result += "\\r"
      case "\u{85}": result += "\\N"
      case "\u{2028}": result += "\\L"
      case "\u{2029}": result += "\\P"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Whether a text stands between quotes of either kind as it is.
  static func fitsQuotes(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      $0 != "\"" && $0 != "'" && $0 != "\\" && $0.value >= 0x20 && !isLineEnd($0)
    }
  }

  /// Beyond ASCII.
  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\u{85}" || scalar == "\u{2028}" || scalar == "\u{2029}"
  }

  /// Whether a text is the same without quotes, as a key or a value, between braces or on a line: stricter than YAML,
  /// so that no reader takes it for more.
  private static func isPlain(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    guard let first = scalars.first, let last = scalars.last else { return false }
    guard isLetter(first) || first == "~" || first == "/", last != " ", last != ":" else { return false }
    return scalars.indices.allSatisfy { index in
      switch scalars[index] {
      case ".", "_", "/", "+", "-", "~", "@", "(", ")", " ": true
      case ":": scalars[index + 1] != " "
      default: isLetter(scalars[index])
      }
    }
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9": true
    default: scalar.value >= 0xA0 && scalar.properties.isAlphabetic
    }
  }
}
