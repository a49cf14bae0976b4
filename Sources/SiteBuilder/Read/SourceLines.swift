/// The lines of an archive's files, for showing where a finding is. A file is read again when the first of its lines is
/// asked for, and kept until another's is.
public struct SourceLines {
  private let folder: String
  private var file: String?
  private var lines: [ArraySlice<UInt8>] = []
  /// The line asked for last: a long one has many findings.
  private var last: (number: Int, scalars: [Unicode.Scalar])?

  /// The files of the archive in `folder`.
  public init(folder: String) {
    self.folder = folder
  }

  /// A line by its number, from 1; nil where there is none, or the file can no longer be read.
  public mutating func line(_ number: Int, of file: String) -> String? {
    scalars(number, of: file).map { String(String.UnicodeScalarView($0)) }
  }

  /// What a terminal would obey or hide is `�`, one for one: control characters would move the caret, marks of
  /// direction and those without width would not be seen. Joiners hold emoji and some scripts together.
  public static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.properties.generalCategory {
    case .control where scalar != "\t", .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    case .format where scalar != "\u{200D}" && scalar != "\u{200C}" && scalar.value < 0xE0000: "\u{FFFD}"
    default: scalar
    }
  }

  /// The same line, for counting columns in.
  public mutating func scalars(_ number: Int, of file: String) -> [Unicode.Scalar]? {
    if self.file != file {
      self.file = file
      last = nil
      // The finding is shown without its line where the file can't be read: it may be just what was found.
      let bytes = (try? FileSystem.contents(of: folder + "/" + file)) ?? []
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      // By bytes: as characters, a CRLF is one that is no "\n".
      lines = text.prefix(SourceLines.readLimit)
        .split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    guard lines.indices.contains(number - 1) else { return nil }
    if let last, last.number == number { return last.scalars }
    let line = lines[number - 1]
    let bytes = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    let scalars = String(decoding: bytes, as: UTF8.self).unicodeScalars.map(SourceLines.visible)
    last = (number, scalars)
    return scalars
  }

  /// No more of a file is read for its lines, in bytes.
  private static let readLimit = 2_097_152
}
