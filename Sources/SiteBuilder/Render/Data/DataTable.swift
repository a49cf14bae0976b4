internal import PostmortemCore

/// A long list for machines: as JSON with its JSON Schema beside it, and as CSV.
struct DataTable<Record: DataRecord>: Sendable {
  /// Of the files, and of the list in them.
  let name: StaticString
  /// What the list holds, for the schema.
  let title: StaticString
  /// What stands before the list.
  let head: [DataField<SiteFacts>]

  /// Of one record, in bytes: about as long as they are.
  private static var recordLength: Int { 700 }

  /// The three files, with the record of each of these elements, which is made when it is written.
  func pages<Element: Sendable>(
    of elements: [Element],
    on site: SiteFacts,
    _ record: @escaping @Sendable (Element) -> Record
  ) -> [Page] {
    [
      Page(path: "data/\(name).json", pieces: json(of: elements, on: site, record)),
      Page(path: "data/\(name).csv", pieces: csv(of: elements, record)),
      Page(path: "data/\(schemaName)") { schema.bytes },
    ]
  }

  /// The schema's file, beside the data.
  private var schemaName: String { "\(name).schema.json" }

  /// Every member before the list.
  var allOfHead: [DataField<SiteFacts>] {
    let schemaName = schemaName
    return [DataField("$schema", "The schema of this file.", .word([schemaName]) { _ in schemaName })] + head
  }

  private func json<Element: Sendable>(
    of elements: [Element],
    on site: SiteFacts,
    _ record: @escaping @Sendable (Element) -> Record
  ) -> [Page.Piece] {
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
    let middle = Page.pieces(of: elements) { part, isFirst in
      var json = JSONWriter(needsComma: !isFirst, capacity: part.count * DataTable.recordLength)
      for element in part {
        json.newLine()
        json.object { json in
          var fields = JSONFields(record(element), json)
          Record.visitFields(&fields)
          json = fields.finish()
        }
      }
      return json.finish()
    }
    return [start] + middle + [{ ByteBuffer("]}\n") }]
  }

  private func csv<Element: Sendable>(
    of elements: [Element],
    _ record: @escaping @Sendable (Element) -> Record
  ) -> [Page.Piece] {
    let header: Page.Piece = {
      var csv = CSVWriter()
      for field in Record.fields { field.writeHeader(to: &csv) }
      csv.endRecord()
      return csv.finish()
    }
    return [header]
      + Page.pieces(of: elements) { part, _ in
        var csv = CSVWriter(capacity: part.count * DataTable.recordLength / 2)
        for element in part {
          var fields = CSVFields(record(element), csv)
          Record.visitFields(&fields)
          csv = fields.finish()
          csv.endRecord()
        }
        return csv.finish()
      }
  }
}
