internal import PostmortemCore

/// The lines of an archive's files, for showing where a finding is. A file is read again when the first of its lines is
/// asked for, and kept until another's is. Findings are sorted by place, so lines are looked for from the last one on.
struct SourceLines {
  private let folder: String
  /// Files that are to be read otherwise than they stand on the disk.
  private let texts: [String: [UInt8]]
  private var file: String?
  /// The file's bytes, without a byte-order mark.
  private var bytes: ArraySlice<UInt8> = []
  /// The line asked for last; a long one has many findings.
  private var last: (number: Int, line: SourceLine)?

  /// The files of the archive in `folder`; those that `texts` has, as they are there.
  init(folder: String, reading texts: [String: [UInt8]] = [:]) {
    self.folder = folder
    self.texts = texts
  }

  /// A line by its number, from 1; nil where there is none, or the file can no longer be read.
  mutating func line(_ number: Int, of file: String) -> SourceLine? {
    if self.file != file { open(file) }
    guard number > 0 else { return nil }
    if let last, last.number == number { return last.line }
    // From the last line on where it stands above, else from the first.
    var from = (number: 1, start: bytes.startIndex)
    if let last, last.number < number { from = (last.number + 1, last.line.bytes.endIndex + 1) }
    guard let range = find(number, from: from) else { return nil }
    let line = SourceLine(bytes[range])
    last = (number, line)
    return line
  }

  /// Where a line stands, without its line feed, looked for from the beginning of another line on.
  private func find(_ number: Int, from: (number: Int, start: Int)) -> Range<Int>? {
    bytes.withUnsafeBufferPointer { text in
      let base = bytes.startIndex
      var start = from.start - base
      for _ in from.number..<number {
        guard let end = text.first(UInt8(ascii: "\n"), from: start) else { return nil }
        start = end + 1
      }
      guard start <= text.count else { return nil }
      return base + start..<base + (text.first(UInt8(ascii: "\n"), from: start) ?? text.count)
    }
  }

  private mutating func open(_ file: String) {
    self.file = file
    last = nil
    // The finding is shown without its line where the file can't be read: it may be just what was found.
    let contents = texts[file] ?? (try? FileSystem.contents(of: folder + "/" + file)) ?? []
    bytes = contents.prefix(SourceLines.readLimit)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
  }

  /// No more of a file is read for its lines, in bytes.
  private static let readLimit = 2_097_152
}
