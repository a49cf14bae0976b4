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
    var svg = "<svg class=\"share\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\""
    svg += " aria-label=\"\(escaped(label.isEmpty ? words[.drawnNone] : label))\">"
    var x = 0.0
    for (name, _, count) in parts where count > 0 {
      let width = Double(count) / Double(whole) * 100
      svg += "<rect class=\"\(name)\" x=\"\(hundredths(x))\" width=\"\(hundredths(width))\" height=\"10\"/>"
      x += width
    }
    return svg + "</svg>"
  }
}

/// A number of 0 or more with at most two decimals, without a locale: `12.5`.
private func hundredths(_ value: Double) -> String {
  let scaled = Int((value * 100).rounded())
  return ASCIIWriter.text(24) { text in
    text.number(scaled / 100)
    guard scaled % 100 > 0 else { return }
    text.text(".")
    if scaled % 10 == 0 { text.number(scaled % 100 / 10) } else { text.number(scaled % 100, width: 2) }
  }
}
