/// A JSON text that is one object, and its schema.
struct DataDocument<Source: Sendable>: Sendable {
  let title: StaticString
  let fields: [DataField<Source>]

  /// The text of `source`, a member a line.
  func json(of source: Source) -> ByteBuffer {
    var json = JSONWriter(capacity: 1 << 14)
    json.object { json in
      for field in fields {
        json.newLine()
        field.write(source, to: &json)
      }
    }
    return json.finish(withLineFeed: true)
  }

  /// The JSON Schema (draft 2020-12) of it.
  var schema: JSONTree {
    .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string(title.description)),
      ] + JSONTree.members(fields.map(\.schema)) + [("$defs", .object(FigureShapes.definitions))]
    )
  }
}
