/// The lines of an archive's files, for showing where a finding is. A file is read again when the first of its lines is
/// asked for, and kept until another's is.
public struct SourceLines {
  /// More of a line is not shown: Unicode scalars.
  public static let longest = 160

  private let folder: String
  private var file: String?
  private var lines: [ArraySlice<UInt8>] = []

  /// The files of the archive in `folder`.
  public init(folder: String) {
    self.folder = folder
  }

  /// A line by its number, from 1; nil where there is none, or the file can no longer be read.
  public mutating func line(_ number: Int, of file: String) -> String? {
    if self.file != file {
      self.file = file
      // The finding is shown without its line where the file can't be read: it may be just what was found.
      let bytes = (try? FileSystem.contents(of: folder + "/" + file)) ?? []
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      lines = text.prefix(SourceLines.readLimit).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    guard lines.indices.contains(number - 1) else { return nil }
    var line = lines[number - 1]
    if line.last == UInt8(ascii: "\r") { line = line.dropLast() }
    // A control character would move the caret, or do what it likes with a terminal.
    return String(
      String.UnicodeScalarView(
        String(decoding: line, as: UTF8.self).unicodeScalars.map {
          $0 != "\t" && $0.properties.generalCategory == .control ? "\u{FFFD}" : $0
        }))
  }

  /// No more of a file is read for its lines, in bytes.
  private static let readLimit = 2_097_152
}
