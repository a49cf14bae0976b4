/// Writes the fields of one record as members of an object.
struct JSONFields<Source: Sendable>: ~Copyable, DataFieldVisitor {
  private let source: Source
  private var json: JSONWriter

  /// Those of `source`, behind what was written.
  init(_ source: Source, _ json: consuming JSONWriter) {
    self.source = source
    self.json = json
  }

  /// All that was written.
  consuming func finish() -> JSONWriter { json }

  @inline(__always)
  mutating func visit(_ name: StaticString, _ meaning: StaticString, _ value: DataField<Source>.Value) {
    json.key(name)
    value.write(source, to: &json)
  }
}
