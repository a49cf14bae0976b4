/// What an id is made of.
enum IDText {
  /// `[a-z0-9][a-z0-9._-]*`
  static func isID(_ text: String) -> Bool {
    text.withBytes { bytes in
      for (index, byte) in bytes.enumerated() {
        switch byte {
        case 0x61...0x7A, 0x30...0x39: continue
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): if index == 0 { return false }
        default: return false
        }
      }
      return !bytes.isEmpty
    }
  }

  /// The id that a text was likely meant to be; empty where it holds nothing that an id could.
  static func proposal(for text: String) -> String {
    let joined = text.lowercased().map { $0 == " " || $0 == "/" ? "-" : $0 }.filter { isID("a\($0)") }
    return String(joined.drop { !isID(String($0)) })
  }
}
