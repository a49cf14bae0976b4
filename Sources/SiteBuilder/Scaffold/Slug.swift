/// The words of a title as a file's name has them: lower-case ASCII, joined by hyphens.
enum Slug {
  /// In characters.
  private static let limit = 60

  /// `Überlast: café's queue` → `ueberlast-cafes-queue`; empty where nothing of it is Latin or a digit. It is cut where
  /// a word ends.
  static func text(_ title: String) -> String {
    var words = [""]
    for scalar in title.unicodeScalars {
      // In `don't` there is one word.
      if scalar == "'" || scalar == "’" { continue }
      if scalar == "\u{308}", let last = words.last?.last, "aou".contains(last) {
        words[words.count - 1] += "e"
      } else if scalar.properties.generalCategory != .nonspacingMark {
        let letters = folded(scalar)
        if letters.isEmpty { words.append("") } else { words[words.count - 1] += letters }
      }
    }
    var slug = ""
    for word in words where !word.isEmpty {
      if slug.isEmpty {
        slug = String(word.prefix(limit))
      } else if slug.utf8.count + word.utf8.count < limit {
        slug += "-" + word
      } else {
        break
      }
    }
    return slug
  }

  /// The letters that stand for one in ASCII; none for a space, a sign, or a letter of another script.
  private static func folded(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "a"..."z", "0"..."9": String(Character(scalar))
    case "A"..."Z": String(Character(scalar)).lowercased()
    case "ä", "Ä", "æ", "Æ": "ae"
    case "ö", "Ö", "œ", "Œ": "oe"
    case "ü", "Ü": "ue"
    case "ß", "ẞ": "ss"
    case "þ", "Þ": "th"
    case "ð", "Ð": "d"
    case "ı": "i"
    default: base(scalar)
    }
  }

  /// The letter in `LATIN SMALL LETTER E WITH ACUTE`, which is what Unicode calls `é`.
  private static func base(_ scalar: Unicode.Scalar) -> String {
    guard let words = scalar.properties.name?.split(separator: " "), words.count > 4, words[0] == "LATIN",
      words[2] == "LETTER", words[3].utf8.count == 1, words[4] == "WITH"
    else { return "" }
    return words[3].lowercased()
  }
}
