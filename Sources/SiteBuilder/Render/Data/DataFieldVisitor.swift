/// Who is told of the fields of a record: writers of files, and the list that schemas and headers are made of.
protocol DataFieldVisitor<Source>: ~Copyable {
  associatedtype Source: Sendable

  /// A field: its name in the files, what it says, and where it comes from.
  mutating func visit(_ name: StaticString, _ meaning: StaticString, _ value: DataField<Source>.Value)
}
