internal import PostmortemCore

/// Every figure as JSON, `data/figures.json`, with its schema beside it. What it holds can be computed anew from
/// `incidents.json` and `actions.json`.
struct FiguresFile: Sendable {
  let site: SiteFacts

  private static let schemaName = "figures.schema.json"

  var pages: [Page] {
    [
      Page(path: "data/figures.json") { FiguresFile.document.json(of: AllFigures(of: site)) },
      Page(path: "data/\(FiguresFile.schemaName)") { FiguresFile.document.schema.bytes },
    ]
  }

  private static let document = DataDocument(title: "The figures of an archive", fields: fields)

  private static let fields: [DataField<AllFigures>] =
    [
      DataField("$schema", "The schema of this file.", .word([schemaName]) { _ in schemaName }),
      DataField("as_of", "The day that all of it is true of.", .day { $0.asOf }),
      DataField(
        "headline",
        "The ratios over the action items of the last few incidents in production.",
        .object(DataShape(DataField<FigureRow>.headline)) { $0.headline }
      ),
      DataField(
        "all",
        "The ratios over all action items.",
        .object(DataShape(DataField<FigureRow>.ratios)) { $0.all }
      ),
      DataField(
        "by",
        "The ratios along each dimension. An item of two services counts in both. By owner where the settings have pages for people.",
        .list(DataShape(dimensions)) { figures in
          figures.dimensions.map { FiguresAlong(dimension: $0, figures: figures) }
        }
      ),
      DataField(
        "by_team_and_priority",
        "Items that have both, counted.",
        .list(DataShape(DataField<CrossedRow>.teamAndPriority)) {
          CrossedRow.all(of: $0.figures.crossed(.team, .priority))
        }
      ),
    ] + whole

  /// The figures that are of the archive as a whole.
  private static let whole: [DataField<AllFigures>] = [
    DataField(
      "cohorts",
      "By the quarter of the incidents, newest first.",
      .list(DataShape(DataField<MaturedCohort>.all)) { $0.figures.maturedCohorts }
    ),
    DataField(
      "time_to_ship",
      "How long a promise takes to ship.",
      .object(DataShape(DataField<TimeToShip>.all)) { $0.figures.timeToShip }
    ),
    DataField(
      "net_flow",
      "What came and went each month.",
      .object(DataShape(DataField<NetFlow>.all)) { $0.figures.netFlow }
    ),
    DataField(
      "mix",
      "Kinds and priorities of what is promised.",
      .object(DataShape(DataField<Mix>.all)) { $0.figures.mix }
    ),
    DataField(
      "publication",
      "How long documents take to be published, and which are late.",
      .object(DataShape(DataField<Publication>.all)) { $0.figures.publication }
    ),
    DataField(
      "recurrence",
      "Incidents that struck while an earlier one's item was open.",
      .object(DataShape(DataField<RecurrenceExposure>.all)) { $0.figures.recurrenceExposure }
    ),
    DataField(
      "error_budgets",
      "What incidents spent of each SLO's.",
      .object(DataShape(DataField<ErrorBudgets>.all)) { $0.figures.errorBudgets }
    ),
    DataField(
      "backlog",
      "Open items, those first whose causes cost most error budget.",
      .list(DataShape(DataField<BudgetWeightedBacklog.Entry>.all)) {
        $0.figures.budgetWeightedBacklog.entries
      }
    ),
    DataField(
      "response",
      "How long each phase of the response took.",
      .list(DataShape(DataField<ResponseRow>.all)) { $0.response }
    ),
    DataField(
      "detection",
      "How incidents in production were noticed, by the quarter they began in.",
      .object(DataShape(DataField<DetectionByQuarter>.all)) { $0.figures.detectionByQuarter }
    ),
  ]

  private static let dimensions: [DataField<FiguresAlong>] = [
    DataField<FiguresAlong>(
      "dimension",
      "What parts the items.",
      .word(Dimension.allCases.map(\.key)) { $0.dimension.key }
    ),
    DataField<FiguresAlong>(
      "parts",
      "Its values, in the order of the settings.",
      .list(DataShape(DataField<FigureRow>.part)) { $0.parts }
    ),
    DataField<FiguresAlong>(
      "without_value",
      "The items that are in no part.",
      .object(DataShape(DataField<FigureRow>.ratios)) { $0.withoutValue }
    ),
  ]
}

/// The ratios along one dimension.
private struct FiguresAlong: Sendable {
  let dimension: Dimension
  let parts: [FigureRow]
  let withoutValue: FigureRow

  init(dimension: Dimension, figures: AllFigures) {
    let breakdown = figures.figures.by(dimension)
    self.dimension = dimension
    parts = breakdown.slices.map { FigureRow($0, asOf: figures.asOf) }
    withoutValue = FigureRow(breakdown.withoutValue, isWithoutValue: true, asOf: figures.asOf)
  }
}
