internal import PostmortemCore

/// The HTML of many rows, rendered once, to be copied into every list that has them.
struct RowTexts: Sendable {
  /// Stands in a row wherever the way to the site's root will, which differs from page to page. No text has this byte:
  /// a document that held it would not be read.
  static let openRoot = "\0"

  /// Rows that are rendered one after the other, and stand together in memory.
  private struct Stretch: Sendable {
    let bytes: [UInt8]
    /// Where a row has the way to the root, or ends: the same byte stands there, and pieces of rows between.
    let cuts: [UInt32]
    /// Of each row, behind which of the cuts it begins; at last, how many there are.
    let firsts: [UInt32]
  }

  private let stretches: [Stretch]
  private static let length = 64

  /// Renders `count` rows, several at once; `render` appends the row of a number.
  init(_ count: Int, _ render: @escaping @Sendable (Int, inout ByteBuffer) -> Void) async throws {
    let starts = Array(stride(from: 0, to: count, by: RowTexts.length))
    stretches = try await parallelMap(starts) { start in
      var bytes = ByteBuffer(capacity: RowTexts.length * 1024)
      var cuts: [UInt32] = []
      var firsts: [UInt32] = [0]
      var done = 0
      for number in start..<min(start + RowTexts.length, count) {
        render(number, &bytes)
        bytes.append(RowTexts.openRoot)
        bytes.withBytes { bytes in
          while let cut = bytes.first(0, from: done) {
            cuts.append(UInt32(cut))
            done = cut + 1
          }
        }
        firsts.append(UInt32(cuts.count))
      }
      return Stretch(bytes: bytes.bytes, cuts: cuts, firsts: firsts)
    }
  }

  /// Appends the rows of these numbers, with links that begin with `root`.
  func append(_ numbers: [Int], root: String, to page: inout ByteBuffer) {
    root.withBytes { root in
      stretches.withUnsafeBufferPointer { stretches in
        for number in numbers {
          let (stretch, row) = number.quotientAndRemainder(dividingBy: RowTexts.length)
          RowTexts.append(row, of: stretches[stretch], root: root, to: &page)
        }
      }
    }
  }

  private static func append(
    _ row: Int,
    of stretch: Stretch,
    root: UnsafeBufferPointer<UInt8>,
    to page: inout ByteBuffer
  ) {
    let (first, end) = (Int(stretch.firsts[row]), Int(stretch.firsts[row + 1]))
    var start = first == 0 ? 0 : Int(stretch.cuts[first - 1]) + 1
    stretch.bytes.withUnsafeBufferPointer { bytes in
      for cut in first..<end {
        let piece = start..<Int(stretch.cuts[cut])
        page.append(UnsafeBufferPointer(rebasing: bytes[piece]))
        if cut + 1 < end { page.append(root) }
        start = piece.upperBound + 1
      }
    }
  }
}
