/// Fields within a field: how they are written, and what the schema says of them. Whose fields they are is known to these
/// two alone.
struct DataGroup<Source: Sendable>: Sendable {
  let write: @Sendable (Source, inout JSONWriter) -> Void
  let schema: @Sendable () -> [(String, JSONTree)]
}

/// The fields of an object. With a name, a schema describes them once, under `$defs`, and refers to that.
struct DataShape<Source: Sendable>: Sendable {
  let fields: [DataField<Source>]
  let name: String?
  private let chain: DataFieldChain<Source>?

  init(_ fields: [DataField<Source>], named name: String? = nil) {
    self.fields = fields
    self.name = name
    chain = DataFieldChain(fields)
  }

  /// What a schema says wherever such an object stands.
  fileprivate var schema: [(String, JSONTree)] {
    name.map { [("$ref", .string("#/$defs/\($0)"))] } ?? JSONTree.members(fields.map(\.schema))
  }

  /// Its name, and what a schema says of it there.
  var definition: (String, JSONTree) { (name ?? "", .object(JSONTree.members(fields.map(\.schema)))) }

  fileprivate func write(_ source: Source, to json: inout JSONWriter) {
    json.object { json in chain?.write(source, to: &json) }
  }
}

extension DataField.Value {
  /// An object of this shape, of what `part` finds.
  static func object<Part: Sendable>(
    _ shape: DataShape<Part>,
    _ part: @escaping @Sendable (Source) -> Part
  ) -> Self {
    .group(
      DataGroup {
        shape.write(part($0), to: &$1)
      } schema: {
        shape.schema
      }
    )
  }

  /// An object of this shape, or null where there is none.
  static func objectOrNull<Part: Sendable>(
    _ shape: DataShape<Part>,
    _ part: @escaping @Sendable (Source) -> Part?
  ) -> Self {
    .group(
      DataGroup { source, json in
        guard let part = part(source) else { return json.null() }
        shape.write(part, to: &json)
      } schema: {
        [("anyOf", .array([.object([("type", .string("null"))]), .object(shape.schema)]))]
      }
    )
  }

  /// A list of objects of this shape, a line each.
  static func list<Part: Sendable>(
    _ shape: DataShape<Part>,
    _ parts: @escaping @Sendable (Source) -> [Part]
  ) -> Self {
    .group(
      DataGroup { source, json in
        let parts = parts(source)
        // Nearly every list of an item is empty.
        guard !parts.isEmpty else { return json.array { _ in } }
        json.array { json in
          for part in parts {
            json.newLine()
            shape.write(part, to: &json)
          }
        }
      } schema: {
        [("type", .string("array")), ("items", .object(shape.schema))]
      }
    )
  }
}
