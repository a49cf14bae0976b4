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
    case .causes: .list(postmortem.causes.map { CauseView(cause: $0, incident: self) })
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

  fileprivate var items: [Commitment] { site.summary(of: postmortem).commitments }

  private var zone: String {
    let moment = postmortem.timeline.entries.first?.at.value.seconds ?? 0
    let offset = Words.offset(postmortem.zone.offset(at: moment))
    return postmortem.zone.name == offset ? offset : "\(postmortem.zone.name) (\(offset))"
  }

  private var phases: [PhaseView] {
    postmortem.timeline.phases.map { phase in
      let approximate = phase.from.isApproximate || phase.to.isApproximate ? "~" : ""
      return PhaseView(
        event: phase.end.rawValue,
        term: place.words.label(phase.end.rawValue),
        detail: approximate + Words.duration(phase.duration)
      )
    }
  }

  private var facts: [any View] {
    let words = place.words
    var facts: [any View] = []
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

  private func name(_ key: String) -> String { site.settings.people[key]?.name ?? key }
}

/// The entries of a timeline that fall on one day.
struct TimelineDayView: View {
  let day: Day
  let entries: [any View]
  let words: Words

  func value(of name: Name) -> Value? {
    switch name {
    case .day: .trusted(words.date(day))
    case .entries: .list(entries)
    default: nil
    }
  }

  static func days(of postmortem: Postmortem, _ words: Words) -> [TimelineDayView] {
    let clock = IncidentClock(postmortem)
    var days: [(day: Day, entries: [any View])] = []
    for index in postmortem.timeline.entries.indices {
      let entry = TimelineEntryView(clock: clock, index: index, words: words)
      let day = entry.time.day
      if days.last?.day == day {
        days[days.count - 1].entries.append(entry)
      } else {
        days.append((day, [entry]))
      }
    }
    return days.map { TimelineDayView(day: $0.day, entries: $0.entries, words: words) }
  }
}

/// The wall clock of an incident, and when it started.
final class IncidentClock: Sendable {
  let postmortem: Postmortem
  let start: Timestamp?

  init(_ postmortem: Postmortem) {
    self.postmortem = postmortem
    start = postmortem.timeline.moment(of: .started)
  }
}

/// One line of a timeline.
struct TimelineEntryView: View {
  let clock: IncidentClock
  /// Of its entry in the timeline.
  let index: Int
  let words: Words

  func value(of name: Name) -> Value? {
    switch name {
    case .iso: .written { $0.append(moment, in: clock.postmortem.zone) }
    case .time: .trusted(Words.time(time))
    case .isApproximate: .flag(moment.isApproximate)
    case .offset: .trusted(offset)
    case .elapsed: .trusted(elapsed)
    case .event: .trusted(event)
    case .note: .trusted(note)
    case .link: .text(clock.postmortem.timeline.entries[index].link)
    case .isDecision: .flag(clock.postmortem.timeline.entries[index].isDecision)
    default: nil
    }
  }

  private var event: String? {
    clock.postmortem.timeline.entries[index].event.map { words.name($0.value) }
  }

  private var note: String {
    clock.postmortem.timeline.entries[index].note.map { InlineMarkdown.html(of: $0.value) } ?? ""
  }

  private var moment: Timestamp { clock.postmortem.timeline.entries[index].at.value }

  /// What the wall clock showed.
  var time: LocalTime { clock.postmortem.zone.localTime(at: moment) }

  /// `UTC+01:00`, from where the clocks have changed since the first entry.
  private var offset: String? {
    let zone = clock.postmortem.zone
    let (first, now) = (clock.postmortem.timeline.entries[0].at.value, moment)
    let offset = zone.offset(at: now.seconds)
    return offset == zone.offset(at: first.seconds) ? nil : Words.offset(offset)
  }

  /// `+47 min`; nothing for the start itself.
  private var elapsed: String? {
    guard let start = clock.start else { return nil }
    let moment = moment
    return moment > start ? Words.elapsed(moment - start) : nil
  }
}

/// A cause, and the items that answer it.
struct CauseView: View {
  let cause: Postmortem.Cause
  let incident: IncidentPageView

  func value(of name: Name) -> Value? {
    switch name {
    case .category: incident.place.value(of: cause.category?.value, along: .causeCategory)
    case .summary: .text(cause.summary.value)
    case .answers: .list(answers.map { ItemView($0, incident.place) })
    case .hasAnswers: .flag(!answers.isEmpty)
    default: nil
    }
  }

  private var answers: [Commitment] { incident.items.filter { $0.item.cause?.value == cause.id.value } }
}
