internal import PostmortemCore

/// Draws: the few shapes of SVG that the site's pictures are made of. Across, places are percentages of the width, so
/// that a picture fits any page while its letters keep their size; down, they are pixels.
struct SVG: ~Copyable {
  private var bytes = ByteBuffer(capacity: 4096)

  /// A picture of the page's width. `label` says what there is to see.
  init(class name: StaticString, height: Int, label: String) {
    bytes.append(literal: "<svg class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" width=\"100%\" height=\"")
    bytes.append(height)
    bytes.append(literal: "\" role=\"img\" aria-label=\"")
    bytes.append(escaping: label)
    bytes.append(literal: "\">")
  }

  /// The whole of it.
  consuming func finish() -> [UInt8] {
    bytes.append(literal: "</svg>")
    return bytes.bytes
  }

  /// Lines straight down that differ in their place across alone: what else is said of each is said once.
  final class Tick: Sendable {
    fileprivate let start: [UInt8]
    fileprivate let end: [UInt8]

    /// Lines from `y` down to `end`.
    init(_ name: StaticString, from y: Int, to end: Int) {
      start = Array("<line class=\"\(name)\" x1=\"".utf8)
      self.end = Array("\" y1=\"\(y)\" y2=\"\(end)\"/>".utf8)
    }
  }

  /// One of such lines.
  mutating func tick(_ tick: Tick, x: Double) {
    let x = Percent(x)
    bytes.append(tick.start)
    bytes.append(x)
    bytes.append(literal: "\" x2=\"")
    bytes.append(x)
    bytes.append(tick.end)
  }

  /// A line from (`x`, `y`) straight down to `end`.
  mutating func tick(_ name: StaticString, x: Double, from y: Int, to end: Int) {
    tick(Tick(name, from: y, to: end), x: x)
  }

  /// A line across the whole width.
  mutating func axis(_ name: StaticString, y: Int) {
    bytes.append(literal: "<line class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" x1=\"0\" x2=\"100%\" y1=\"")
    bytes.append(y)
    bytes.append(literal: "\" y2=\"")
    bytes.append(y)
    bytes.append(literal: "\"/>")
  }

  /// A filled stretch.
  mutating func band(_ name: StaticString, _ kind: String, x: Double, width: Double, y: Int, height: Int) {
    bytes.append(literal: "<rect class=\"")
    bytes.append(literal: name)
    bytes.append(literal: " ")
    bytes.append(escaping: kind)
    bytes.append(literal: "\" x=\"")
    bytes.append(Percent(x))
    bytes.append(literal: "\" width=\"")
    bytes.append(Percent(width))
    bytes.append(literal: "\" y=\"")
    bytes.append(y)
    bytes.append(literal: "\" height=\"")
    bytes.append(height)
    bytes.append(literal: "\"/>")
  }

  /// A dot of `radius` pixels.
  mutating func circle(_ name: StaticString, x: Double, y: Int, radius: Int) {
    bytes.append(literal: "<circle class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" cx=\"")
    bytes.append(Percent(x))
    bytes.append(literal: "\" cy=\"")
    bytes.append(y)
    bytes.append(literal: "\" r=\"")
    bytes.append(radius)
    bytes.append(literal: "\"/>")
  }

  /// A point: across in hundredths of the width, down in pixels.
  struct Point: Equatable, Sendable {
    let x: Double
    let y: Int
  }

  /// A line through points, or the shape inside it. A path knows no percentages, so it stands in a picture of its
  /// own, `height` pixels high and ten thousand wide, that is stretched to the width.
  mutating func outline(_ name: StaticString, height: Int, through points: [Point], isClosed: Bool) {
    guard let first = points.first else { return }
    bytes.append(literal: "<svg width=\"100%\" height=\"")
    bytes.append(height)
    bytes.append(literal: "\" viewBox=\"0 0 10000 ")
    bytes.append(height)
    bytes.append(literal: "\" preserveAspectRatio=\"none\"><path class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" d=\"M")
    var (x, y) = (SVG.tenThousandths(first.x), first.y)
    bytes.append(x)
    bytes.append(UInt8(ascii: " "))
    bytes.append(y)
    for point in points.dropFirst() {
      let next = SVG.tenThousandths(point.x)
      switch (next == x, point.y == y) {
      case (true, true): continue
      case (false, true):
        bytes.append(UInt8(ascii: "H"))
        bytes.append(next)
      case (true, false):
        bytes.append(UInt8(ascii: "V"))
        bytes.append(point.y)
      case (false, false):
        bytes.append(UInt8(ascii: "L"))
        bytes.append(next)
        bytes.append(UInt8(ascii: " "))
        bytes.append(point.y)
      }
      (x, y) = (next, point.y)
    }
    bytes.append(literal: isClosed ? "z\"/></svg>" : "\"/></svg>")
  }

  private static func tenThousandths(_ percent: Double) -> Int { Int((percent * 100).rounded()) }

  /// Which part of a word stands at its place.
  enum Anchor: Sendable { case start, middle, end }

  /// A word at (`x`, `y`), moved by `dx` pixels.
  mutating func word(_ name: StaticString, _ text: String, x: Double, dx: Int = 0, y: Int, anchor: Anchor) {
    beginWord(name, x: x, dx: dx, y: y, anchor: anchor)
    bytes.append(escaping: text)
    bytes.append(literal: "</text>")
  }

  /// A time on the clock, as a word at (`x`, `y`).
  mutating func clock(_ name: StaticString, _ time: LocalTime, x: Double, y: Int, anchor: Anchor) {
    beginWord(name, x: x, dx: 0, y: y, anchor: anchor)
    bytes.append(clock: time)
    bytes.append(literal: "</text>")
  }

  private mutating func beginWord(_ name: StaticString, x: Double, dx: Int, y: Int, anchor: Anchor) {
    bytes.append(literal: "<text class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" x=\"")
    bytes.append(Percent(x))
    if dx != 0 {
      bytes.append(literal: "\" dx=\"")
      bytes.append(dx)
    }
    bytes.append(literal: "\" y=\"")
    bytes.append(y)
    switch anchor {
    case .start: bytes.append(literal: "\">")
    case .middle: bytes.append(literal: "\" text-anchor=\"middle\">")
    case .end: bytes.append(literal: "\" text-anchor=\"end\">")
    }
  }
}
