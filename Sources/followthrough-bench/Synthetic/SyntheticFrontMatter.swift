import PostmortemCore

extension SyntheticDocument {
  /// Writes everything from fence to fence.
  mutating func writeFrontMatter() {
    let people = random.pick(5, of: Company.people).map(\.id)
    let zone = random.chance(percent: 25) ? "Europe/Berlin" : nil
    line("---")
    line("title: \(incident.title)")
    line("severity: SEV\(random.pick([1, 2, 2, 3, 3, 3]))")
    line("status: \(published == nil ? "in-review" : "published")")
    if let published { line("published: \(published)") }
    line("owner: \(people[0])")
    line("authors: [\(people[0]), \(people[1])]")
    line("teams: [\(incident.service.team)]")
    line("services: [\(incident.service.id)]")
    line("tags: [\(random.pick(["deploys", "storage", "traffic", "partners"])), \(incident.service.team)]")
    if let zone { line("timezone: \(zone)") }
    line("channel: \"#inc-\(incident.id)\"")
    line("roles: {incident_commander: \(people[2]), resolver: \(people[3]), communications: \(people[4])}")
    line("detection: \(random.pick(["alert", "alert", "alert", "customer", "staff", "partner"]))")
    line("trigger: \(random.pick(Company.triggers))")
    writeImpact()
    writeCauses()
    // In office hours no clock is changed, and a wall's order is the order of things.
    writeTimeline(from: zone == nil ? random.number(in: 0...1439) : random.number(in: 480...1020))
    line("action_items:")
    for number in 1...random.number(in: 3...8) { writeActionItem(number) }
    if let earlier, random.chance(percent: 30) { line("related: [\(earlier.id)]") }
    line("---")
  }

  private mutating func writeImpact() {
    line("impact:")
    line("  summary: One request in \(random.number(in: 2...40)) to \(incident.service.id) failed.")
    line("  customers: \(random.number(in: 40...90_000))")
    if let objective = incident.service.objective {
      line("  budget: {\(objective): \(random.number(in: 2...60))m}")
    }
  }

  private mutating func writeCauses() {
    line("causes:")
    for (number, condition) in random.pick(random.number(in: 2...4), of: Prose.conditions).enumerated() {
      causes.append("cause-\(number + 1)")
      line("  - id: cause-\(number + 1)")
      line("    category: \(random.pick(Company.causeCategories))")
      line("    summary: \(condition).")
    }
  }

  /// Ten to fourteen entries, at most a quarter of an hour between two.
  private mutating func writeTimeline(from firstMinute: Int) {
    let last = random.number(in: 9...13)
    let events = [
      0: "started", 2: "detected", 3: "acknowledged", 4: "declared", last - 2: "mitigated", last: "resolved",
    ]
    var minute = firstMinute
    var shownDay: Int?
    line("timeline:")
    for number in 0...last {
      let day = minute / 1440
      let date = day == shownDay ? "" : "\(incident.day + day) "
      shownDay = day
      let mark = random.chance(percent: 10) ? "~" : ""
      line("  - at: \"\(mark)\(date)\(Self.clock(minute))\"")
      if let event = events[number] { line("    event: \(event)") }
      line("    note: \"\(sentence())\"")
      if random.chance(percent: 20) { line("    decision: true") }
      minute += random.number(in: 1...15)
    }
  }

  /// `09:05`, of a minute counted from midnight.
  static func clock(_ minute: Int) -> String { "\(twoDigits(minute / 60 % 24)):\(twoDigits(minute % 60))" }

  private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
