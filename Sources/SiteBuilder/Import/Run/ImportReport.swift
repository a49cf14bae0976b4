internal import PostmortemCore

/// What an import read, as JSON: each value with the line of the old file that says it, so that a person or a program can
/// hold one against the other.
public struct ImportReport {
  private let outcome: ImportOutcome

  /// Of an import.
  public init(_ outcome: ImportOutcome) { self.outcome = outcome }

  /// Writes it to a file, in place of one that is there.
  ///
  /// - Throws: `EnvironmentError` where it can't be written.
  public func write(to path: String) throws {
    var json = JSONWriter(capacity: 65_536)
    json.object { json in
      json.key("documents")
      json.array { json in
        for file in outcome.files {
          json.newLine()
          write(file, &json)
        }
      }
      json.newLine()
      json.key("passed_over")
      json.array { json in
        for file in outcome.passedOver {
          json.newLine()
          json.object { json in
            json.member("source", file.path)
            json.member("why", file.why)
          }
        }
      }
      json.key("attachments")
      json.array { json in for path in outcome.attachments { json.string(path) } }
    }
    try FileSystem.replace(path, with: json.finish(withLineFeed: true))
  }

  private func write(_ file: ImportedFile, _ json: inout JSONWriter) {
    let document = file.document
    json.object { json in
      json.member("source", file.source)
      json.member("path", file.path)
      json.member("outcome", file.outcome.rawValue)
      json.member("doubts", file.doubts)
      json.member("notes", document.doubts)
      value("title", document.title, &json)
      value("severity", document.severity, &json)
      value("status", document.status, &json)
      value("owner", document.owner, &json)
      value("timezone", document.zone, &json)
      value("impact", document.impact, &json)
      list("authors", document.authors, &json)
      list("teams", document.teams, &json)
      list("services", document.services, &json)
      value("published", document.published.map { Found(value: $0.value.description, line: $0.line) }, &json)
      json.member("day", file.date)
      value(
        "date",
        document.date.map { Found(value: $0.value.description, line: $0.line, doubts: $0.doubts) },
        &json
      )
      json.key("timeline")
      json.array { json in for entry in document.timeline.entries { write(entry, document, &json) } }
      json.key("action_items")
      json.array { json in for item in document.items { write(item, document, &json) } }
    }
  }

  private func value(_ name: String, _ found: Found<String>?, _ json: inout JSONWriter) {
    write(name, found, &json) { $1.member("value", $0) }
  }

  private func list(_ name: String, _ found: Found<[String]>?, _ json: inout JSONWriter) {
    write(name, found, &json) { $1.member("value", $0) }
  }

  /// What was found, its value as `write` has it, with its line and its doubts.
  private func write<Value>(
    _ name: String,
    _ found: Found<Value>?,
    _ json: inout JSONWriter,
    _ write: (Value, inout JSONWriter) -> Void
  ) {
    guard let found else { return }
    json.object(named: name) { json in
      write(found.value, &json)
      json.member("line", found.line)
      json.member("doubts", found.doubts)
    }
  }

  private func write(_ entry: DatedEntry, _ document: ImportedDocument, _ json: inout JSONWriter) {
    json.newLine()
    json.object { json in
      json.member("line", entry.read.line + document.old.linesAbove)
      json.member("day", entry.day)
      let text =
        entry.isDayOnly ? nil : WrittenClock.text(entry.secondOfDay, withSeconds: entry.secondOfDay % 60 != 0)
      json.member("time", text)
      json.member("approximate", entry.isApproximate)
      json.member("zone", entry.zone?.text)
      json.member("event", entry.event?.rawValue)
      json.member("note", entry.read.note.markdown)
      json.member("doubts", entry.doubts)
    }
  }

  private func write(_ item: ImportedItem, _ document: ImportedDocument, _ json: inout JSONWriter) {
    json.newLine()
    json.object { json in
      json.member("line", item.read.line + document.old.linesAbove)
      json.member("id", item.id)
      json.member("title", item.title)
      json.member("owner", item.owner)
      json.member("due", item.due)
      json.member("kind", item.read.kind?.rawValue)
      json.member("state", item.read.state.map { "\($0)" })
      json.member("tracker", item.tracker)
      json.member("evidence", item.evidence)
      json.member("doubts", item.doubts)
    }
  }
}
