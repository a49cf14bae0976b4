/// Lists by number, in two arrays for all of them: a list costs no memory of its own. Each begins with what was added
/// last.
struct Chains<Element> {
  private var heads: [Int32] = []
  private var counts: [Int32] = []
  private var links: [(element: Element, next: Int32)] = []

  /// Adds to the list of a number; a number that is new follows the last one.
  mutating func add(_ element: Element, to list: Int) {
    while heads.count <= list {
      heads.append(-1)
      counts.append(0)
    }
    links.append((element, heads[list]))
    heads[list] = Int32(links.count - 1)
    counts[list] += 1
  }

  /// How many a list has.
  func count(of list: Int) -> Int { Int(counts[list]) }

  /// Tells `visit` of what a list has, the last added first.
  func forEach(in list: Int, _ visit: (Element) -> Void) {
    var next = heads[list]
    while next >= 0 {
      visit(links[Int(next)].element)
      next = links[Int(next)].next
    }
  }

  /// What a list has, the last added first.
  subscript(list: Int) -> some Sequence<Element> {
    sequence(state: heads[list]) { [links] next -> Element? in
      guard next >= 0 else { return nil }
      defer { next = links[Int(next)].next }
      return links[Int(next)].element
    }
  }
}
