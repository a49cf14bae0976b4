/// What incidents of a time spent of their error budgets, to be asked by causes and services.
struct CostsByCause: Sendable {
  /// What an item asks for: its lists of incidents, in order. Many items ask for the same.
  struct Question: Hashable {
    fileprivate let lists: [Int]
  }

  /// Those that spent something, in the order of the archive.
  private let spenders: [Postmortem]
  private let costs: [Duration]
  /// Places in `costs`, by category and service.
  private let tied: TiedLists

  /// Sorts those of `incidents` that began from `first` to `last` and spent something.
  init(_ incidents: [Postmortem], from first: Day, to last: Day) {
    let spenders = incidents.filter { incident in
      !incident.impact.budget.isEmpty && incident.date.map { first <= $0 && $0 <= last } ?? false
    }
    self.spenders = spenders
    costs = spenders.map { $0.impact.budget.reduce(.zero) { $0 + $1.duration } }
    var tied = TiedLists()
    for (place, incident) in spenders.enumerated() { tied.add(place, incident) }
    self.tied = tied
  }

  /// The incidents that share a category and a service with an item.
  func question(of commitment: Commitment) -> Question {
    var lists: [Int] = []
    let services = commitment.postmortem.services.compactMap { tied.number(ofService: $0.value) }
    lists.reserveCapacity(commitment.causeCategories.count * services.count)
    for category in commitment.causeCategories {
      guard let category = tied.number(ofCategory: category) else { continue }
      for service in services {
        if let list = tied.place(category: category, service: service) { lists.append(list) }
      }
    }
    lists.sort()
    return Question(lists: lists)
  }

  /// What these incidents spent, each once.
  func total(_ question: Question) -> Duration {
    places(question).reduce(.zero) { $0 + costs[$1] }
  }

  /// These incidents with what each spent, in the order of the archive.
  func spends(_ question: Question) -> [(incident: Postmortem, duration: Duration)] {
    places(question).map { (spenders[$0], costs[$0]) }
  }

  /// Their places, lowest first.
  private func places(_ question: Question) -> [Int] {
    var found = NumberSet(below: costs.count)
    for list in question.lists {
      for place in tied.lists[list] { found.insert(place) }
    }
    return found.inOrder
  }
}
