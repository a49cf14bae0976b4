/// A value, and where in the old document it was found.
struct Found<Value> {
  var value: Value
  /// From 1, in the old file; nil where it is made of the file's name.
  var line: Int?
  /// What was read with doubt, each for a comment of its own.
  var doubts: [String] = []
}

/// What a labelled line of a document says of the whole of it.
struct Fact {
  let label: FactLabel
  let value: InlineText
  let line: Int
  /// The lines whose text is all in it.
  let lines: Set<Int>
}

extension Found: Sendable where Value: Sendable {}
