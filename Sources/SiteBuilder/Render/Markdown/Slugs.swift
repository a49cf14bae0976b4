/// The ids of headings, as GitHub makes them, each once in a page.
struct Slugs {
  /// At first the ids of the incident page's own sections, for which many bodies have a heading of the same name.
  private(set) var used = [
    "main", "timeline", "action-items", "causes", "facts", "recurrence", "related",
  ]
  private var places = NamePlaces()
  /// The last number put after a text.
  private var numbers: [String: Int] = [:]

  /// Lower-case letters and digits, `-` for a space; a number after it where it was used before.
  mutating func slug(of text: [UInt8]) -> String {
    var slug = Slugs.letters(of: text)
    if slug.isEmpty { slug = "section" }
    var id = slug
    // A heading may be called `Setup 1` when there are two `Setup`.
    while isUsed(id) {
      let number = numbers[slug, default: 0] + 1
      numbers[slug] = number
      id = "\(slug)-\(number)"
    }
    used.append(id)
    return id
  }

  private mutating func isUsed(_ id: String) -> Bool {
    places.place(of: id, among: used.count) { [used] in used[$0] } != nil
  }

  private static func letters(of text: [UInt8]) -> String {
    guard text.contains(where: { $0 >= 0x80 }) else {
      return String(unsafeUninitializedCapacity: text.count) { letters in
        var count = 0
        for byte in text {
          guard let letter = letter(byte) else { continue }
          letters[count] = letter
          count += 1
        }
        return count
      }
    }
    var letters = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        if let letter = letter(byte) { letters.unicodeScalars.append(Unicode.Scalar(letter)) }
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        letters += scalar.properties.lowercaseMapping
      }
    }
    return letters
  }

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
