internal import PostmortemCore

/// A long list for machines: as JSON with its JSON Schema beside it, and as CSV.
struct DataTable<Record: Sendable>: Sendable {
  /// Of the files, and of the list in them.
  let name: StaticString
  /// What the list holds, for the schema.
  let title: StaticString
  /// What stands before the list.
  let head: [DataField<SiteFacts>]
  let fields: [DataField<Record>]

  /// Of one record, in bytes: about as long as they are.
  private static var recordLength: Int { 700 }

  /// The three files, of these records.
  func pages(of records: [Record], on site: SiteFacts) -> [Page] {
    [
      Page(path: "data/\(name).json", pieces: json(of: records, on: site)),
      Page(path: "data/\(name).csv", pieces: csv(of: records)),
      Page(path: "data/\(schemaName)") { ByteBuffer(schema.text) },
    ]
  }

  /// The schema's file, beside the data.
  private var schemaName: String { "\(name).schema.json" }

  /// Every member before the list.
  var allOfHead: [DataField<SiteFacts>] {
    let schemaName = schemaName
    return [DataField("$schema", "The schema of this file.", .word([schemaName]) { _ in schemaName })] + head
  }

  private func json(of records: [Record], on site: SiteFacts) -> [Page.Piece] {
    let start: Page.Piece = {
      var json = JSONWriter()
      json.object { json in
        for field in allOfHead { field.write(site, to: &json) }
        json.key(name)
        json.array { _ in }
      }
      var bytes = json.finish()
      bytes.removeLast(2)
      return bytes
    }
    let middle = Page.pieces(of: records) { [fields] part, isFirst in
      var json = JSONWriter(needsComma: !isFirst, capacity: part.count * DataTable.recordLength)
      for record in part {
        json.newLine()
        json.object { json in for field in fields { field.write(record, to: &json) } }
      }
      return json.finish()
    }
    return [start] + middle + [{ ByteBuffer("]}\n") }]
  }

  private func csv(of records: [Record]) -> [Page.Piece] {
    let header: Page.Piece = {
      var csv = CSVWriter()
      for field in fields { field.writeHeader(to: &csv) }
      csv.endRecord()
      return csv.finish()
    }
    return [header]
      + Page.pieces(of: records) { [fields] part, _ in
        var csv = CSVWriter(capacity: part.count * DataTable.recordLength / 2)
        for record in part {
          for field in fields { field.write(record, to: &csv) }
          csv.endRecord()
        }
        return csv.finish()
      }
  }
}
