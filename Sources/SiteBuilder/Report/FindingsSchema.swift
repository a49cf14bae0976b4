internal import PostmortemCore

/// The JSON Schema of what `followthrough check --format json` prints.
public enum FindingsSchema {
  /// Of the format. A member that is added leaves it; one that is taken away, or says something else, raises it.
  static let version = 1

  /// The schema (draft 2020-12), with a line feed at its end.
  public static var text: String { written.withBytes { String(decoding: $0, as: UTF8.self) } }

  private static var written: ByteBuffer {
    var json = JSONWriter(capacity: 8192)
    json.object { json in
      json.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      json.member("title", "Findings of followthrough check")
      properties(
        [
          Property("version", .constant(version), "The version of this format."),
          Property("documents", .definition("documents"), "What was looked at."),
          Property("errors", .count, "Findings that are errors."),
          Property("warnings", .count, "Findings that are warnings."),
          Property("baseline", .definition("baseline"), "What the baseline did; null without one."),
          Property("findings", .list("finding"), "Sorted by file and place."),
        ],
        of: &json
      )
      json.key("$defs")
      json.object { json in for definition in definitions { define(definition, in: &json) } }
    }
    return json.finish(withLineFeed: true)
  }

  private struct Definition {
    let name: StaticString
    var mayBeNull = false
    let properties: [Property]
  }

  private struct Property {
    enum Kind {
      case text, textOrNull, count, position, fingerprint
      case constant(Int)
      case oneOf([String])
      case definition(String)
      case list(String)
    }

    let name: StaticString
    let kind: Kind
    let meaning: String

    init(_ name: StaticString, _ kind: Kind, _ meaning: String) {
      self.name = name
      self.kind = kind
      self.meaning = meaning
    }
  }

  private static let place = [
    Property("file", .text, "The archive's folder, and the path below it."),
    Property("line", .position, "From 1."),
    Property("column", .position, "From 1, in Unicode scalars."),
    Property("end_column", .position, "The column behind the last one."),
  ]

  private static let definitions = [
    Definition(
      name: "documents",
      properties: [
        Property("reported", .count, "Documents whose findings are reported."),
        Property("total", .count, "Documents of the archive, all of which were checked."),
      ]
    ),
    Definition(
      name: "baseline",
      mayBeNull: true,
      properties: [
        Property("file", .text, "The baseline, as it was named."),
        Property("hidden", .count, "Findings that it hides."),
        Property("gone", .count, "Its entries whose finding is no longer there."),
      ]
    ),
    Definition(
      name: "finding",
      properties: [
        Property("rule", .oneOf(AllRules.names), "The rule that was broken."),
        Property("severity", .oneOf(Diagnostic.Severity.allCases.map(\.rawValue)), "What it weighs here."),
      ] + place + [
        Property("message", .text, "What is wrong."),
        Property("help", .textOrNull, "What to do about it."),
        Property("notes", .list("note"), "Other places that it leans on."),
        Property(
          "fingerprint",
          .fingerprint,
          "The same for the same finding in the next check: of its rule, its file and the text of its line."
        ),
      ]
    ),
    Definition(name: "note", properties: place + [Property("message", .text, "What stands there.")]),
  ]

  private static func define(_ definition: Definition, in json: inout JSONWriter) {
    json.newLine()
    json.key(definition.name)
    json.object { json in properties(definition.properties, orNull: definition.mayBeNull, of: &json) }
  }

  private static func properties(_ all: [Property], orNull: Bool = false, of json: inout JSONWriter) {
    if orNull {
      json.member("type", ["object", "null"])
    } else {
      json.member("type", "object")
    }
    json.member("required", all.map { $0.name.description })
    json.key("properties")
    json.object { json in
      for property in all {
        json.newLine()
        json.key(property.name)
        json.object { json in
          json.member("description", property.meaning)
          append(property.kind, to: &json)
        }
      }
    }
  }

  private static func append(_ kind: Property.Kind, to json: inout JSONWriter) {
    switch kind {
    case .text: json.member("type", "string")
    case .textOrNull: json.member("type", ["string", "null"])
    case .count: whole(from: 0, &json)
    case .position: whole(from: 1, &json)
    case .fingerprint:
      json.member("type", "string")
      json.member("pattern", "^[0-9a-f]{16}$")
    case .constant(let number): json.member("const", number)
    case .oneOf(let values): json.member("enum", values)
    case .definition(let name): json.member("$ref", "#/$defs/\(name)")
    case .list(let name):
      json.member("type", "array")
      json.key("items")
      json.object { $0.member("$ref", "#/$defs/\(name)") }
    }
  }

  private static func whole(from minimum: Int, _ json: inout JSONWriter) {
    json.member("type", "integer")
    json.member("minimum", minimum)
  }
}
