import PostmortemCore

@testable import SiteBuilder

/// What is read in an old document in memory.
func imported(
  _ text: String,
  named stem: String = "2026-03-14-outage",
  settings: Settings = Settings(),
  _ change: (inout ImportOptions) -> Void = { _ in }
) -> [ImportedDocument] {
  var options = ImportOptions()
  change(&options)
  let old = OldDocument(origin: "old/\(stem).md", stem: stem, text: Array(text.utf8)[...])
  let reading = DocumentReading(
    words: ImportWords(adding: settings.importing),
    settings: settings,
    options: options,
    zones: ZoneDatabase()
  )
  return reading.documents(in: old)
}

/// The one document that a text is.
func importedOne(
  _ text: String,
  named stem: String = "2026-03-14-outage",
  settings: Settings = Settings(),
  _ change: (inout ImportOptions) -> Void = { _ in }
) throws -> ImportedDocument {
  let documents = imported(text, named: stem, settings: settings, change)
  guard documents.count == 1 else { throw UsageError("\(documents.count) documents") }
  return documents[0]
}

/// The text that is written for an old document.
func importedText(_ text: String, named stem: String = "2026-03-14-outage") throws -> String {
  let document = try importedOne(text, named: stem)
  return String(decoding: ImportedText(document: document, keepsBody: false).bytes, as: UTF8.self)
}

extension ImportedDocument {
  /// Its timeline, a short line for each entry: `2026-03-14 ~09:12 started: The deploy`.
  var told: [String] {
    timeline.entries.map { entry in
      let time = WrittenClock.text(entry.secondOfDay, withSeconds: entry.secondOfDay % 60 != 0)
      let event = entry.event.map { " \($0.rawValue)" } ?? ""
      let day = entry.day.map { "\($0) " } ?? ""
      return "\(day)\(entry.isApproximate ? "~" : "")\(time)\(event): \(entry.read.note.markdown)"
    }
  }

  /// Its action items, with what is known of each: `Pin the driver [done, maria, 2026-04-10, prevent]`.
  var promised: [String] {
    items.map { item in
      let known = [
        item.read.state.map { "\($0)" }, item.owner, item.due?.description, item.read.kind?.rawValue,
        item.priority,
        item.tracker, item.evidence,
      ].compactMap { $0 }
      return item.title + (known.isEmpty ? "" : " [\(known.joined(separator: ", "))]")
    }
  }
}
