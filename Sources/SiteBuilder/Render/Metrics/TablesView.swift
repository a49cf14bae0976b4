/// Tables of numbers that stand apart from those of the plot.
struct TablesView: View {
  let tables: [NumbersView]

  func value(of name: Name) -> Value? {
    switch name {
    case .tables: .list(tables)
    default: nil
    }
  }
}
