internal import PostmortemCore

/// One square for each promise: filled where it shipped, crossed where it was dropped, hollow where it is open, and
/// hollow with a bar where it is overdue. The site shows every group of items this way.
enum Squares {
  private static let size = 10
  private static let step = 13
  /// More would be a texture, not a count.
  private static let most = 60

  /// The drawing of these items, best first; empty where nothing was promised, or more than can be told apart.
  static func draw(_ commitments: [Commitment], asOf day: Day) -> String {
    let shapes = commitments.filter(\.isCommitted).map { Shape($0, asOf: day) }.sorted { $0.rawValue < $1.rawValue }
    guard !shapes.isEmpty, shapes.count <= most else { return "" }
    let width = shapes.count * step - (step - size)
    var svg = "<svg class=\"squares\" width=\"\(width)\" height=\"\(size)\" role=\"img\" aria-label=\"\(label(shapes))\">"
    for (index, shape) in shapes.enumerated() { svg += shape.drawing(at: index * step) }
    return svg + "</svg>"
  }

  /// `4 shipped, 1 dropped, 2 open, 1 overdue`
  private static func label(_ shapes: [Shape]) -> String {
    Shape.allCases.compactMap { shape in
      let count = shapes.count { $0 == shape }
      return count == 0 ? nil : "\(count) \(shape.name)"
    }.joined(separator: ", ")
  }

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

    var name: String {
      switch self {
      case .shipped: "shipped"
      case .dropped: "dropped"
      case .open: "open"
      case .overdue: "overdue"
      }
    }

    func drawing(at x: Int) -> String {
      switch self {
      case .shipped: "<rect class=\"shipped\" x=\"\(x)\" width=\"10\" height=\"10\"/>"
      case .dropped: "<path class=\"dropped\" d=\"M\(x + 1) 1l8 8m0-8l-8 8\"/>"
      case .open: "<rect class=\"open\" x=\"\(x).75\" y=\".75\" width=\"8.5\" height=\"8.5\"/>"
      case .overdue:
        "<rect class=\"overdue\" x=\"\(x).75\" y=\".75\" width=\"8.5\" height=\"8.5\"/><rect class=\"bar\" x=\"\(x + 3)\" y=\"3\" width=\"4\" height=\"4\"/>"
      }
    }
  }
}
