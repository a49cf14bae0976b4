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
    let bytes = Slugs.bytes(of: text)
    let slug = bytes.isEmpty ? "section" : String(decoding: bytes, as: UTF8.self)
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

  private static func bytes(of text: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count)
    guard text.contains(where: { $0 >= 0x80 }) else {
      for byte in text { append(ascii: byte, to: &bytes) }
      return bytes
    }
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if let byte = UInt8(exactly: scalar.value), byte < 0x80 {
        append(ascii: byte, to: &bytes)
      } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        bytes += scalar.properties.lowercaseMapping.utf8
      }
    }
    return bytes
  }

  private static func append(ascii byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: " "), UInt8(ascii: "-"): bytes.append(UInt8(ascii: "-"))
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      bytes.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte + 0x20)
    default: break
    }
  }
}
