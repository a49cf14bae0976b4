internal import PostmortemCore

/// One incident in full.
struct IncidentPageView: View {
  let postmortem: Postmortem
  let newer: Postmortem?
  let older: Postmortem?
  let place: Place

  private var site: SiteFacts { place.site }

  static let fields: [String: @Sendable (IncidentPageView) -> Value] = [
    "incident": { .view(IncidentView($0.postmortem, $0.place)) },
    "facts": { .list($0.facts) },
    "drawing": { .html(TimelineDrawing($0.postmortem.timeline, zone: $0.postmortem.zone)?.draw() ?? "") },
    "phases": { .list($0.phases) },
    "zone": { .text($0.zone) },
    "days": { .list(TimelineDayView.days(of: $0.postmortem)) },
    "causes": { view in .list(view.postmortem.causes.map { CauseView(cause: $0, incident: view) }) },
    "items": { view in .list(view.items.map { ItemView($0, view.place) }) },
    "body": { .html($0.postmortem.body.html) },
    "related": { .list($0.related) },
    "newer": { view in .view(view.newer.map { IncidentView($0, view.place) }) },
    "older": { view in .view(view.older.map { IncidentView($0, view.place) }) },
    "sourceUrl": { .text($0.repositoryLink("blob")) },
    "historyUrl": { .text($0.repositoryLink("commits")) },
    "editUrl": { .text($0.repositoryLink("edit")) },
  ]

  fileprivate var items: [Commitment] { site.commitments(of: postmortem) }

  private var zone: String {
    let moment = postmortem.timeline.entries.first?.at.value.seconds ?? 0
    let offset = Words.offset(postmortem.zone.offset(at: moment))
    return postmortem.zone.name == offset ? offset : "\(postmortem.zone.name) (\(offset))"
  }

  private var phases: [TermView] {
    postmortem.timeline.phases.map { phase in
      let approximate = phase.from.isApproximate || phase.to.isApproximate ? "~" : ""
      return TermView(term: Words.label(phase.end.rawValue), detail: .text(approximate + Words.duration(phase.duration)))
    }
  }

  private var facts: [TermView] {
    let impact = postmortem.impact
    var facts: [(String, String?)] = [
      ("Customers", impact.customers.map(Words.number)),
      ("Error budget spent", budget),
      ("Noticed by", postmortem.detection.map(Words.label)),
      ("Set off by", postmortem.trigger.map { Words.label($0.value) }),
    ]
    facts += postmortem.people.roles.map { (Words.label($0.name), name($0.person.value)) }
    facts += [
      ("Postmortem owner", postmortem.people.owner.map { name($0.value) }),
      ("Authors", postmortem.people.authors.map { name($0.value) }.joined(separator: ", ")),
      ("Published", postmortem.published.map { Words.date($0.value) }),
      ("Channel", postmortem.channel),
      ("Tags", postmortem.tags.joined(separator: ", ")),
    ]
    return facts.compactMap { term, detail in
      detail.flatMap { $0.isEmpty ? nil : TermView(term: term, detail: .text($0)) }
    }
  }

  private var budget: String {
    postmortem.impact.budget.map { spend in
      "\(Words.duration(spend.duration)) of \(site.settings.slos[spend.slo.value]?.name ?? spend.slo.value)"
    }.joined(separator: ", ")
  }

  private func name(_ key: String) -> String { site.settings.people[key]?.name ?? key }

  /// Those it names and those that name it, newest first.
  private var related: [IncidentView] {
    let named = Set(postmortem.related.map(\.value))
    return site.archive.postmortems.filter { other in
      other.id != postmortem.id && (named.contains(other.id) || other.related.contains { $0.value == postmortem.id })
    }.map { IncidentView($0, place) }
  }

  private func repositoryLink(_ kind: String) -> String? {
    let settings = site.settings
    return settings.repository.map { repository in
      let folder = settings.path.map { $0 + "/" } ?? ""
      return "\(repository)/\(kind)/\(settings.branch)/\(folder)\(postmortem.file)"
    }
  }
}

/// The entries of a timeline that fall on one day.
struct TimelineDayView: View {
  let day: Day
  let entries: [TimelineEntryView]

  static let fields: [String: @Sendable (TimelineDayView) -> Value] = [
    "day": { .text(Words.date($0.day)) },
    "entries": { .list($0.entries) },
  ]

  static func days(of postmortem: Postmortem) -> [TimelineDayView] {
    let start = postmortem.timeline.moment(of: .started)
    var days: [TimelineDayView] = []
    for entry in postmortem.timeline.entries {
      let day = postmortem.zone.day(at: entry.at.value)
      let view = TimelineEntryView(entry: entry, zone: postmortem.zone, start: start)
      if let last = days.last, last.day == day {
        days[days.count - 1] = TimelineDayView(day: day, entries: last.entries + [view])
      } else {
        days.append(TimelineDayView(day: day, entries: [view]))
      }
    }
    return days
  }
}

/// One line of a timeline.
struct TimelineEntryView: View {
  let entry: Timeline.Entry
  let zone: Zone
  /// When the incident started, where that is known.
  let start: Timestamp?

  static let fields: [String: @Sendable (TimelineEntryView) -> Value] = [
    "iso": { .text(Words.iso($0.entry.at.value, in: $0.zone)) },
    "time": { .text(Words.time($0.zone.localTime(at: $0.entry.at.value))) },
    "isApproximate": { .flag($0.entry.at.value.isApproximate) },
    "elapsed": { .text($0.elapsed) },
    "event": { .text($0.entry.event?.value.rawValue) },
    "note": { .html($0.entry.noteHTML) },
    "link": { .text($0.entry.link) },
    "isDecision": { .flag($0.entry.isDecision) },
  ]

  /// `+47 min`; nothing for the start itself.
  private var elapsed: String? {
    guard let start, entry.at.value > start else { return nil }
    return "+" + Words.duration(entry.at.value - start)
  }
}

/// A cause, and the items that answer it.
struct CauseView: View {
  let cause: Postmortem.Cause
  let incident: IncidentPageView

  static let fields: [String: @Sendable (CauseView) -> Value] = [
    "category": { .text($0.cause.category.map { Words.label($0.value) }) },
    "summary": { .text($0.cause.summary) },
    "answers": { view in .list(view.answers.map { ItemView($0, view.incident.place) }) },
    "hasAnswers": { .flag(!$0.answers.isEmpty) },
  ]

  private var answers: [Commitment] { incident.items.filter { $0.item.cause?.value == cause.id.value } }
}
