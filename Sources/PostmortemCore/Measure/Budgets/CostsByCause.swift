/// What incidents of a time spent of their error budgets, to be asked by causes and services.
struct CostsByCause: Sendable {
  /// Categories and services of an item, each in order.
  private struct Question: Hashable {
    let categories: [String]
    let services: [String]
  }

  /// Those that spent something, in the order of the archive.
  private let spenders: [Postmortem]
  private let costs: [Duration]
  /// Places in `costs`, by category and then by service.
  private let places: [String: [String: [Int]]]
  /// Answers so far: many items ask the same.
  private var answers: [Question: Duration] = [:]

  /// Sorts those of `incidents` that began from `first` to `last` and spent something.
  init(_ incidents: [Postmortem], from first: Day, to last: Day) {
    let spenders = incidents.filter { incident in
      !incident.impact.budget.isEmpty && incident.date.map { first <= $0 && $0 <= last } ?? false
    }
    self.spenders = spenders
    costs = spenders.map { $0.impact.budget.reduce(.zero) { $0 + $1.duration } }
    var places: [String: [String: [Int]]] = [:]
    for (place, incident) in spenders.enumerated() {
      for category in incident.causeCategories() {
        for service in Set(incident.services.map(\.value)) {
          places[category, default: [:]][service, default: []].append(place)
        }
      }
    }
    self.places = places
  }

  /// What incidents spent that share a category and a service with an item, each once.
  mutating func total(of commitment: Commitment) -> Duration {
    let question = question(of: commitment)
    if let answer = answers[question] { return answer }
    let total = found(question).reduce(Duration.zero) { $0 + costs[$1] }
    answers[question] = total
    return total
  }

  /// Those incidents with what each spent, in the order of the archive.
  func spends(of commitment: Commitment) -> [(incident: Postmortem, duration: Duration)] {
    found(question(of: commitment)).sorted().map { (spenders[$0], costs[$0]) }
  }

  private func question(of commitment: Commitment) -> Question {
    Question(
      categories: commitment.causeCategories.sorted(),
      services: commitment.postmortem.services.map(\.value).sorted()
    )
  }

  /// The places of the incidents that share a category and a service.
  private func found(_ question: Question) -> Set<Int> {
    var found: Set<Int> = []
    for category in question.categories {
      for service in question.services { found.formUnion(places[category]?[service] ?? []) }
    }
    return found
  }
}
