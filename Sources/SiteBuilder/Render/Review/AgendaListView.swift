/// One part of an agenda: as many rows as it has room for, and the way to the rest.
struct AgendaListView: View {
  /// What its rows are, for those who hear it.
  let label: String
  let items: [any View]
  /// In all.
  let count: Int
  /// Where all of them stand.
  let url: String

  func value(of name: Name) -> Value? {
    switch name {
    case .label: .text(label)
    case .items: .list(items)
    case .count: .number(count)
    case .isEmpty: .flag(count == 0)
    case .hasMore: .flag(count > items.count)
    case .url: .text(url)
    default: nil
    }
  }
}
