internal import PostmortemCore

extension DataField<Settings> {
  /// What the figures take from an archive's settings, so that they can be computed anew.
  static let ofFigures: [DataField<Settings>] = [
    DataField(
      "headline_incidents",
      "How many incidents the headline is about.",
      .count { $0.headlineIncidents }
    ),
    DataField("people_pages", "Whether figures are told by owner.", .flag { $0.peoplePages }),
    DataField(
      "severities",
      "The worst first, each with the seconds its documents are to be published within.",
      .list(DataShape(DataField<Settings.Level>.all)) { $0.severities }
    ),
    DataField(
      "priorities",
      "The most pressing first, each with the seconds its items are to ship within.",
      .list(DataShape(DataField<Settings.Level>.all)) { $0.priorities }
    ),
    DataField("teams", "The keys of those that the settings list.", .texts { $1($0.teams.ids) }),
    DataField("services", "The keys of those that the settings list.", .texts { $1($0.services.ids) }),
    DataField(
      "slos",
      "The objectives that error budgets are made of.",
      .list(DataShape(DataField<NamedSLO>.all)) { settings in
        settings.slos.ids.compactMap { id in settings.slos[id].map { NamedSLO(id: id, slo: $0) } }
      }
    ),
  ]
}

extension DataField<Settings.Level> {
  fileprivate static let all: [DataField<Settings.Level>] = [
    DataField("name", "As documents have it.", .text { $1($0.name) }),
    DataField(
      "within_seconds",
      "Null where there is no limit.",
      .numberOrNull(minimum: 0) { $0.within.map { Int($0.components.seconds) } }
    ),
  ]
}

/// An objective and its key.
private struct NamedSLO: Sendable {
  let id: String
  let slo: Settings.SLO
}

extension DataField<NamedSLO> {
  fileprivate static let all: [DataField<NamedSLO>] = [
    DataField("id", "Its key.", .text { $1($0.id) }),
    DataField("name", "Its name for readers.", .textOrNull { $1($0.slo.name) }),
    DataField("service", "The service it is of.", .textOrNull { $1($0.slo.service) }),
    DataField(
      "objective",
      "Percent of time or events that shall be good.",
      .decimalOrNull { $0.slo.objective }
    ),
    DataField(
      "window_seconds",
      "The trailing window it is judged over.",
      .count { Int($0.slo.window.components.seconds) }
    ),
  ]
}
