internal import PostmortemCore

/// The archive for machines: every incident and every item, with the defaults filled in, as of the site's day.
struct DataFiles: Sendable {
  let site: SiteFacts

  var pages: [Page] {
    [
      Page(path: "data/incidents.json") { incidentsJSON },
      Page(path: "data/actions.json") { actionsJSON },
      Page(path: "data/actions.csv") { actionsCSV },
    ]
  }

  private var incidentsJSON: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("as_of", site.asOf.description)
      json.key("headline")
      ratio(site.figures.headline.slice.shipped, into: &json)
      json.key("all")
      ratio(site.figures.all.shipped, into: &json)
      json.key("incidents")
      json.array { json in
        for postmortem in site.archive.postmortems {
          json.newLine()
          incident(postmortem, into: &json)
        }
      }
    }
    return json.bytes + "\n".utf8
  }

  private func ratio(_ figure: ShippedRatio, into json: inout JSONWriter) {
    json.object { json in
      json.member("committed", figure.committed)
      json.member("shipped", figure.shipped)
      json.member("dropped", figure.dropped)
      json.member("open", figure.open)
      json.member("proposed", figure.proposed)
    }
  }

  private func incident(_ postmortem: Postmortem, into json: inout JSONWriter) {
    json.object { json in
      json.member("id", postmortem.id)
      json.member("title", postmortem.title.value)
      json.member("url", Site.incident(postmortem.id))
      json.member("date", postmortem.date?.description)
      json.member("severity", postmortem.severity)
      json.member("status", postmortem.status.value.keyword)
      json.member("published", postmortem.published?.value.description)
      json.member("origin", postmortem.origin.rawValue)
      json.member("detection", postmortem.detection)
      json.member("trigger", postmortem.trigger?.value)
      json.member("teams", postmortem.teams.map(\.value))
      json.member("services", postmortem.services.map(\.value))
      json.member("tags", postmortem.tags)
      json.member("cause_categories", Dimension.causeCategory.values(of: postmortem))
      json.member("customers", postmortem.impact.customers)
      json.key("budget_seconds")
      json.object { json in
        for spend in postmortem.impact.budget { json.member(spend.slo.value, Int(spend.duration.components.seconds)) }
      }
      json.key("events")
      json.object { json in
        for event in Timeline.Event.allCases {
          guard let moment = postmortem.timeline.moment(of: event) else { continue }
          json.member(event.rawValue, Words.iso(moment, in: postmortem.zone))
        }
      }
      json.member("duration_seconds", postmortem.timeline.duration.map { Int($0.components.seconds) })
      json.member("related", postmortem.related.map(\.value))
      json.key("action_items")
      ratio(ShippedRatio(of: site.commitments(of: postmortem)), into: &json)
    }
  }

  /// One value of an item, by the name it has in both files.
  private typealias Column = (name: String, value: (Commitment) -> String?)

  private var columns: [Column] {
    [
      ("id", { $0.id }),
      ("incident", { $0.postmortem.id }),
      ("incident_date", { $0.postmortem.date?.description }),
      ("severity", { $0.postmortem.severity }),
      ("title", { $0.item.title.value }),
      ("status", { $0.state.keyword }),
      ("kind", { $0.item.kind?.rawValue }),
      ("priority", { $0.item.priority }),
      ("owner", { $0.item.owner?.value }),
      ("team", { $0.team }),
      ("created", { $0.created?.description }),
      ("due", { $0.item.due?.value.description }),
      ("overdue_days", { overdueDays($0).map(String.init) }),
      ("shipped", { if case .shipped(let day) = $0.state { day.description } else { nil } }),
      ("dropped", { if case .dropped(let day, _) = $0.state { day.description } else { nil } }),
      ("reason", { if case .dropped(_, let reason) = $0.state { reason } else { nil } }),
      ("verified", { $0.item.verified?.value.description }),
      ("evidence", { $0.item.evidence }),
      ("tracker", { $0.item.tracker }),
      ("cause", { $0.item.cause?.value }),
    ]
  }

  private func overdueDays(_ commitment: Commitment) -> Int? {
    guard commitment.isOverdue(on: site.asOf), let due = commitment.item.due?.value else { return nil }
    return site.asOf - due
  }

  private var actionsJSON: [UInt8] {
    let columns = columns
    var json = JSONWriter()
    json.object { json in
      json.member("as_of", site.asOf.description)
      json.key("actions")
      json.array { json in
        for commitment in site.figures.commitments {
          json.newLine()
          json.object { json in
            for column in columns where column.name != "overdue_days" {
              json.member(column.name, column.value(commitment))
            }
            json.member("overdue_days", overdueDays(commitment))
            json.member("services", commitment.postmortem.services.map(\.value))
            json.member("cause_categories", commitment.causeCategories)
          }
        }
      }
    }
    return json.bytes + "\n".utf8
  }

  private var actionsCSV: [UInt8] {
    let columns = columns
    var csv = CSVWriter()
    csv.record(columns.map(\.name) + ["services", "cause_categories"])
    for commitment in site.figures.commitments {
      csv.record(
        columns.map { $0.value(commitment) }
          + [
            commitment.postmortem.services.map(\.value).joined(separator: " "),
            commitment.causeCategories.joined(separator: " "),
          ])
    }
    return csv.bytes
  }
}
