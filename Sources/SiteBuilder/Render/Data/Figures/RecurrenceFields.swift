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
      .list(DataShape(DataField<Exposure>.all)) { $0.worst }
    ),
  ]
}

extension DataField<Exposure> {
  static let all: [DataField<Exposure>] = [
    DataField("incident", "The later incident.", .text { $0.incident.id }),
    DataField("action_item", "The item that was open.", .text { $0.commitment.id }),
    DataField("days_open", "From the promise to the incident.", .count { $0.daysOpen }),
    DataField(
      "days_overdue",
      "From the due date to the incident; null where it had not passed.",
      .numberOrNull(minimum: 1) { $0.daysOverdue }
    ),
    DataField("is_related", "Whether one names the other as related.", .flag { $0.tie.isRelated }),
    DataField("cause_categories", "Those that both have.", .texts { $0.tie.categories }),
    DataField("services", "Those that both have.", .texts { $0.tie.services }),
    DataField(
      "answers_shared_cause",
      "Whether the item answers a cause of a category that both have.",
      .flag { $0.answersSharedCause }
    ),
  ]
}

extension DataField<BudgetWeightedBacklog.Entry> {
  static let all: [DataField<BudgetWeightedBacklog.Entry>] = [
    DataField("action_item", "An open item.", .text { $0.commitment.id }),
    DataField(
      "weight_seconds",
      "Error budget that incidents of its cause categories and services spent in the trailing year.",
      .decimalOrNull { $0.weight.inSeconds }
    ),
  ]
}
