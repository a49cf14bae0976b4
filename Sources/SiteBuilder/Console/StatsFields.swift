internal import PostmortemCore

extension Stats {
  /// The same for a program.
  public var json: String { Stats.document.json(of: self).withBytes { String(decoding: $0, as: UTF8.self) } }

  /// The JSON Schema of that.
  public static var schema: String { document.schema.text }

  private static let document = DataDocument<Stats>(
    title: "What followthrough stats prints",
    fields: [
      DataField("as_of", "The day that all of it is true of.", .day { $0.asOf }),
      DataField(
        "team",
        "The team that all but the days are of; null for the whole archive.",
        .textOrNull { $1($0.team) }
      ),
      DataField(
        "headline",
        "The ratios over the action items of the last few incidents in production.",
        .object(DataShape(DataField<HeadlineRecord>.all)) { HeadlineRecord(stats: $0) }
      ),
      DataField(
        "all",
        "The ratios over all action items.",
        .object(DataShape(DataField<FigureRow>.ratios)) { FigureRow($0.all, asOf: $0.asOf) }
      ),
      DataField(
        "overdue_items",
        "The overdue action items, oldest due date first.",
        .list(DataShape(ActionRecord.fields)) { stats in
          stats.all.overdue.commitments.map { ActionRecord(commitment: $0, asOf: stats.asOf) }
        }
      ),
      DataField(
        "budgets",
        "The error budgets of which less than a quarter is left, the worst first.",
        .list(DataShape(DataField<ErrorBudget>.inTrouble)) { $0.budgetsInTrouble }
      ),
      DataField(
        "recurrences",
        "Incidents that struck while an earlier one's item was open, newest first, each with its worst item.",
        .list(DataShape(DataField<ExposureRow>.all)) { $0.recurrences.map { ExposureRow($0) } }
      ),
      DataField(
        "teams",
        "The ratios of each team, or of the one.",
        .list(DataShape(DataField<FigureRow>.part)) { stats in
          stats.teams.map { FigureRow($0, asOf: stats.asOf) }
        }
      ),
    ]
  )
}

/// The headline, and the incidents that it is about.
private struct HeadlineRecord: Sendable {
  let row: FigureRow
  let incidents: [HeadlineIncident]

  init(stats: Stats) {
    row = FigureRow(stats.headline, asOf: stats.asOf)
    incidents = stats.headlineIncidents
  }
}

extension DataField<HeadlineRecord> {
  fileprivate static let all: [DataField<HeadlineRecord>] = [
    DataField(
      "incidents",
      "Newest first.",
      .list(DataShape(DataField<HeadlineIncident>.all)) { $0.incidents }
    ),
    DataField("action_items", "Counted by where they stand.", .counts { $0.row.shipped }),
    DataField(
      "on_time",
      "Shipped by the first due date, of those due.",
      .object(DataShape<Ratio>.ratio) { $0.row.onTime.ratio }
    ),
    DataField("overdue", "Open after the due date.", .object(DataShape<Overdue>.overdue) { $0.row.overdue }),
  ]
}

/// An incident of the headline, with its items, or a team's of them.
struct HeadlineIncident: Sendable {
  let postmortem: Postmortem
  let shipped: ShippedRatio
}

extension Stats {
  /// Newest first.
  var headlineIncidents: [HeadlineIncident] {
    headline.incidents.map { incident in
      let items = headline.commitments.filter { $0.postmortem === incident }
      return HeadlineIncident(postmortem: incident, shipped: ShippedRatio(of: items))
    }
  }
}

extension DataField<HeadlineIncident> {
  fileprivate static let all: [DataField<HeadlineIncident>] = [
    DataField("id", "The name of its file, without the ending.", .text { $1($0.postmortem.id) }),
    DataField("title", "What customers saw, in a line.", .text { $1($0.postmortem.title.value) }),
    DataField("date", "The day it began.", .dayOrNull { $0.postmortem.date }),
    DataField("severity", "How bad it was.", .textOrNull { $1($0.postmortem.severity) }),
    DataField("action_items", "Its action items, counted.", .counts { $0.shipped }),
  ]
}

extension DataField<ErrorBudget> {
  fileprivate static let inTrouble: [DataField<ErrorBudget>] = [
    DataField("slo", "The key of the objective.", .text { $1($0.id) }),
    DataField("exhausted", "Whether nothing is left.", .flag { $0.standing == .exhausted }),
    DataField("budget_seconds", "What may be spent in a window.", .decimalOrNull { $0.budget.inSeconds }),
    DataField("window_days", "The days of the window.", .count { $0.windowDays }),
    DataField(
      "spent_seconds",
      "What was spent in it.",
      .decimalOrNull { $0.spent(on: $0.lastDay).inSeconds }
    ),
    DataField(
      "remaining",
      "The share that is left, below 0 where more was spent; null where the objective leaves no budget.",
      .decimalOrNull { $0.remaining(on: $0.lastDay) }
    ),
    DataField(
      "incidents",
      "Those that spent it, oldest first.",
      .texts { $1($0.spends(inWindowEnding: $0.lastDay).map(\.incident.id)) }
    ),
  ]
}
