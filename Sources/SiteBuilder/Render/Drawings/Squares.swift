internal import PostmortemCore

/// One square for each promise: filled where it shipped, crossed where it was dropped, hollow where it is open, and
/// hollow with a core where it is overdue. The site shows every group of items this way.
struct Squares {
  /// By the number of their shape.
  private let counts: SIMD4<Int32>
  private let words: Words

  /// Pixels from one square to the next.
  private static let step = 13
  /// More would be a texture, not a count.
  private static let most = 60

  /// The drawing of these items, best first; nothing where nothing was promised, or more than can be told apart.
  static func draw(_ commitments: [Commitment], asOf day: Day, _ words: Words) -> Value {
    var counts = SIMD4<Int32>()
    for commitment in commitments where commitment.isCommitted {
      counts[Shape(commitment, asOf: day).rawValue] += 1
    }
    let count = counts.wrappedSum()
    return count > 0 && count <= most ? .written(Squares(counts: counts, words: words).append) : .bytes([])
  }

  private func append(to page: inout ByteBuffer) {
    page.append(literal: "<svg class=\"squares\" width=\"")
    page.append(Int(counts.wrappedSum()) * Squares.step - 3)
    page.append(literal: "\" height=\"10\" role=\"img\" aria-label=\"")
    appendLabel(to: &page)
    page.append(literal: "\">")
    var first = 0
    for shape in Shape.allCases {
      let places = first..<first + Int(counts[shape.rawValue])
      first = places.upperBound
      guard !places.isEmpty else { continue }
      shape.path.append(places, to: &page)
      if shape == .overdue { Path.core.append(places, to: &page) }
    }
    page.append(literal: "</svg>")
  }

  /// `4 shipped, 1 dropped`
  private func appendLabel(to page: inout ByteBuffer) {
    var isFirst = true
    for shape in Shape.allCases where counts[shape.rawValue] > 0 {
      if !isFirst { page.append(literal: ", ") }
      isFirst = false
      page.append(escaping: words(shape.phrase, count: Int(counts[shape.rawValue])))
    }
  }

  /// All squares of a kind are one path: an outline for each, `M13 0h10v10h-10z`.
  private final class Path: Sendable {
    private let name: StaticString
    /// The outlines at all places, one after the other, so that those of places side by side are copied at once.
    private let outlines: [UInt8]
    /// By place, where its outline begins; and where the last ends.
    private let starts: [Int]

    /// `pen` is moved to the place of each square, plus `inset`, and draws it from there.
    init(_ name: StaticString, inset: String, y: String, pen: String) {
      self.name = name
      let end = String(joining: inset, " ", y, pen)
      var outlines = ByteBuffer()
      var starts = [0]
      for place in 0..<most {
        outlines.append(UInt8(ascii: "M"))
        outlines.append(place * step)
        outlines.append(end)
        starts.append(outlines.count)
      }
      self.outlines = outlines.bytes
      self.starts = starts
    }

    /// Draws the squares at these places.
    func append(_ places: Range<Int>, to svg: inout ByteBuffer) {
      svg.append(literal: "<path class=\"")
      svg.append(literal: name)
      svg.append(literal: "\" d=\"")
      outlines.withUnsafeBufferPointer {
        svg.append(UnsafeBufferPointer(rebasing: $0[starts[places.lowerBound]..<starts[places.upperBound]]))
      }
      svg.append(literal: "\"/>")
    }

    static let shipped = Path("shipped", inset: "", y: "0", pen: "h10v10h-10z")
    static let dropped = Path("dropped", inset: ".5", y: "1", pen: "l8 8m0-8l-8 8")
    static let open = Path("open", inset: ".75", y: ".75", pen: "h8.5v8.5h-8.5z")
    static let overdue = Path("overdue", inset: ".75", y: ".75", pen: "h8.5v8.5h-8.5z")
    static let core = Path("bar", inset: "", y: "3", pen: "m3 0h4v4h-4z")
  }

  private enum Shape: Int, CaseIterable {
    case shipped, dropped, open, overdue

    init(_ commitment: Commitment, asOf day: Day) {
      self =
        switch commitment.progress {
        case .shipped: .shipped
        case .dropped: .dropped
        case .proposed, .open, .inProgress: commitment.isOverdue(on: day) ? .overdue : .open
        }
    }

    var phrase: Phrase {
      switch self {
      case .shipped: .drawnShipped
      case .dropped: .drawnDropped
      case .open: .drawnOpen
      case .overdue: .drawnOverdue
      }
    }

    var path: Path {
      switch self {
      case .shipped: .shipped
      case .dropped: .dropped
      case .open: .open
      case .overdue: .overdue
      }
    }
  }
}
