/// All postmortems of a team, with its settings.
public struct Archive: Sendable {
  public let settings: Settings
  /// Newest first: by the moment it began, then by id.
  public let postmortems: [Postmortem]

  /// An archive of these documents, in any order.
  public init(settings: Settings, postmortems: [Postmortem]) {
    self.settings = settings
    self.postmortems = postmortems.sorted { left, right in
      let (a, b) = (left.orderingSeconds, right.orderingSeconds)
      return a != b ? a > b : left.id < right.id
    }
  }

  /// The archive as it stood at the end of a day: what comes later has not happened yet. An incident that starts
  /// later is not there, nor is an item created later; one shipped or dropped later is open, and a due date that moved
  /// later has not moved.
  public func seen(on day: Day) -> Archive {
    Archive(
      settings: settings,
      postmortems: postmortems.compactMap { postmortem in
        guard let date = postmortem.date, date > day else { return postmortem.seen(on: day) }
        return nil
      }
    )
  }
}

extension Postmortem {
  /// The moment it began, or else of the first entry of its timeline; nil where it has none.
  public var beginning: Timestamp? { timeline.moment(of: .started) ?? timeline.entries.first?.at.value }

  /// When it began, for the order of lists.
  fileprivate var orderingSeconds: Int64 { beginning?.seconds ?? Int64(date?.number ?? 0) * 86_400 }

  /// This document as it stood at the end of a day; itself where nothing in it is later.
  fileprivate func seen(on day: Day) -> Postmortem {
    let isUnpublished = published.map { $0.value > day } ?? false
    let creation = defaultCreation
    let isThere = { (item: ActionItem) in (item.created?.value ?? creation).map { $0 <= day } ?? true }
    guard isUnpublished || actionItems.contains(where: { !isThere($0) || $0.changes(after: day) }) else {
      return self
    }
    let items = actionItems.filter(isThere)
    return Postmortem(
      id: id,
      file: file,
      title: title,
      severity: severity,
      status: isUnpublished ? Located(.inReview, at: status.range) : status,
      zone: zone,
      date: date,
      people: people,
      teams: teams,
      services: services,
      tags: tags,
      channel: channel,
      detection: detection,
      trigger: trigger,
      origin: origin,
      impact: impact,
      causes: causes,
      timeline: timeline,
      actionItems: items.map { $0.seen(on: day) },
      noActionItems: noActionItems,
      related: related,
      ignored: ignored,
      extra: extra,
      body: body
    )
  }
}

extension ActionItem {
  /// The day it was shipped or dropped.
  public var outcomeDay: Day? {
    switch state.value {
    case .shipped(let day), .dropped(let day, _): day
    case .proposed, .open, .inProgress, .incomplete: nil
    }
  }

  fileprivate func changes(after day: Day) -> Bool {
    (outcomeDay.map { $0 > day } ?? false) || (verified.map { $0.value > day } ?? false)
      || dueHistory.contains { $0.on.value > day }
  }

  fileprivate func seen(on day: Day) -> ActionItem {
    guard changes(after: day) else { return self }
    let isOpen = outcomeDay.map { $0 > day } ?? false
    return ActionItem(
      id: id,
      title: title,
      kind: kind,
      priority: priority,
      owner: owner,
      team: team,
      created: created,
      due: due(asOf: day),
      dueHistory: dueHistory.filter { $0.on.value <= day },
      state: isOpen ? Located(.open, at: state.range) : state,
      outcomeRange: outcomeRange,
      evidence: isOpen ? nil : evidence,
      verified: verified.flatMap { $0.value > day ? nil : $0 },
      tracker: tracker,
      cause: cause
    )
  }
}
