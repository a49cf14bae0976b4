/// A JSON value that was read, and the line that it begins on.
struct JSONValue {
  indirect enum Content {
    case null
    case bool(Bool)
    /// As it was written.
    case number(String)
    case string(String)
    case array([JSONValue])
    /// Of two members of one name the last stands, as programs that read JSON have it.
    case object([String: JSONValue])
  }

  let content: Content
  let line: Int

  /// A member of an object; nil where there is none, or it is null.
  subscript(name: String) -> JSONValue? {
    guard case .object(let members) = content, let value = members[name] else { return nil }
    if case .null = value.content { return nil }
    return value
  }

  var text: String? {
    if case .string(let text) = content { return text }
    return nil
  }

  var elements: [JSONValue]? {
    if case .array(let values) = content { return values }
    return nil
  }
}

/// Reads JSON (RFC 8259). The loader for YAML would do for most of it, but not for characters that are written as two
/// escapes, and its messages are about YAML.
struct JSONReader {
  /// What is wrong, and on which line.
  struct Problem: Error, Equatable {
    let line: Int
    let message: String
  }

  /// Deeper than any listing; without it a file of brackets would exhaust the stack.
  private static let depthLimit = 64

  private let bytes: [UInt8]
  private var next = 0
  private var line = 1

  /// The value that a whole text is.
  static func value(of bytes: [UInt8]) throws(Problem) -> JSONValue {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.next = 3 }
    let value = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.next == bytes.count else { throw reader.problem("something follows the end of the value") }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func problem(_ message: String) -> Problem { Problem(line: line, message: message) }

  private var current: UInt8? { next < bytes.count ? bytes[next] : nil }

  private mutating func skipSpace() {
    while let byte = current, [0x20, 0x09, 0x0A, 0x0D].contains(byte) {
      if byte == 0x0A { line += 1 }
      next += 1
    }
  }

  private mutating func skip(_ sign: Unicode.Scalar) -> Bool {
    skipSpace()
    guard current == UInt8(ascii: sign) else { return false }
    next += 1
    return true
  }

  private mutating func value(depth: Int) throws(Problem) -> JSONValue {
    guard depth < JSONReader.depthLimit else { throw problem("it is nested deeper than any listing") }
    skipSpace()
    let start = line
    switch current {
    case UInt8(ascii: "{"): return JSONValue(content: .object(try members(depth)), line: start)
    case UInt8(ascii: "["): return JSONValue(content: .array(try elements(depth)), line: start)
    case UInt8(ascii: "\""): return JSONValue(content: .string(try string()), line: start)
    case nil: throw problem("it ends in the middle")
    default: return JSONValue(content: try word(), line: start)
    }
  }

  private mutating func members(_ depth: Int) throws(Problem) -> [String: JSONValue] {
    var members: [String: JSONValue] = [:]
    next += 1
    if skip("}") { return members }
    repeat {
      skipSpace()
      guard current == UInt8(ascii: "\"") else { throw problem("a member's name in quotes is missing") }
      let name = try string()
      guard skip(":") else { throw problem("a ':' is missing behind \"\(name.visible)\"") }
      members[name] = try value(depth: depth + 1)
    } while skip(",")
    guard skip("}") else { throw problem("a ',' or '}' is missing") }
    return members
  }

  private mutating func elements(_ depth: Int) throws(Problem) -> [JSONValue] {
    var elements: [JSONValue] = []
    next += 1
    if skip("]") { return elements }
    repeat { elements.append(try value(depth: depth + 1)) } while skip(",")
    guard skip("]") else { throw problem("a ',' or ']' is missing") }
    return elements
  }

  /// `null`, `true`, `false` or a number.
  private mutating func word() throws(Problem) -> JSONValue.Content {
    let start = next
    while let byte = current, ![0x20, 0x09, 0x0A, 0x0D, 0x2C, 0x5D, 0x7D].contains(byte) { next += 1 }
    let word = String(decoding: bytes[start..<next], as: UTF8.self)
    switch word {
    case "null": return .null
    case "true": return .bool(true)
    case "false": return .bool(false)
    default:
      guard word.utf8.allSatisfy("0123456789+-.eE".utf8.contains), Double(word) != nil else {
        throw problem("'\(String(word.prefix(20)).visible)' is no JSON")
      }
      return .number(word)
    }
  }

  private mutating func string() throws(Problem) -> String {
    var units: [UInt8] = []
    next += 1
    while let byte = current, byte != UInt8(ascii: "\"") {
      next += 1
      if byte < 0x20 { throw problem("a text is not ended on its line") }
      if byte == UInt8(ascii: "\\") { try appendEscape(to: &units) } else { units.append(byte) }
    }
    guard current != nil else { throw problem("a text has no end") }
    next += 1
    guard let text = String(validating: units, as: UTF8.self) else { throw problem("a text is not UTF-8") }
    return text
  }

  private mutating func appendEscape(to units: inout [UInt8]) throws(Problem) {
    let plain: [UInt8: UInt8] = [
      UInt8(ascii: "n"): 0x0A, UInt8(ascii: "t"): 0x09, UInt8(ascii: "r"): 0x0D, UInt8(ascii: "b"): 0x08,
      UInt8(ascii: "f"): 0x0C, UInt8(ascii: "/"): 0x2F, UInt8(ascii: "\\"): 0x5C, UInt8(ascii: "\""): 0x22,
    ]
    guard let sign = current else { throw problem("a text has no end") }
    next += 1
    if let byte = plain[sign] { return units.append(byte) }
    guard sign == UInt8(ascii: "u") else { throw problem("a text has an escape that JSON has not") }
    var code = try hexadecimal()
    if code & 0xFC00 == 0xD800, bytes[next...].starts(with: "\\u".utf8) {
      // A character outside the first plane is written as two escapes.
      next += 2
      code = 0x10000 + (code & 0x3FF) << 10 + (try hexadecimal()) & 0x3FF
    }
    // Half of such a pair is no character.
    let scalar = Unicode.Scalar(code) ?? "\u{FFFD}"
    units.append(contentsOf: UTF8.encode(scalar) ?? .init())
  }

  private mutating func hexadecimal() throws(Problem) -> UInt32 {
    let digits = String(decoding: bytes[next..<min(next + 4, bytes.count)], as: UTF8.self)
    guard digits.utf8.count == 4, digits.allSatisfy(\.isHexDigit), let code = UInt32(digits, radix: 16) else {
      throw problem("a text has an escape that JSON has not")
    }
    next += 4
    return code
  }
}
