internal import PostmortemCore

/// Draws: the few shapes of SVG that the site's pictures are made of. Across, places are percentages of the width, so
/// that a picture fits any page while its letters keep their size; down, they are pixels.
struct SVG {
  private var bytes: [UInt8] = []

  /// A picture of the page's width. `label` says what there is to see.
  init(class name: StaticString, height: Int, label: String) {
    bytes.reserveCapacity(4096)
    raw("<svg class=\"")
    raw(name)
    raw("\" width=\"100%\" height=\"")
    number(height)
    raw("\" role=\"img\" aria-label=\"")
    appendEscaped(label, to: &bytes)
    raw("\">")
  }

  /// The whole of it.
  consuming func finish() -> [UInt8] {
    raw("</svg>")
    return bytes
  }

  /// A line from (`x`, `y`) straight down to `end`.
  mutating func tick(_ name: StaticString, x: Double, from y: Int, to end: Int) {
    raw("<line class=\"")
    raw(name)
    raw("\" x1=\"")
    percent(x)
    raw("\" x2=\"")
    percent(x)
    vertical(y, end)
  }

  /// A line across the whole width.
  mutating func axis(_ name: StaticString, y: Int) {
    raw("<line class=\"")
    raw(name)
    raw("\" x1=\"0\" x2=\"100%")
    vertical(y, y)
  }

  /// A filled stretch.
  mutating func band(_ name: StaticString, _ kind: String, x: Double, width: Double, y: Int, height: Int) {
    raw("<rect class=\"")
    raw(name)
    raw(" ")
    appendEscaped(kind, to: &bytes)
    raw("\" x=\"")
    percent(x)
    raw("\" width=\"")
    percent(width)
    raw("\" y=\"")
    number(y)
    raw("\" height=\"")
    number(height)
    raw("\"/>")
  }

  /// Which part of a word stands at its place.
  enum Anchor: Sendable { case start, middle, end }

  /// A word at (`x`, `y`), moved by `dx` pixels.
  mutating func word(_ name: StaticString, _ text: String, x: Double, dx: Int = 0, y: Int, anchor: Anchor) {
    raw("<text class=\"")
    raw(name)
    raw("\" x=\"")
    percent(x)
    if dx != 0 {
      raw("\" dx=\"")
      number(dx)
    }
    raw("\" y=\"")
    number(y)
    switch anchor {
    case .start: raw("\">")
    case .middle: raw("\" text-anchor=\"middle\">")
    case .end: raw("\" text-anchor=\"end\">")
    }
    appendEscaped(text, to: &bytes)
    raw("</text>")
  }

  private mutating func vertical(_ y: Int, _ end: Int) {
    raw("\" y1=\"")
    number(y)
    raw("\" y2=\"")
    number(end)
    raw("\"/>")
  }

  private mutating func raw(_ text: StaticString) {
    bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  private mutating func percent(_ value: Double) {
    let scaled = Int((value * 100).rounded())
    number(scaled / 100)
    let rest = scaled % 100
    if rest > 0 {
      bytes.append(UInt8(ascii: "."))
      bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
      if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
    }
    bytes.append(UInt8(ascii: "%"))
  }

  private mutating func number(_ value: Int) {
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let magnitude = abs(value)
    if magnitude >= 100 { return bytes += String(magnitude).utf8 }
    if magnitude >= 10 { bytes.append(UInt8(ascii: "0") + UInt8(magnitude / 10)) }
    bytes.append(UInt8(ascii: "0") + UInt8(magnitude % 10))
  }
}
