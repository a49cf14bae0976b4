internal import PostmortemCore

extension DataField<RecurrenceExposure> {
  static let all: [DataField<RecurrenceExposure>] = [
    DataField(
      "exposed",
      "Incidents that began while an earlier one's item was open, of those with a date that are no game days.",
      .object(DataShape<Ratio>.ratio) { $0.ratio }
    ),
    DataField("without_date", "Left out: incidents without a date.", .count { $0.withoutDate }),
    DataField(
      "worst",
      "Each such incident with the item that was longest overdue, newest incident first.",
      .list(DataShape(DataField<ExposureRow>.all)) { $0.worst.map { ExposureRow($0) } }
    ),
  ]
}

/// An incident that an open item's incident came before, and what ties the two, worked out once.
struct ExposureRow: Sendable {
  let exposure: Exposure
  let tie: Exposure.Tie

  /// Works out what the two have in common.
  init(_ exposure: Exposure) {
    self.exposure = exposure
    tie = exposure.tie
  }
}

extension DataField<ExposureRow> {
  static let all: [DataField<ExposureRow>] = [
    DataField("incident", "The later incident.", .text { $1($0.exposure.incident.id) }),
    DataField("action_item", "The item that was open.", .item { $1($0.exposure.commitment) }),
    DataField("days_open", "From the promise to the incident.", .count { $0.exposure.daysOpen }),
    DataField(
      "days_overdue",
      "From the due date to the incident; null where it had not passed.",
      .numberOrNull(minimum: 1) { $0.exposure.daysOverdue }
    ),
    DataField("is_related", "Whether one names the other as related.", .flag { $0.tie.isRelated }),
    DataField("cause_categories", "Those that both have.", .texts { $1($0.tie.categories) }),
    DataField("services", "Those that both have.", .texts { $1($0.tie.services) }),
    DataField(
      "answers_shared_cause",
      "Whether the item answers a cause of a category that both have.",
      .flag { $0.exposure.answersSharedCause }
    ),
  ]
}

extension DataField<BudgetWeightedBacklog.Entry> {
  static let all: [DataField<BudgetWeightedBacklog.Entry>] = [
    DataField("action_item", "An open item.", .item { $1($0.commitment) }),
    DataField(
      "weight_seconds",
      "Error budget that incidents of its cause categories and services spent in the trailing year.",
      .decimalOrNull { $0.weight.inSeconds }
    ),
  ]
}
