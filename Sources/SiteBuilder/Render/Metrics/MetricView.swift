/// A figure in full: what it says, its plot, its numbers, and what they count.
struct MetricView: View {
  let anchor: String
  let heading: String
  /// What should not be so, in a sentence; empty where there is nothing of the kind.
  var finding = ""
  /// What there is to see: one sentence or two, with the numbers.
  let sentence: String
  /// How to read the plot; empty without one.
  var caption = ""
  /// An SVG; empty where there is nothing to draw.
  var drawing: [UInt8] = []
  /// The numbers of the plot, which open below it. Without a plot they stand in the open.
  var tables: [NumbersView] = []
  /// The same figure of parts of the archive, each of which opens by itself.
  var parts: [NumbersView] = []
  let receipt: Receipt

  /// What a figure counts and leaves out, and where its items stand.
  struct Receipt: Sendable {
    let definition: String
    /// What was left out, and how many: `3 items without a day of creation`.
    let leftOut: [String]
    let source: String
    /// What is counted of items, with the way to them.
    var counts: [ReceiptView] = []
    /// The pages that list what was counted.
    let links: [LinkView]
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .anchor: .text(anchor)
    case .heading: .text(heading)
    case .finding: .text(finding)
    case .sentence: .text(sentence)
    case .caption: .text(caption)
    case .drawing: .bytes(drawing)
    case .tables: .list(tables)
    case .parts: .list(parts)
    case .meaning: .text(receipt.definition)
    case .leftOut: .text(receipt.leftOut.joined(separator: "; "))
    case .source: .text(receipt.source)
    case .receipts: .list(receipt.counts)
    case .links: .list(receipt.links)
    default: nil
    }
  }
}
