internal import PostmortemCore

/// Writes incidents and their items as the site's script reads them: as arrays, whose places `templates/static/register.js`
/// names. Names are numbers of `RegisterNames`, 0 for none; days are counted back from as-of, null for none.
///
/// A class because each item asks it, and a copy has ten tables.
final class RegisterWriter {
  private let asOf: Day
  private let site: SiteFacts
  private let severities: RegisterNames.Values
  private let services: RegisterNames.Values
  private let teams: RegisterNames.Values
  private let owners: RegisterNames.Values
  private let priorities: RegisterNames.Values
  private let causes: RegisterNames.Values
  private let quarters: RegisterNames.Values
  private let triggers: RegisterNames.Values
  private let detections: RegisterNames.Values

  init(_ site: SiteFacts, _ names: RegisterNames) {
    self.site = site
    asOf = site.asOf
    severities = names[.severity]
    services = names[.service]
    teams = names[.team]
    owners = names[.owner]
    priorities = names[.priority]
    causes = names[.causeCategory]
    quarters = names[.quarter]
    triggers = names[.trigger]
    detections = names[.detection]
    let kinds = names[.kind]
    kindNumbers = ActionItem.Kind.allCases.map { kinds.number(of: $0.rawValue) }
  }

  private let figures = ItemFigure.allCases
  /// By the kind's place among all kinds.
  private let kindNumbers: [Int]

  /// An incident, with its items at the end.
  func write(_ postmortem: Postmortem, to json: inout JSONWriter) {
    let (unpublished, origin) = (IncidentView.unpublished(postmortem), IncidentView.origin(of: postmortem))
    json.array { json in
      json.string(postmortem.id)
      json.string(postmortem.title.value)
      write(postmortem.date, to: &json)
      json.number(severities.number(of: postmortem.severity))
      write(postmortem.services, to: &json) { services.number(of: $0.value) }
      write(postmortem.teams, to: &json) { teams.number(of: $0.value) }
      json.number(postmortem.date.map { quarters.number(of: $0.quarter.description) } ?? 0)
      json.number(triggers.number(of: postmortem.trigger?.value))
      json.number(detections.number(of: postmortem.detection))
      write(Dimension.causeCategory.values(of: postmortem), to: &json) { causes.number(of: $0) }
      json.number(postmortem.timeline.duration.map { Int($0.components.seconds) } ?? -1)
      json.string(postmortem.timeline.duration.map(Words.duration) ?? "")
      json.number(IncidentView.chips.firstIndex(of: unpublished) ?? 0)
      json.number(IncidentView.chips.firstIndex(of: origin) ?? 0)
      json.array { json in
        for commitment in site.summary(of: postmortem).commitments { write(commitment, to: &json) }
      }
    }
  }

  private func write(_ commitment: Commitment, to json: inout JSONWriter) {
    let item = commitment.item
    json.array { json in
      json.string(item.id.value)
      json.string(item.title.value)
      json.number(ItemState(commitment, asOf: asOf).rawValue)
      json.number(owners.number(of: commitment))
      json.number(teams.number(of: commitment))
      json.number(priorities.number(of: commitment))
      json.number(item.kind.map(number(of:)) ?? 0)
      write(commitment.created, to: &json)
      writeDue(of: item, to: &json)
      write(commitment.outcomeDay, to: &json)
      write(commitment.causeCategories, to: &json) { causes.number(of: $0) }
      // A letter for each figure: that of the part the item is in.
      json.string(plain: figures.lazy.map { $0.part(of: commitment, asOf: self.asOf).letter })
      // Last, for most items have none of these.
      let end = NetFlow.end(of: commitment)
      if case .dropped(_, let reason) = commitment.state {
        json.string(reason)
      } else if end != commitment.outcomeDay {
        json.number(0)
      }
      if end != commitment.outcomeDay { write(end, to: &json) }
      if commitment.isOpen, let struck = site.recurrence.latestStrike(during: commitment) {
        json.number(0)
        json.null()
        json.string(struck.id)
        write(struck.date, to: &json)
      }
    }
  }

  private func number(of kind: ActionItem.Kind) -> Int {
    ActionItem.Kind.allCases.firstIndex(of: kind).map { kindNumbers[$0] } ?? 0
  }

  private func write(_ day: Day?, to json: inout JSONWriter) {
    if let day { json.number(asOf - day) } else { json.null() }
  }

  /// The due date; where it moved, a list of that, the first one, and how often.
  private func writeDue(of item: ActionItem, to json: inout JSONWriter) {
    if item.dueHistory.isEmpty { return write(item.due?.value, to: &json) }
    json.array { json in
      write(item.due?.value, to: &json)
      write(item.firstDue, to: &json)
      json.number(item.dueHistory.count)
    }
  }

  /// The numbers of a list of names; of one alone, its number.
  private func write<Name>(
    _ names: [Name],
    to json: inout JSONWriter,
    _ number: (Name) -> Int
  ) {
    if names.count == 1 { return json.number(number(names[0])) }
    json.array { json in for name in names { json.number(number(name)) } }
  }
}

extension FigurePart {
  /// Stands for it in the data.
  var letter: UInt8 { UInt8(ascii: "a") + rawValue }
}
