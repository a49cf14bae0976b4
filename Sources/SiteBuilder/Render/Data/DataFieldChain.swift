/// Fields in their order: the first, and the chain of the others.
///
/// An array holds on to a field for whoever uses it, once for each field of each record. What a field that never changes
/// leads to needs no holding.
final class DataFieldChain<Source: Sendable>: Sendable {
  private let field: DataField<Source>
  private let rest: DataFieldChain?

  /// The chain of these; nil where there are none.
  convenience init?(_ fields: [DataField<Source>]) { self.init(fields[...]) }

  private init?(_ fields: ArraySlice<DataField<Source>>) {
    guard let field = fields.first else { return nil }
    self.field = field
    rest = DataFieldChain(fields.dropFirst())
  }

  /// Writes the value of each as a member of an object.
  func write(_ source: Source, to json: inout JSONWriter) {
    field.write(source, to: &json)
    rest?.write(source, to: &json)
  }
}
