internal import PostmortemCore

/// A table of numbers: a name for each row, and a cell for each column.
struct NumbersView: View {
  /// What the table shows, for those who hear it.
  let caption: String
  /// The heads of the columns, that of the names first.
  let columns: [String]
  let rows: [Row]

  /// One row.
  struct Row: View {
    let name: LinkView
    let cells: [Cell]

    /// A row of a name without a page.
    init(_ name: String, _ cells: [Cell]) { self.init(LinkView(name), cells) }

    /// A row of a name that may have a page.
    init(_ name: LinkView, _ cells: [Cell]) {
      self.name = name
      self.cells = cells
    }

    func value(of name: Name) -> Value? {
      switch name {
      case .link: .view(self.name)
      case .cells: .list(cells)
      default: nil
      }
    }
  }

  /// What stands in a row under a column.
  enum Cell: View {
    case text(String)
    /// With the address of the items that are counted.
    case ratio(Ratio, at: String = "")
    /// A drawing of our own making.
    case bar(String)
    case link(LinkView)

    /// A whole number, with the address of what it counts.
    static func number(_ number: Int, at url: String = "", _ words: Words) -> Cell {
      url.isEmpty ? .text(words.number(number)) : .link(LinkView(words.number(number), url: url))
    }

    func value(of name: Name) -> Value? {
      switch (name, self) {
      case (.detail, .text(let text)): .text(text)
      case (.ratio, .ratio(let ratio, let url)): .view(RatioView(ratio, url: url))
      case (.bar, .bar(let bar)): .trusted(bar)
      case (.link, .link(let link)): .view(link)
      // The row around it has a link of its own.
      case (.detail, _), (.ratio, _), (.bar, _), (.link, _): .flag(false)
      default: nil
      }
    }
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .caption: .text(caption)
    case .columns: .list(columns.map { LinkView($0) })
    case .rows: .list(rows)
    default: nil
    }
  }
}
