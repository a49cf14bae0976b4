/// Figures of which somebody chooses the part: computed when they are asked for.
extension Figures {
  /// What a review talks about; `since` is the day of the last one, nil for a week before as-of.
  public func reviewAgenda(since: Day?) -> ReviewAgenda {
    ReviewAgenda(of: self, since: since, recurrences: recurrenceExposure)
  }

  /// How long each phase of the response to production incidents took, for each value of a dimension: severity,
  /// detection.
  public func responseTimes(by dimension: Dimension) -> [(name: String, times: ResponseTimes)] {
    let incidents = archive.postmortems.filter { $0.origin == .production }
    return Parts(incidents, by: dimension, archive.settings).parts.map { part in
      (part.name, ResponseTimes(of: part.elements))
    }
  }

  /// The items by two dimensions at once.
  public func crossed(_ rows: Dimension, _ columns: Dimension) -> Crossing {
    Crossing(by(rows), by(columns), items: commitments.count)
  }
}
