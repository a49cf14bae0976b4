internal import PostmortemCore

/// The ids of headings, as GitHub makes them, each once in a page.
struct Slugs {
  private var ids = Slugs.ofThePage
  /// The last number put after a text.
  private var numbers: [String: Int] = [:]

  /// The ids of the incident page's own sections, for which many bodies have a heading of the same name.
  private static let ofThePage: NameNumbers = {
    var ids = NameNumbers()
    for id in ["main", "timeline", "action-items", "causes", "facts", "recurrence", "related"] {
      _ = ids.number(of: id)
    }
    return ids
  }()

  /// All that there are, those of the page's own sections too.
  var used: [String] { ids.names }

  /// Lower-case letters and digits, `-` for a space; a number after it where it was used before.
  mutating func slug(of text: UnsafeBufferPointer<UInt8>) -> String {
    var slug = Slugs.letters(of: text)
    if slug.isEmpty { slug = "section" }
    var id = slug
    // A heading may be called `Setup 1` when there are two `Setup`.
    while !isNew(id) {
      let number = numbers[slug, default: 0] + 1
      numbers[slug] = number
      id = "\(slug)-\(number)"
    }
    return id
  }

  /// Whether an id was not used before; now it is.
  private mutating func isNew(_ id: String) -> Bool {
    let next = ids.count
    return ids.number(of: id) == next
  }

  private static func letters(of text: UnsafeBufferPointer<UInt8>) -> String {
    guard text.hasNone(marked: { $0 }, of: { $0 >= 0x80 }) else {
      return letters(of: String(decoding: text, as: UTF8.self))
    }
    return letters.withUnsafeBufferPointer { letters in
      String(unsafeUninitializedCapacity: text.count) { id in
        var count = 0
        for byte in text where letters[Int(byte)] != 0 {
          id[count] = letters[Int(byte)]
          count &+= 1
        }
        return count
      }
    }
  }

  /// The same of a text that is not in ASCII alone.
  private static func letters(of text: String) -> String {
    var letters = ""
    for scalar in text.unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if let letter = letter(byte) { letters.unicodeScalars.append(Unicode.Scalar(letter)) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        letters += scalar.properties.lowercaseMapping
      }
    }
    return letters
  }

  /// What an id has for each byte of ASCII; 0 where it has nothing.
  private static let letters: [UInt8] = (0..<128).map { letter($0) ?? 0 }

  /// What an id has for a byte of ASCII; nil where it has nothing.
  private static func letter(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"): UInt8(ascii: "-")
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"): byte
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
    default: nil
    }
  }
}
