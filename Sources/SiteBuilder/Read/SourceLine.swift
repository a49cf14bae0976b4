internal import PostmortemCore

/// One line of a file, without its end, for counting columns in and for showing.
struct SourceLine: CustomStringConvertible {
  /// As they stand in the file, a carriage return at the end included.
  let bytes: ArraySlice<UInt8>
  /// What is shown: the bytes themselves where all are ASCII, as nearly always, else the text as Unicode scalars.
  private let shown: Shown

  private enum Shown {
    case ascii(ArraySlice<UInt8>)
    case scalars([Unicode.Scalar])
  }

  /// A line of these bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var text = bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes
    // Where a document can't be read as one, no rule has looked for secrets; none is shown all the same.
    if let masked = Secrets.masked(text) { text = masked[...] }
    if text.withUnsafeBufferPointer(\.isASCII) {
      shown = .ascii(text)
    } else {
      shown = .scalars(String(decoding: text, as: UTF8.self).unicodeScalars.map(\.visible))
    }
  }

  /// Columns, in Unicode scalars.
  var count: Int {
    switch shown {
    case .ascii(let bytes): bytes.count
    case .scalars(let scalars): scalars.count
    }
  }

  /// The line without white space at its ends, which says the same wherever it is moved to.
  var trimmed: ArraySlice<UInt8> {
    guard let first = bytes.firstIndex(where: { !SourceLine.isSpace($0) }),
      let last = bytes.lastIndex(where: { !SourceLine.isSpace($0) })
    else { return [] }
    return bytes[first...last]
  }

  /// Whether a tab stands in a column, counted from 0.
  func isTab(_ column: Int) -> Bool {
    switch shown {
    case .ascii(let bytes): bytes[bytes.startIndex + column] == UInt8(ascii: "\t")
    case .scalars(let scalars): scalars[column] == "\t"
    }
  }

  /// Appends what is shown of some columns, counted from 0.
  func append(_ columns: Range<Int>, to text: inout ByteBuffer) {
    switch shown {
    case .ascii(let bytes):
      let start = bytes.startIndex
      bytes[start + columns.lowerBound..<start + columns.upperBound]
        .withUnsafeBufferPointer { text.append(visible: $0) }
    case .scalars(let scalars):
      for scalar in scalars[columns] { text.append(scalar) }
    }
  }

  /// All that is shown of it.
  var description: String {
    var text = ByteBuffer(capacity: bytes.count)
    append(0..<count, to: &text)
    return text.withBytes { String(decoding: $0, as: UTF8.self) }
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
