/// The target of a request, taken apart (RFC 9112, section 3.2).
struct RequestTarget: Equatable {
  /// Without percent-encoding and without the `/` it begins with: `incidents/`. Nothing in it is resolved: `..` is a
  /// name like any other, and no file has it.
  let path: String
  /// As it was sent, for sending a browser on from there.
  let encodedPath: String
  /// With its `?`; empty where there is none.
  let query: String
  /// The host of a whole address; nil where the target is a path.
  let host: String?

  /// Why a target has no answer.
  enum Problem: Error, Equatable {
    /// It is none.
    case malformed
    /// It is longer than anything here.
    case tooLong
  }

  /// In bytes.
  private static let limit = 4096

  /// Takes a target apart: a path, or a whole address as proxies are sent it.
  init(_ text: String) throws(Problem) {
    guard text.utf8.count <= RequestTarget.limit else { throw .tooLong }
    guard text.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "#") }) else {
      throw .malformed
    }
    var rest = text[...]
    if rest.hasPrefix("/") {
      host = nil
    } else {
      guard rest.lowercased().hasPrefix("http://") else { throw .malformed }
      rest = rest.dropFirst(7)
      let end = rest.firstIndex { "/?".contains($0) } ?? rest.endIndex
      host = String(rest[..<end])
      rest = rest[end...]
    }
    let mark = rest.firstIndex(of: "?") ?? rest.endIndex
    query = String(rest[mark...])
    encodedPath = mark == rest.startIndex ? "/" : String(rest[..<mark])
    path = try RequestTarget.decoded(encodedPath.dropFirst())
  }

  /// Without percent-encoding. What is no UTF-8 then, or holds a control character, names no file.
  private static func decoded(_ text: Substring) throws(Problem) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal)
      else { throw .malformed }
      bytes.append(high << 4 | low)
    }
    guard let path = String(validating: bytes, as: UTF8.self), bytes.allSatisfy({ $0 >= 0x20 && $0 != 0x7F })
    else { throw .malformed }
    return path
  }

  private static func hexadecimal(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
