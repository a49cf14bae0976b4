/// The error budget of every SLO of an archive, from its first incident to as-of.
public struct ErrorBudgets: Sendable {
  /// In the order of the settings, those that nothing was spent of among them.
  public let budgets: [ErrorBudget]
  /// SLOs that incidents spent of and the settings don't have, by name: there is no objective to judge them by.
  public let withoutObjective: [String]
  /// Left out: incidents that spent budget and have no date, in the order of the archive.
  public let withoutDate: [Postmortem]

  /// Adds up what the incidents of `archive` spent until `day`.
  public init(of archive: Archive, asOf day: Day) {
    var spends: [String: [ErrorBudget.Spend]] = [:]
    var withoutDate: [Postmortem] = []
    for incident in archive.postmortems where !incident.impact.budget.isEmpty {
      guard let date = incident.date else {
        withoutDate.append(incident)
        continue
      }
      guard date <= day else { continue }
      for spend in incident.impact.budget {
        spends[spend.slo.value, default: []].append(
          ErrorBudget.Spend(incident: incident, day: date, duration: spend.duration)
        )
      }
    }
    let slos = archive.settings.slos
    let first = archive.postmortems.lazy.compactMap { $0.date }.min() ?? day
    budgets = slos.ids.compactMap { id in
      slos[id].map { ErrorBudget(id, $0, spends: spends[id] ?? [], from: first, to: day) }
    }
    withoutObjective = spends.keys.filter { slos[$0] == nil }.sorted()
    self.withoutDate = withoutDate
  }
}
