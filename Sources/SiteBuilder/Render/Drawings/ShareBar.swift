internal import PostmortemCore

/// A bar of a whole length: what shipped, what was dropped, what is open. Its numbers stand beside it.
enum ShareBar {
  /// Of one hundred.
  static func draw(_ figure: ShippedRatio, overdue: Int) -> String {
    guard figure.committed > 0 else { return "" }
    let parts = [
      ("shipped", figure.shipped), ("dropped", figure.dropped), ("open", figure.open - overdue),
      ("overdue", overdue),
    ]
    let label = parts.filter { $0.1 > 0 }.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
    var svg =
      "<svg class=\"share\" viewBox=\"0 0 100 10\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"\(label)\">"
    var x = 0.0
    for (name, count) in parts where count > 0 {
      let width = Double(count) / Double(figure.committed) * 100
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
