internal import CLibYAML

/// The places where YAML takes a `#` for a comment that was likely meant as text: `channel: #inc-2026` has no value,
/// and `title: Fix #4812` ends before the number. Somebody who comments puts a space after the `#`.
struct HiddenComments {
  /// The line, from 0, and in Unicode scalars from 0 where the text before the `#` ends and where that stands. There
  /// are few, as a rule none.
  private var places: [(line: Int, end: Int, hash: Int)] = []

  init(_ text: ArraySlice<UInt8>) {
    text.withUnsafeBufferPointer { bytes in
      var (line, lineStart, next) = (0, 0, 0)
      while let hash = bytes.first(UInt8(ascii: "#"), from: next) {
        next = hash + 1
        guard hash > 0, bytes[hash - 1] == UInt8(ascii: " "), next < bytes.count,
          !HiddenComments.followers.contains(bytes[next])
        else { continue }
        while let end = bytes.first(UInt8(ascii: "\n"), from: lineStart), end < hash {
          line += 1
          lineStart = end + 1
        }
        let before = String(decoding: bytes[lineStart..<hash], as: UTF8.self)
        let value = before.unicodeScalars.reversed().drop { $0 == " " || $0 == "\t" }
        guard !value.isEmpty else { continue }
        places.append((line, value.count, before.unicodeScalars.count))
      }
    }
  }

  /// What stands after the `#` of a comment that is meant as one.
  private static let followers = Array(" \t#\r\n".utf8)

  /// The column, from 0, of such a `#` behind a value that ends at `mark`.
  func column(after mark: yaml_mark_t) -> Int? {
    guard let place = places.firstIndex(where: { $0.line >= mark.line }) else { return nil }
    return places[place...].first { $0.line == mark.line && $0.end == mark.column }?.hash
  }
}
