/// The invented company whose incidents the archive holds: 40 people, 12 teams, 25 services, 10 objectives.
enum Company {
  struct Person {
    /// The key of the roster.
    let id: String
    let name: String
    let team: String
  }

  struct Service {
    let id: String
    let team: String
    /// The id of its objective; nil where it has none.
    let objective: String?
  }

  static let teams = [
    "accounts", "billing", "catalog", "checkout", "data", "edge", "fulfilment", "identity", "messaging",
    "mobile", "platform", "search",
  ]

  /// Everybody there ever was; the last two have left.
  static let people: [Person] = zip(givenNames, familyNames).enumerated().map { number, names in
    Person(id: names.0.lowercased(), name: "\(names.0) \(names.1)", team: teams[number % teams.count])
  }

  /// Those who can own an open item.
  static let present = Array(people.dropLast(leavers))

  static let services: [Service] = serviceNames.enumerated().map { number, name in
    let objective = number < objectives ? "\(name)-success" : nil
    return Service(id: name, team: teams[number % teams.count], objective: objective)
  }

  static let triggers = ["binary-push", "config-push", "certificate-expiry", "dependency", "load", "network"]

  static let causeCategories = [
    "capacity", "configuration", "dependency-failure", "design", "observability", "release-process",
    "runbook-gap",
  ]

  /// How many of the people have left.
  private static let leavers = 2
  /// How many of the services have an objective.
  private static let objectives = 10

  private static let givenNames = [
    "Ada", "Amir", "Anke", "Bao", "Carla", "Chidi", "Dana", "Deniz", "Elif", "Emeka", "Farid", "Freya",
    "Gita", "Hana", "Hugo", "Ines", "Ivan", "Jun", "Kaia", "Kofi", "Lena", "Luis", "Maria", "Mateo", "Mina",
    "Nils", "Noor", "Olga", "Omar", "Petra", "Priya", "Quinn", "Rosa", "Sami", "Signe", "Tariq", "Uma",
    "Viktor", "Wanda", "Yusuf",
  ]

  private static let familyNames = [
    "Okafor", "Rahimi", "Krüger", "Nguyen", "Sánchez", "Eze", "Levi", "Demir", "Yıldız", "Obi", "Haddad",
    "Lund", "Sharma", "Sato", "Moreau", "Ferreira", "Petrov", "Takahashi", "Hauge", "Mensah", "Weiß",
    "Ortega", "Silva", "Quiroga", "Park", "Åkesson", "Aziz", "Kovač", "Saleh", "Nováková", "Raman", "Byrne",
    "Conti", "Virtanen", "Bakke", "Khan", "Iyer", "Horvat", "Zielińska", "Aydın",
  ]

  private static let serviceNames = [
    "checkout-api", "card-payments", "sign-in", "search-api", "product-pages", "order-intake",
    "stock-levels", "push-notices", "mobile-gateway", "edge-proxy", "invoices", "refunds", "price-rules",
    "recommendations", "warehouse-sync", "shipping-labels", "address-book", "mail-sender", "event-bus",
    "feature-flags", "image-resizer", "audit-log", "report-builder", "dns", "object-store",
  ]

  /// The text of `followthrough.yml`.
  static let settings = """
    title: Northwind Parcel reliability review
    base_url: https://reliability.northwind.example/
    repository: https://git.northwind.example/sre/postmortems
    timezone: UTC
    as_of: \(SyntheticArchive.asOf)
    severities:
      SEV1: {means: "A critical journey is out for nearly everyone.", publish_within: 5d}
      SEV2: {means: "A critical journey is broken for some.", publish_within: 10d}
      SEV3: {means: "A lesser journey is broken, or a critical one slow.", publish_within: 15d}
    teams:
    \(lines(teams) { "\($0): {name: \(capitalized($0))}" })
    people:
    \(lines(present) { "\($0.id): {name: \($0.name), team: \($0.team)}" })
    \(lines(people.suffix(leavers)) { "\($0.id): {name: \($0.name), team: \($0.team), left: 2025-12-31}" })
    services:
    \(lines(services) { "\($0.id): {name: \(capitalized($0.id)), team: \($0.team)}" })
    slos:
    \(lines(services.prefix(objectives), objective(of:)))
    triggers: [\(triggers.joined(separator: ", "))]
    cause_categories: [\(causeCategories.joined(separator: ", "))]

    """

  private static func objective(of service: Service) -> String {
    let name = "\(capitalized(service.id)) answers"
    return "\(service.id)-success: {name: \(name), objective: 99.9, window: 28d, service: \(service.id)}"
  }

  private static func lines<Entries: Sequence>(
    _ entries: Entries,
    _ line: (Entries.Element) -> String
  ) -> String {
    entries.map { "  " + line($0) }.joined(separator: "\n")
  }

  /// `checkout-api` as `Checkout api`.
  private static func capitalized(_ id: String) -> String {
    let words = id.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
