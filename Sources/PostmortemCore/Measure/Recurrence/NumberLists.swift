/// Lists of numbers, one behind the other: a list costs no memory of its own.
struct NumberLists: Sendable {
  /// The numbers of all lists.
  private(set) var numbers: [Int32] = []
  /// The place behind the last number of each list.
  private var ends: [Int32] = []

  /// No lists.
  init() {}

  /// Lists of these numbers.
  init(_ lists: some Sequence<[Int]>) {
    for list in lists { append(list) }
  }

  /// The places of `keys`, in as many lists as are wanted: each in that of its key, lowest first.
  init(of keys: [Int], in count: Int) { self.init(of: keys.map { CollectionOfOne($0) }, in: count) }

  /// The same of places that have several keys, or none.
  init(of keys: [some Collection<Int>], in count: Int) {
    ends = [Int32](repeating: 0, count: count)
    for own in keys { for key in own { ends[key] += 1 } }
    var end: Int32 = 0
    for key in ends.indices {
      // For a moment where the list begins; it ends where all of its numbers are there.
      (ends[key], end) = (end, end + ends[key])
    }
    numbers = [Int32](repeating: 0, count: Int(end))
    for (place, own) in keys.enumerated() {
      for key in own {
        numbers[Int(ends[key])] = Int32(place)
        ends[key] += 1
      }
    }
  }

  /// Adds a list behind the last.
  mutating func append(_ list: some Sequence<Int>) {
    for number in list { numbers.append(Int32(number)) }
    ends.append(Int32(numbers.count))
  }

  /// Where the numbers of a list stand in `numbers`.
  func range(of list: Int) -> Range<Int> { (list == 0 ? 0 : Int(ends[list - 1]))..<Int(ends[list]) }

  /// The numbers of a list.
  subscript(list: Int) -> [Int] { range(of: list).map { Int(numbers[$0]) } }

  /// The first place in an ascending list of a number that is no less than `least`; the end of the list where there is none.
  func place(of least: Int, in list: Int) -> Int {
    numbers[range(of: list)].firstPlace { $0 >= least }
  }
}
