/// What has a row in a table for machines, and tells of its fields.
protocol DataRecord: Sendable {
  /// Tells a visitor of each field, in the order of the files.
  ///
  /// Of each visitor the compiler makes this once more. Nothing is left of the fields then but what is written: no array
  /// to go through, no function to look up, and no text to hold on to.
  static func visitFields(_ visitor: inout some DataFieldVisitor<Self> & ~Copyable)
}

extension DataRecord {
  /// Its fields as a list.
  static var fields: [DataField<Self>] {
    var list = DataFieldList<Self>()
    visitFields(&list)
    return list.fields
  }
}

/// Keeps the fields that it is told of.
private struct DataFieldList<Source: Sendable>: DataFieldVisitor {
  private(set) var fields: [DataField<Source>] = []

  mutating func visit(_ name: StaticString, _ meaning: StaticString, _ value: DataField<Source>.Value) {
    fields.append(DataField(name, meaning, value))
  }
}
