/// Figures over the whole archive that not every site shows: each is computed when it is asked for, every time.
extension Figures {
  /// At 30, 60 and 90 days, by the quarter of the incidents.
  public var maturedCohorts: [MaturedCohort] {
    MaturedCohort.byQuarter(commitments, asOf: asOf, archive.settings)
  }

  /// How long a promise takes to ship.
  public var timeToShip: TimeToShip { TimeToShip(of: commitments, asOf: asOf) }

  /// What came and went each month.
  public var netFlow: NetFlow { NetFlow(of: commitments, asOf: asOf) }

  /// Kinds and priorities.
  public var mix: Mix { Mix(of: commitments, incidents: archive.postmortems, archive.settings) }

  /// What items say of themselves.
  public var hygiene: Hygiene { Hygiene(of: commitments) }

  /// How long postmortems take to be published.
  public var publication: Publication { Publication(of: archive.postmortems, asOf: asOf, archive.settings) }

  /// Incidents that struck while an earlier one's item was open.
  public var recurrenceExposure: RecurrenceExposure {
    RecurrenceExposure(of: archive, commitments: commitments)
  }

  /// Items that were promised before.
  public var returningItems: ReturningItems { ReturningItems(of: commitments) }

  /// What incidents spent of each SLO's error budget.
  public var errorBudgets: ErrorBudgets { ErrorBudgets(of: archive, asOf: asOf) }

  /// Open items by what their causes cost.
  public var budgetWeightedBacklog: BudgetWeightedBacklog {
    BudgetWeightedBacklog(of: archive, commitments: commitments, asOf: asOf)
  }

  /// What a review talks about; `since` is the day of the last one, nil for a week before as-of, and `recurrences` are
  /// this archive's, nil where they are not known yet.
  public func reviewAgenda(since: Day?, recurrences: RecurrenceExposure? = nil) -> ReviewAgenda {
    ReviewAgenda(of: self, since: since, recurrences: recurrences ?? recurrenceExposure)
  }

  /// How long each phase of the response took.
  public var responseTimes: ResponseTimes { ResponseTimes(of: archive.postmortems) }

  /// The same for the production incidents of each value of a dimension: severity, detection.
  public func responseTimes(by dimension: Dimension) -> [(name: String, times: ResponseTimes)] {
    let incidents = archive.postmortems.filter { $0.origin == .production }
    return Parts(incidents, by: dimension, archive.settings).parts.map { part in
      (part.name, ResponseTimes(of: part.elements))
    }
  }

  /// How incidents were noticed over the quarters.
  public var detectionByQuarter: DetectionByQuarter {
    DetectionByQuarter(of: archive.postmortems, asOf: asOf)
  }

  /// The items by two dimensions at once.
  public func crossed(_ rows: Dimension, _ columns: Dimension) -> Crossing {
    Crossing(commitments, rows: rows, columns: columns, archive.settings)
  }
}
