internal import PostmortemCore

/// A bar of a whole length: what shipped, what was dropped, what is open. Its numbers stand beside it.
enum ShareBar {
  /// The bar of a slice: all of it is the whole length.
  static func draw(_ figure: ShippedRatio, overdue: Int) -> String {
    let parts = [
      ("shipped", figure.shipped), ("dropped", figure.dropped), ("open", figure.open - overdue),
      ("overdue", overdue),
    ]
    return draw(parts, of: figure.committed)
  }

  /// Parts one after the other, by their class and what they count, where `whole` is the whole length; empty where
  /// that is nothing. `words` say what the parts are, where it is not what their classes say.
  static func draw(_ parts: [(name: String, count: Int)], of whole: Int, words: [String]? = nil) -> String {
    guard whole > 0 else { return "" }
    let label = zip(parts, words ?? parts.map(\.name)).filter { $0.0.count > 0 }
      .map { "\($0.0.count) \($0.1)" }.joined(separator: ", ")
    var svg = "<svg class=\"share\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\""
    svg += label.isEmpty ? " aria-label=\"none\">" : " aria-label=\"\(label)\">"
    var x = 0.0
    for (name, count) in parts where count > 0 {
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
