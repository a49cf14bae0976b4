internal import PostmortemCore

/// The HTML of many rows, rendered once, to be copied into every list that has them.
struct RowTexts: Sendable {
  /// Stands in a row wherever the way to the site's root will, which differs from page to page. No text has this byte:
  /// a document that held it would not be read.
  static let openRoot = "\0"

  /// Rows that are rendered one after the other, and stand together in memory.
  private struct Stretch: Sendable {
    let bytes: [UInt8]
    /// Of each row, where it ends among the bytes.
    let ends: [Int]
  }

  private let stretches: [Stretch]
  private static let length = 64

  /// Renders `count` rows, several at once; `render` appends the row of a number.
  init(_ count: Int, _ render: @escaping @Sendable (Int, inout ByteBuffer) -> Void) async throws {
    let starts = Array(stride(from: 0, to: count, by: RowTexts.length))
    stretches = try await parallelMap(starts) { start in
      var bytes = ByteBuffer(capacity: RowTexts.length * 1024)
      var ends: [Int] = []
      for number in start..<min(start + RowTexts.length, count) {
        render(number, &bytes)
        ends.append(bytes.count)
      }
      return Stretch(bytes: bytes.bytes, ends: ends)
    }
  }

  /// Appends the rows of these numbers, with links that begin with `root`.
  func append(_ numbers: [Int], root: String, to page: inout ByteBuffer) {
    stretches.withUnsafeBufferPointer { stretches in
      for number in numbers {
        let (stretch, index) = number.quotientAndRemainder(dividingBy: RowTexts.length)
        let ends = stretches[stretch].ends
        stretches[stretch].bytes.withUnsafeBufferPointer { bytes in
          let row = bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
          RowTexts.append(UnsafeBufferPointer(rebasing: row), root: root, to: &page)
        }
      }
    }
  }

  private static func append(_ row: UnsafeBufferPointer<UInt8>, root: String, to page: inout ByteBuffer) {
    var done = 0
    while let open = row.first(0, from: done) {
      page.append(UnsafeBufferPointer(rebasing: row[done..<open]))
      page.append(root)
      done = open + 1
    }
    page.append(UnsafeBufferPointer(rebasing: row[done...]))
  }
}
