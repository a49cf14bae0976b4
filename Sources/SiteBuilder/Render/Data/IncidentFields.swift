internal import PostmortemCore

/// An incident, and the site it stands on.
struct IncidentRecord: Sendable {
  let postmortem: Postmortem
  let site: SiteFacts
}

extension IncidentRecord: DataRecord {
  /// What machines read of an incident, in the order of the files.
  static func visitFields(_ visitor: inout some DataFieldVisitor<IncidentRecord> & ~Copyable) {
    visitor.visit("id", "The name of its file, without the ending.", .text { $1($0.postmortem.id) })
    visitor.visit("title", "What customers saw, in a line.", .text { $1($0.postmortem.title.value) })
    visitor.visit(
      "url",
      "Its page, from the site's root.",
      .text { $1($0.site.summary(of: $0.postmortem).path) }
    )
    visitor.visit("date", "The day it began, in its own time zone.", .dayOrNull { $0.postmortem.date })
    visitor.visit(
      "began",
      "The moment it began, or of the first entry of its timeline: lists are ordered by it.",
      .momentOrNull { incident in incident.postmortem.beginning.map { ($0, incident.postmortem.zone) } }
    )
    visitor.visit("severity", "How bad it was.", .textOrNull { $1($0.postmortem.severity) })
    visitor.visit(
      "status",
      "How far its document is.",
      .word(Postmortem.Status.keywords) { $0.postmortem.status.value.keyword }
    )
    visitor.visit("published", "The day its document was.", .dayOrNull { $0.postmortem.published?.value })
    visitor.visit(
      "origin",
      "Where it happened. The headline counts those in production.",
      .word(Postmortem.Origin.allCases.map(\.rawValue)) { $0.postmortem.origin.rawValue }
    )
    visitor.visit("detection", "How it was noticed.", .textOrNull { $1($0.postmortem.detection) })
    visitor.visit("trigger", "What set it off.", .textOrNull { $1($0.postmortem.trigger?.value) })
    visitor.visit("teams", "The teams it concerns, the first before all.", .names { $1($0.postmortem.teams) })
    visitor.visit("services", "The services it struck.", .names { $1($0.postmortem.services) })
    visitor.visit("tags", "Words to find it by.", .texts { $1($0.postmortem.tags) })
    visitor.visit(
      "cause_categories",
      "The kinds of its causes, each once.",
      .texts { $1(Dimension.causeCategory.values(of: $0.postmortem)) }
    )
    visitor.visit(
      "customers",
      "How many customers felt it.",
      .numberOrNull(minimum: 0) { $0.postmortem.impact.customers }
    )
    visitor.visit(
      "budget_seconds",
      "Error budget that it spent, in seconds, by SLO.",
      .budget { $1($0.postmortem.impact.budget) }
    )
    visitor.visit(
      "events",
      "When each event of its timeline came; no member where none did.",
      .events { $1($0.postmortem) }
    )
    visitor.visit(
      "approximate_events",
      "Those of them whose moment the author was not sure of.",
      .texts { incident, take in
        let timeline = incident.postmortem.timeline
        // Nearly always none is, which one look at the moments tells.
        guard timeline.entries.indices.contains(where: { timeline.entries[$0].at.value.isApproximate }) else {
          return take([])
        }
        let events = Timeline.Event.allCases.filter { timeline.moment(of: $0)?.isApproximate ?? false }
        take(events.map(\.rawValue))
      }
    )
    visitor.visit(
      "duration_seconds",
      "From its start to its resolution, in seconds; null where one of them is not known.",
      .numberOrNull(minimum: nil) { $0.postmortem.timeline.duration.map { Int($0.components.seconds) } }
    )
    visitor.visit(
      "related",
      "The ids of incidents that it continues or repeats.",
      .names { $1($0.postmortem.related) }
    )
    visitor.visit(
      "action_items",
      "Its action items, counted.",
      .counts { $0.site.summary(of: $0.postmortem).shipped }
    )
  }
}
