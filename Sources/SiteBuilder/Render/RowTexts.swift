internal import Synchronization

/// The HTML of many rows, each rendered once, to be copied into every list that has it.
///
/// They are rendered when a list first asks for them: by then the pages of incidents are written as a rule, and what
/// those took in memory is free again.
struct RowTexts: Sendable {
  /// Stands in a row wherever the way to the site's root will, which differs from page to page. No text has this byte:
  /// a document that held it would not be read.
  static let openRoot = "\0"

  private let stretches: [Stretch]
  private let count: Int
  private let render: @Sendable (Int, inout ByteBuffer) -> Void
  /// So few that they fit where a body stood.
  private static let length = 4

  /// `count` rows; `render` appends the row of a number.
  init(_ count: Int, _ render: @escaping @Sendable (Int, inout ByteBuffer) -> Void) {
    stretches = stride(from: 0, to: count, by: RowTexts.length).map { _ in Stretch() }
    self.count = count
    self.render = render
  }

  /// Appends the rows of these numbers, with links that begin with `root`.
  func append(_ numbers: [Int], root: String, to page: inout ByteBuffer) {
    root.withBytes { root in
      let start = page.count
      for (done, number) in numbers.enumerated() {
        // Rows are about as long as each other: a page that grew bit by bit would be copied each time.
        if done == RowTexts.length {
          page.reserve((numbers.count - done) * (page.count - start) / done * 9 / 8)
        }
        let (place, row) = number.quotientAndRemainder(dividingBy: RowTexts.length)
        stretches[place].texts.withLock { texts in
          if texts.isEmpty {
            let start = place * RowTexts.length
            texts = Texts(of: start..<min(start + RowTexts.length, count), render)
          }
          texts.append(row, root: root, to: &page)
        }
      }
    }
  }

  /// Rows that stand together in memory. Who asks for one that is being rendered waits for it.
  private final class Stretch: Sendable {
    let texts = Mutex(Texts())
  }

  /// Rows one after the other.
  private struct Texts {
    private var bytes: [UInt8] = []
    /// Where a row has the way to the root, or ends: the same byte stands there, and pieces of rows between.
    private var cuts: [UInt32] = []
    /// Of each row, behind which of the cuts it begins; at last, how many there are.
    private var firsts: [UInt32] = []

    /// Rows that are not rendered yet.
    init() {}

    init(of numbers: Range<Int>, _ render: (Int, inout ByteBuffer) -> Void) {
      var bytes = ByteBuffer(capacity: numbers.count * 1024)
      firsts = [0]
      var done = 0
      for number in numbers {
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
      self.bytes = bytes.bytes
    }

    /// Whether they are not rendered yet.
    var isEmpty: Bool { bytes.isEmpty }

    /// Appends one of the rows.
    func append(_ row: Int, root: UnsafeBufferPointer<UInt8>, to page: inout ByteBuffer) {
      let (first, end) = (Int(firsts[row]), Int(firsts[row + 1]))
      var start = first == 0 ? 0 : Int(cuts[first - 1]) + 1
      bytes.withUnsafeBufferPointer { bytes in
        for cut in first..<end {
          let piece = start..<Int(cuts[cut])
          page.append(UnsafeBufferPointer(rebasing: bytes[piece]))
          if cut + 1 < end { page.append(root) }
          start = piece.upperBound + 1
        }
      }
    }
  }
}
