internal import PostmortemCore

extension DataTable {
  /// The JSON Schema (draft 2020-12) of the table's JSON.
  var schema: JSONTree {
    let list: (String, JSONTree) = (
      name.description,
      .object([
        ("description", .string("\(title), newest incident first.")), ("type", .string("array")),
        ("items", .object(JSONTree.members(Record.fields.map(\.schema)))),
      ])
    )
    return .object(
      [
        ("$schema", .string("https://json-schema.org/draft/2020-12/schema")),
        ("title", .string(title.description)),
      ] + JSONTree.members(allOfHead.map(\.schema) + [list])
    )
  }
}

extension JSONTree {
  /// The schema of an object that has all of these. One that a later release adds leaves a file valid.
  static func members(_ properties: [(name: String, value: JSONTree)]) -> [(String, JSONTree)] {
    [
      ("type", .string("object")), ("required", .strings(properties.map(\.name))),
      ("properties", .object(properties)),
    ]
  }
}

extension DataField {
  /// Its name, and the schema of its value.
  var schema: (name: String, value: JSONTree) {
    (name.description, .object([("description", .string(meaning.description))] + constraints))
  }

  private var constraints: [(String, JSONTree)] {
    switch value {
    case .text, .item: [("type", .string("string"))]
    case .textOrNull: [DataField.orNull("string")]
    case .oneOf(let words, _): [("enum", .strings(words()))]
    case .oneOfOrNull(let words, _): [("enum", .array(words().map(JSONTree.string) + [.null]))]
    case .day: [("type", .string("string")), ("format", .string("date"))]
    case .dayOrNull: [DataField.orNull("string"), ("format", .string("date"))]
    case .momentOrNull: [DataField.orNull("string"), ("format", .string("date-time"))]
    case .count: [("type", .string("integer")), ("minimum", .number(0))]
    case .numberOrNull(let minimum, _):
      [DataField.orNull("integer")] + (minimum.map { [("minimum", .number($0))] } ?? [])
    case .decimalOrNull: [DataField.orNull("number")]
    case .flag: [("type", .string("boolean"))]
    case .group(let group): group.schema()
    case .texts, .names:
      [("type", .string("array")), ("items", .object([("type", .string("string"))]))]
    case .counts:
      [
        ("type", .string("object")), ("required", .strings(CountedPart.all.map { $0.name.description })),
        ("properties", .object(CountedPart.all.map { ($0.name.description, DataField.count($0.meaning)) })),
      ]
    case .events:
      [
        ("type", .string("object")), ("additionalProperties", .bool(false)),
        ("properties", .object(Timeline.Event.allCases.map { ($0.rawValue, DataField.moment) })),
      ]
    case .budget:
      [
        ("type", .string("object")),
        ("additionalProperties", .object([("type", .string("integer")), ("minimum", .number(0))])),
      ]
    }
  }

  private static func orNull(_ type: String) -> (String, JSONTree) { ("type", .strings([type, "null"])) }

  private static func count(_ meaning: StaticString) -> JSONTree {
    .object([
      ("description", .string(meaning.description)), ("type", .string("integer")), ("minimum", .number(0)),
    ])
  }

  private static var moment: JSONTree {
    .object([("type", .string("string")), ("format", .string("date-time"))])
  }
}
