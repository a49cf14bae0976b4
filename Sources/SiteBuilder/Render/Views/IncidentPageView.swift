internal import PostmortemCore

/// One incident in full.
struct IncidentPageView: View {
  let postmortem: Postmortem
  /// The Markdown of its body.
  let body: [UInt8]
  let newer: Postmortem?
  let older: Postmortem?
  let place: Place

  private var site: SiteFacts { place.site }

  func value(of name: Name) -> Value? {
    switch name {
    case .incident: .view(IncidentView(postmortem, place))
    case .extra: ExtraView(postmortem.extra).shown
    case .facts: .list(facts)
    case .hasBudgets: .flag(!postmortem.impact.budget.isEmpty)
    case .budgets: .list(postmortem.impact.budget.map { BudgetLinkView($0, place) })
    case .drawing:
      .bytes(TimelineDrawing(postmortem.timeline, zone: postmortem.zone)?.draw(place.words) ?? [])
    case .phases: .list(phases)
    case .zone: .text(zone)
    case .days: .list(TimelineDayView.days(of: postmortem, place.words))
    case .hasCauses: .flag(!postmortem.causes.isEmpty)
    case .causes: .list(causes)
    case .items: .list(items.map { ItemView($0, place) })
    case .body: .bytes(BodyHTML.html(of: body, at: postmortem.file, in: site.files))
    case .hasRelated: .flag(!site.related(to: postmortem).isEmpty)
    case .related: .list(site.related(to: postmortem).map { IncidentView($0, place) })
    case .recurrence: .view(RecurrenceView(postmortem, place))
    case .newer: .view(newer.map { IncidentView($0, place) })
    case .older: .view(older.map { IncidentView($0, place) })
    case .sourceUrl: .text(site.repositoryLink("blob", to: postmortem.file))
    case .historyUrl: .text(site.repositoryLink("commits", to: postmortem.file))
    case .editUrl: .text(site.repositoryLink("edit", to: postmortem.file))
    case .findings:
      .view(site.checks.document(postmortem.file).map { FindingsLinkView(document: $0, place: place) })
    default: nil
    }
  }

  private var items: [Commitment] { site.summary(of: postmortem).commitments }

  private var causes: [any View] {
    let items = items
    var causes: [any View] = []
    causes.reserveCapacity(postmortem.causes.count)
    for index in postmortem.causes.indices { causes.append(CauseView(postmortem, index, items, place)) }
    return causes
  }

  private var zone: String {
    let moment = postmortem.timeline.entries.first?.at.value.seconds ?? 0
    let offset = Words.offset(postmortem.zone.offset(at: moment))
    return postmortem.zone.name == offset ? offset : "\(postmortem.zone.name) (\(offset))"
  }

  private var phases: [any View] {
    let ends = postmortem.timeline.phases
    var phases: [any View] = []
    phases.reserveCapacity(ends.count)
    for phase in ends {
      let isApproximate = phase.from.isApproximate || phase.to.isApproximate
      let duration = Words.duration(from: phase.from, to: phase.to)
      phases.append(
        PhaseView(
          event: phase.end.rawValue,
          term: place.words.label(phase.end.rawValue),
          detail: isApproximate ? "~" + duration : duration
        )
      )
    }
    return phases
  }

  private var facts: [any View] {
    let words = place.words
    var facts: [any View] = []
    facts.reserveCapacity(postmortem.people.roles.count + 8)
    func add(_ term: String, _ detail: String, url: String = "") {
      facts.append(TermView(term: term, detail: .text(detail), url: url))
    }
    func add(_ phrase: Phrase, _ detail: String?, url: String = "") {
      if let detail, !detail.isEmpty { add(words[phrase], detail, url: url) }
    }
    add(.customers, postmortem.impact.customers.map { words.number($0) })
    add(.noticedBy, postmortem.detection.map { words.label($0) })
    let trigger = postmortem.trigger.map { place.link(to: $0.value, along: .trigger) }
    add(.setOffBy, trigger?.label, url: trigger?.url ?? "")
    for role in postmortem.people.roles { add(words.label(role.name), name(role.person.value)) }
    add(.postmortemOwner, postmortem.people.owner.map { name($0.value) })
    add(.authors, postmortem.people.authors.map { name($0.value) }.joined(separator: ", "))
    add(.published, postmortem.published.map { words.date($0.value) })
    add(.channel, postmortem.channel)
    add(.tags, postmortem.tags.joined(separator: ", "))
    return facts
  }

  private func name(_ key: String) -> String { place.person(key).label }
}
