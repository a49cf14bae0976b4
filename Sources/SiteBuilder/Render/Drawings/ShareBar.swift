internal import PostmortemCore

/// A bar of a whole length: what shipped, what was dropped, what is open. Its numbers stand beside it.
enum ShareBar {
  /// The bar of a slice: all of it is the whole length.
  static func draw(_ figure: ShippedRatio, overdue: Int, _ words: Words) -> String {
    let parts: [Part] = [
      ("shipped", .drawnShipped, figure.shipped), ("dropped", .drawnDropped, figure.dropped),
      ("open", .drawnOpen, figure.open - overdue), ("overdue", .drawnOverdue, overdue),
    ]
    return draw(parts, of: figure.committed, words)
  }

  /// A part of a bar: its class, what is said of it, and what it counts.
  typealias Part = (name: StaticString, phrase: Phrase, count: Int)

  /// Parts one after the other, where `whole` is the whole length; empty where that is nothing.
  static func draw(_ parts: [Part], of whole: Int, _ words: Words) -> String {
    guard whole > 0 else { return "" }
    let label = parts.filter { $0.count > 0 }.map { words($0.phrase, count: $0.count) }
      .joined(separator: ", ")
    var svg = ByteBuffer(capacity: 512)
    svg.append(
      literal:
        "<svg class=\"share\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\""
    )
    svg.append(escaping: label.isEmpty ? words[.drawnNone] : label)
    svg.append(literal: "\">")
    var x = 0.0
    for (name, _, count) in parts where count > 0 {
      let width = Double(count) / Double(whole) * 100
      svg.append(literal: "<rect class=\"")
      svg.append(literal: name)
      svg.append(literal: "\" x=\"")
      svg.append(hundredths: x)
      svg.append(literal: "\" width=\"")
      svg.append(hundredths: width)
      svg.append(literal: "\" height=\"10\"/>")
      x += width
    }
    svg.append(literal: "</svg>")
    return svg.text
  }
}

extension ByteBuffer {
  /// Appends a number of 0 or more with at most two decimals, without a locale: `12.5`.
  fileprivate mutating func append(hundredths value: Double) {
    let scaled = Int((value * 100).rounded())
    append(scaled / 100)
    guard scaled % 100 > 0 else { return }
    append(UInt8(ascii: "."))
    if scaled % 10 == 0 { append(scaled % 100 / 10) } else { append(twoDigits: scaled % 100) }
  }
}
