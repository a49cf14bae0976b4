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

  /// A line from (`x`, `y`) straight down to `end`.
  mutating func tick(_ name: StaticString, x: Double, from y: Int, to end: Int) {
    bytes.append(literal: "<line class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" x1=\"")
    percent(x)
    bytes.append(literal: "\" x2=\"")
    percent(x)
    vertical(y, end)
  }

  /// A line across the whole width.
  mutating func axis(_ name: StaticString, y: Int) {
    bytes.append(literal: "<line class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" x1=\"0\" x2=\"100%")
    vertical(y, y)
  }

  /// A filled stretch.
  mutating func band(_ name: StaticString, _ kind: String, x: Double, width: Double, y: Int, height: Int) {
    bytes.append(literal: "<rect class=\"")
    bytes.append(literal: name)
    bytes.append(literal: " ")
    bytes.append(escaping: kind)
    bytes.append(literal: "\" x=\"")
    percent(x)
    bytes.append(literal: "\" width=\"")
    percent(width)
    bytes.append(literal: "\" y=\"")
    bytes.append(y)
    bytes.append(literal: "\" height=\"")
    bytes.append(height)
    bytes.append(literal: "\"/>")
  }

  /// Which part of a word stands at its place.
  enum Anchor: Sendable { case start, middle, end }

  /// A word at (`x`, `y`), moved by `dx` pixels.
  mutating func word(_ name: StaticString, _ text: String, x: Double, dx: Int = 0, y: Int, anchor: Anchor) {
    bytes.append(literal: "<text class=\"")
    bytes.append(literal: name)
    bytes.append(literal: "\" x=\"")
    percent(x)
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
    bytes.append(escaping: text)
    bytes.append(literal: "</text>")
  }

  private mutating func vertical(_ y: Int, _ end: Int) {
    bytes.append(literal: "\" y1=\"")
    bytes.append(y)
    bytes.append(literal: "\" y2=\"")
    bytes.append(end)
    bytes.append(literal: "\"/>")
  }

  private mutating func percent(_ value: Double) {
    let scaled = Int((value * 100).rounded())
    bytes.append(scaled / 100)
    let rest = scaled % 100
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
      if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
    bytes.append(UInt8(ascii: "%"))
  }
}
