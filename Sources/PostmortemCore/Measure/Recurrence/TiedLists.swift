/// Numbers of incidents, in lists by what ties incidents: a cause category and a service.
struct TiedLists: Sendable {
  private var categories = NameNumbers()
  private var services = NameNumbers()
  /// By the numbers of a category and a service, the place of what has both.
  private var places = HashTable()
  /// What each list has, in the order in which it was added.
  private(set) var lists: [[Int]] = []

  /// Adds a number to the list of each pair of a category and a service that an incident has.
  ///
  /// - Returns: the places of these lists, each once.
  @discardableResult
  mutating func add(_ number: Int, _ incident: Postmortem) -> [Int] {
    var found: [Int] = []
    found.reserveCapacity(incident.causes.count * incident.services.count)
    for cause in incident.causes {
      guard let category = cause.category.map({ categories.number(of: $0.value) }) else { continue }
      for service in incident.services {
        let service = services.number(of: service.value)
        let next = lists.count
        let place = places.number(of: TiedLists.hash(category, service)) { next }
        if place == next { lists.append([]) }
        // A pair that is there twice counts once.
        guard lists[place].last != number else { continue }
        lists[place].append(number)
        found.append(place)
      }
    }
    return found
  }

  /// The number of a category; nil where no incident has it.
  func number(ofCategory name: String) -> Int? { categories[name] }

  /// The number of a service; nil where no incident has it.
  func number(ofService name: String) -> Int? { services[name] }

  /// The place of the list of a category and a service; nil where no incident has both.
  func place(category: Int, service: Int) -> Int? { places[TiedLists.hash(category, service)] }

  /// Of two pairs the hashes differ: both numbers fit in it.
  private static func hash(_ category: Int, _ service: Int) -> UInt64 {
    QuickHash.hash(QuickHash.seed, UInt64(category) << 32 | UInt64(service))
  }
}
