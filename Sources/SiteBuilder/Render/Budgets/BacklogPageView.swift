/// A part of the whole backlog, in groups of what the causes cost.
struct BacklogPageView: View {
  let groups: [ItemGroupView]
  let pager: PagerView?

  func value(of name: Name) -> Value? {
    switch name {
    case .groups: .list(groups)
    case .isEmpty: .flag(groups.isEmpty)
    case .pager: .view(pager)
    default: nil
    }
  }
}
