internal import PostmortemCore

/// One square for each promise: filled where it shipped, crossed where it was dropped, hollow where it is open, and
/// hollow with a core where it is overdue. The site shows every group of items this way.
enum Squares {
  private static let step = 13
  /// More would be a texture, not a count.
  private static let most = 60

  /// The drawing of these items, best first; empty where nothing was promised, or more than can be told apart.
  static func draw(_ commitments: [Commitment], asOf day: Day) -> [UInt8] {
    var counts = [Int](repeating: 0, count: drawings.count)
    for commitment in commitments where commitment.isCommitted {
      counts[Shape(commitment, asOf: day).rawValue] += 1
    }
    let count = counts.reduce(0, +)
    guard count > 0, count <= most else { return [] }
    var svg: [UInt8] = []
    svg.reserveCapacity(120 + count * 64)
    svg += "<svg class=\"squares\" width=\"".utf8
    svg += String(count * step - 3).utf8
    svg += "\" height=\"10\" role=\"img\" aria-label=\"".utf8
    var comma = ""
    for shape in counts.indices where counts[shape] > 0 {
      svg += comma.utf8
      svg += String(counts[shape]).utf8
      svg += words[shape].utf8
      comma = ", "
    }
    svg += "\">".utf8
    var x = 0
    for shape in counts.indices {
      for _ in 0..<counts[shape] {
        svg += drawings[shape][x]
        x += 1
      }
    }
    svg += "</svg>".utf8
    return svg
  }

  /// By shape, and then by place: every square there can be.
  private static let drawings: [[[UInt8]]] = Shape.allCases.map { shape in
    (0..<most).map { Array(shape.drawing(at: $0 * step).utf8) }
  }

  /// By shape: what stands after a number of them.
  private static let words = [" shipped", " dropped", " open", " overdue"]

  private enum Shape: Int, CaseIterable {
    case shipped, dropped, open, overdue

    init(_ commitment: Commitment, asOf day: Day) {
      self =
        switch commitment.state.outcome {
        case .shipped: .shipped
        case .dropped: .dropped
        case nil: commitment.isOverdue(on: day) ? .overdue : .open
        }
    }

    func drawing(at x: Int) -> String {
      switch self {
      case .shipped: "<rect class=\"shipped\" x=\"\(x)\" width=\"10\" height=\"10\"/>"
      case .dropped: "<path class=\"dropped\" d=\"M\(x + 1) 1l8 8m0-8l-8 8\"/>"
      case .open: "<rect class=\"open\" x=\"\(x).75\" y=\".75\" width=\"8.5\" height=\"8.5\"/>"
      case .overdue:
        "<rect class=\"overdue\" x=\"\(x).75\" y=\".75\" width=\"8.5\" height=\"8.5\"/>"
          + "<rect class=\"bar\" x=\"\(x + 3)\" y=\"3\" width=\"4\" height=\"4\"/>"
      }
    }
  }
}
