/// Reads comma-separated values (RFC 4180): fields in quotes may hold separators, line ends and doubled quotes. Lines may
/// end with a line feed alone.
enum CSVReader {
  /// The fields of a record, and the line that it begins on.
  struct Record: Equatable {
    let fields: [String]
    let line: Int
  }

  /// What is wrong, and on which line.
  struct Problem: Error, Equatable {
    let line: Int
    let message: String
  }

  /// The records of a text, without those of empty lines.
  static func records(of bytes: [UInt8], separator: Unicode.Scalar = ",") throws(Problem) -> [Record] {
    guard String(validating: bytes, as: UTF8.self) != nil else {
      throw Problem(line: 1, message: "it is not UTF-8")
    }
    let comma = UInt8(ascii: separator)
    var records: [Record] = []
    var (fields, field): ([String], [UInt8]) = ([], [])
    var (line, start, isQuoted) = (1, 1, false)
    var next = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    func endField() {
      fields.append(String(decoding: field, as: UTF8.self))
      (field, isQuoted) = ([], false)
    }
    func endRecord() {
      let isEmpty = fields.isEmpty && field.isEmpty && !isQuoted
      endField()
      if !isEmpty { records.append(Record(fields: fields, line: start)) }
      fields = []
    }
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      switch byte {
      case UInt8(ascii: "\"") where field.isEmpty && !isQuoted:
        isQuoted = true
        (next, line) = try quoted(bytes, from: next, on: line, into: &field)
      case comma: endField()
      case UInt8(ascii: "\n"):
        endRecord()
        line += 1
        start = line
      case UInt8(ascii: "\r") where next == bytes.count || bytes[next] == UInt8(ascii: "\n"): break
      default:
        guard !isQuoted else {
          throw Problem(line: line, message: "something follows the quote that ends a field")
        }
        field.append(byte)
      }
    }
    endRecord()
    return records
  }

  /// Reads a field to the quote that ends it.
  ///
  /// - Returns: the place and the line behind it.
  private static func quoted(
    _ bytes: [UInt8],
    from start: Int,
    on first: Int,
    into field: inout [UInt8]
  ) throws(Problem) -> (Int, Int) {
    var (next, line) = (start, first)
    while next < bytes.count {
      let byte = bytes[next]
      next += 1
      if byte == UInt8(ascii: "\"") {
        guard next < bytes.count, bytes[next] == byte else { return (next, line) }
        next += 1
      }
      if byte == UInt8(ascii: "\n") { line += 1 }
      field.append(byte)
    }
    throw Problem(line: first, message: "a quote that begins here has no end")
  }
}
