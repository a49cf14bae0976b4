/// Writes the fields of one record as fields of a line.
struct CSVFields<Source: Sendable>: ~Copyable, DataFieldVisitor {
  private let source: Source
  private var csv: CSVWriter

  /// Those of `source`, behind what was written.
  init(_ source: Source, _ csv: consuming CSVWriter) {
    self.source = source
    self.csv = csv
  }

  /// All that was written.
  consuming func finish() -> CSVWriter { csv }

  @inline(__always)
  mutating func visit(_ name: StaticString, _ meaning: StaticString, _ value: DataField<Source>.Value) {
    value.write(source, to: &csv)
  }
}
