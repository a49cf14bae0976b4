internal import PostmortemCore

/// The archive for machines: every incident and every item, with the defaults filled in, as of the site's day.
struct DataFiles: Sendable {
  let site: SiteFacts

  /// Elements of a list that are made at once.
  private static let pieceLength = 100
  /// Of one element, in bytes: about as long as they are.
  private static let elementLength = 700

  var pages: [Page] {
    [
      Page(path: "data/incidents.json", pieces: incidentsJSON),
      Page(path: "data/actions.json", pieces: actionsJSON),
      Page(path: "data/actions.csv", pieces: actionsCSV),
    ]
  }

  private typealias Piece = Page.Piece

  private var incidentsJSON: [Piece] {
    let postmortems = site.archive.postmortems
    return list(
      "incidents",
      of: postmortems,
      head: { json in
        json.key("headline")
        ratio(site.figures.headline.slice.shipped, into: &json)
        json.key("all")
        ratio(site.figures.all.shipped, into: &json)
      },
      element: incident
    )
  }

  private var actionsJSON: [Piece] {
    list("actions", of: site.figures.commitments, head: { _ in }, element: action)
  }

  /// An object with the day of the figures, some members, and a long list under `name`.
  private func list<Element: Sendable>(
    _ name: StaticString,
    of elements: [Element],
    head: @escaping @Sendable (inout JSONWriter) -> Void,
    element: @escaping @Sendable (Element, inout JSONWriter) -> Void
  ) -> [Piece] {
    let start: Piece = { [site] in
      var json = JSONWriter()
      json.object { json in
        json.member("as_of", site.asOf.description)
        head(&json)
        json.key(name)
        json.array { _ in }
      }
      var bytes = json.finish()
      bytes.removeLast(2)
      return bytes
    }
    let middle: [Piece] = pieces(of: elements) { part, isFirst in
      var json = JSONWriter(needsComma: !isFirst, capacity: part.count * DataFiles.elementLength)
      for member in part {
        json.newLine()
        element(member, &json)
      }
      return json.finish()
    }
    return [start] + middle + [{ ByteBuffer("]}\n") }]
  }

  private func pieces<Element: Sendable>(
    of elements: [Element],
    _ make: @escaping @Sendable (ArraySlice<Element>, _ isFirst: Bool) -> ByteBuffer
  ) -> [Piece] {
    stride(from: 0, to: elements.count, by: DataFiles.pieceLength).map { start in
      { make(elements[start..<min(start + DataFiles.pieceLength, elements.count)], start == 0) }
    }
  }

  @Sendable private func ratio(_ figure: ShippedRatio, into json: inout JSONWriter) {
    json.object { json in
      json.member("committed", figure.committed)
      json.member("shipped", figure.shipped)
      json.member("dropped", figure.dropped)
      json.member("open", figure.open)
      json.member("proposed", figure.proposed)
    }
  }

  @Sendable private func incident(_ postmortem: Postmortem, into json: inout JSONWriter) {
    json.object { json in
      json.member("id", postmortem.id)
      json.member("title", postmortem.title.value)
      json.member("url", Site.incident(postmortem.id))
      json.member("date", postmortem.date)
      json.member("severity", postmortem.severity)
      json.member("status", postmortem.status.value.keyword)
      json.member("published", postmortem.published?.value)
      json.member("origin", postmortem.origin.rawValue)
      json.member("detection", postmortem.detection)
      json.member("trigger", postmortem.trigger?.value)
      json.member("teams", postmortem.teams.lazy.map(\.value))
      json.member("services", postmortem.services.lazy.map(\.value))
      json.member("tags", postmortem.tags)
      json.member("cause_categories", Dimension.causeCategory.values(of: postmortem))
      json.member("customers", postmortem.impact.customers)
      json.key("budget_seconds")
      json.object { json in
        for spend in postmortem.impact.budget {
          json.member(named: spend.slo.value, Int(spend.duration.components.seconds))
        }
      }
      json.key("events")
      json.object { json in
        for event in Timeline.Event.allCases {
          guard let moment = postmortem.timeline.moment(of: event) else { continue }
          json.member(named: event.rawValue, Words.iso(moment, in: postmortem.zone))
        }
      }
      json.member("duration_seconds", postmortem.timeline.duration.map { Int($0.components.seconds) })
      json.member("related", postmortem.related.map(\.value))
      json.key("action_items")
      ratio(site.summary(of: postmortem).shipped, into: &json)
    }
  }

  @Sendable private func action(_ commitment: Commitment, into json: inout JSONWriter) {
    json.object { json in
      for column in DataFiles.columns {
        switch column.value {
        case .text(let text): json.member(column.name, text(commitment))
        case .day(let day): json.member(column.name, day(commitment))
        }
      }
      json.member("overdue_days", overdueDays(commitment))
      json.member("services", commitment.postmortem.services.lazy.map(\.value))
      json.member("cause_categories", commitment.causeCategories)
    }
  }

  private var actionsCSV: [Piece] {
    let header: Piece = {
      var csv = CSVWriter()
      for column in DataFiles.columns { csv.field(column.name.description) }
      for name in ["overdue_days", "services", "cause_categories"] { csv.field(name) }
      csv.endRecord()
      return csv.finish()
    }
    return [header]
      + pieces(of: site.figures.commitments) { part, _ in
        var csv = CSVWriter(capacity: part.count * DataFiles.elementLength / 2)
        for commitment in part {
          for column in DataFiles.columns {
            switch column.value {
            case .text(let text): csv.field(text(commitment))
            case .day(let day): csv.field(day(commitment))
            }
          }
          csv.field(overdueDays(commitment).map(String.init))
          csv.field(words: commitment.postmortem.services.lazy.map(\.value))
          csv.field(words: commitment.causeCategories)
          csv.endRecord()
        }
        return csv.finish()
      }
  }

  /// One value of an item, by the name it has in both files.
  private struct Column: Sendable {
    enum Value: Sendable {
      case text(@Sendable (Commitment) -> String?)
      case day(@Sendable (Commitment) -> Day?)
    }

    let name: StaticString
    let value: Value

    init(_ name: StaticString, _ text: @escaping @Sendable (Commitment) -> String?) {
      self.name = name
      value = .text(text)
    }

    init(_ name: StaticString, day: @escaping @Sendable (Commitment) -> Day?) {
      self.name = name
      value = .day(day)
    }
  }

  private static let columns = [
    Column("id") { $0.id },
    Column("incident") { $0.postmortem.id },
    Column("incident_date", day: { $0.postmortem.date }),
    Column("severity") { $0.postmortem.severity },
    Column("title") { $0.item.title.value },
    Column("status") { $0.state.keyword },
    Column("kind") { $0.item.kind?.rawValue },
    Column("priority") { $0.item.priority },
    Column("owner") { $0.item.owner?.value },
    Column("team") { $0.team },
    Column("created", day: { $0.created }),
    Column("due", day: { $0.item.due?.value }),
    Column("shipped", day: { if case .shipped(let day) = $0.state { day } else { nil } }),
    Column("dropped", day: { if case .dropped(let day, _) = $0.state { day } else { nil } }),
    Column("reason") { if case .dropped(_, let reason) = $0.state { reason } else { nil } },
    Column("verified", day: { $0.item.verified?.value }),
    Column("evidence") { $0.item.evidence },
    Column("tracker") { $0.item.tracker },
    Column("cause") { $0.item.cause?.value },
  ]

  private func overdueDays(_ commitment: Commitment) -> Int? {
    guard commitment.isOverdue(on: site.asOf), let due = commitment.item.due?.value else { return nil }
    return site.asOf - due
  }
}
