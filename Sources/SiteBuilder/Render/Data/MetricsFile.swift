internal import PostmortemCore

/// The figures for a monitoring system, `metrics.prom`. Nothing in it is a ratio: numerator and denominator stand apart,
/// so that they can be added up over several archives before one is divided by the other.
struct MetricsFile: Sendable {
  let site: SiteFacts

  var page: Page { Page(path: "metrics.prom") { text() } }

  private func text() -> ByteBuffer {
    var metrics = OpenMetricsWriter()
    asOf(&metrics)
    items(&metrics)
    whole(&metrics)
    headline(&metrics)
    incidents(&metrics)
    return metrics.finish()
  }

  private func asOf(_ metrics: inout OpenMetricsWriter) {
    metrics.gauge(
      "followthrough_as_of_timestamp_seconds",
      unit: "seconds",
      help: "The day that all of it is true of, as the Unix time of its midnight in UTC."
    )
    metrics.sample(value: Int(site.asOf.number) * 86_400)
  }

  /// By team. An item has one team at most, and each of its states once: the samples add up to all items.
  private func items(_ metrics: inout OpenMetricsWriter) {
    let teams = site.figures.by(.team)
    let parts = (teams.slices + [teams.withoutValue]).map { ($0.name, $0.shipped, $0.overdue.count) }
    metrics.gauge(
      "followthrough_action_items",
      help: "Action items by where they stand and by team; what is overdue is open too."
    )
    for (team, counts, _) in parts {
      for (state, count) in states(counts) { metrics.sample(("state", state), ("team", team), value: count) }
    }
    metrics.gauge(
      "followthrough_action_items_committed",
      help: "Action items that count, by team: every one but the proposed."
    )
    for (team, counts, _) in parts { metrics.sample(("team", team), value: counts.committed) }
    metrics.gauge(
      "followthrough_action_items_overdue",
      help: "Open action items past their due date, by team."
    )
    for (team, _, overdue) in parts { metrics.sample(("team", team), value: overdue) }
  }

  /// The same over all teams, in families of their own: a sum over a family would count each item twice otherwise.
  private func whole(_ metrics: inout OpenMetricsWriter) {
    let all = site.figures.all
    metrics.gauge("followthrough_all_action_items", help: "All action items by where they stand.")
    for (state, count) in states(all.shipped) { metrics.sample(("state", state), value: count) }
    metrics.gauge("followthrough_all_action_items_committed", help: "All action items but the proposed.")
    metrics.sample(value: all.shipped.committed)
    metrics.gauge(
      "followthrough_all_action_items_overdue",
      help: "All open action items past their due date."
    )
    metrics.sample(value: all.overdue.count)
    metrics.gauge(
      "followthrough_all_action_items_due",
      help: "Action items whose first due date has passed, less those dropped by then."
    )
    metrics.sample(value: all.onTime.ratio.denominator)
    metrics.gauge(
      "followthrough_all_action_items_on_time",
      help: "Of them, those that shipped by their first due date."
    )
    metrics.sample(value: all.onTime.ratio.numerator)
  }

  private func headline(_ metrics: inout OpenMetricsWriter) {
    let headline = site.figures.headline.slice
    metrics.gauge(
      "followthrough_headline_incidents",
      help: "The last incidents in production, of the headline."
    )
    metrics.sample(value: headline.incidents.count)
    metrics.gauge(
      "followthrough_headline_action_items_committed",
      help: "What they promised: the denominator."
    )
    metrics.sample(value: headline.shipped.committed)
    metrics.gauge(
      "followthrough_headline_action_items_shipped",
      help: "Of that, what shipped: the numerator."
    )
    metrics.sample(value: headline.shipped.shipped)
  }

  /// By severity. One that is listed and has no incident has a sample all the same, so that the first shows as a rise.
  private func incidents(_ metrics: inout OpenMetricsWriter) {
    let slices = site.figures.by(.severity).slices
    let counts = Dictionary(slices.map { ($0.name, $0.incidents.count) }) { first, _ in first }
    let listed = site.settings.severities.map(\.name)
    metrics.gauge(
      "followthrough_incidents",
      help: "Incidents by severity, near misses and game days among them."
    )
    for severity in listed { metrics.sample(("severity", severity), value: counts[severity] ?? 0) }
    for slice in slices where !listed.contains(slice.name) {
      metrics.sample(("severity", slice.name), value: slice.incidents.count)
    }
    let without = site.archive.postmortems.count { $0.severity == nil }
    if without > 0 { metrics.sample(("severity", ""), value: without) }
  }

  private func states(_ counts: ShippedRatio) -> [(String, Int)] {
    [
      ("shipped", counts.shipped), ("dropped", counts.dropped), ("open", counts.open),
      ("proposed", counts.proposed),
    ]
  }
}
