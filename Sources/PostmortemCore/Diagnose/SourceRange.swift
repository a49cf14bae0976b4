/// A place in a text file: where it begins, and how much of that line it covers.
public struct SourceRange: Hashable, Sendable {
  /// 1 for the first line.
  public let line: Int32
  /// 1 for the first character of the line; counted in Unicode scalars.
  public let column: Int32
  /// Unicode scalars from there on, on the same line; at least 1.
  public let length: Int32

  /// A place of `length` characters on one line.
  public init(line: Int, column: Int, length: Int = 1) {
    self.line = Int32(clamping: line)
    self.column = Int32(clamping: column)
    self.length = Int32(clamping: max(1, length))
  }

  /// The column behind the last one that it covers.
  public var endColumn: Int { Int(column) + Int(length) }

  /// The beginning of a file, for what concerns the whole of it.
  public static let start = SourceRange(line: 1, column: 1)
}

extension SourceRange: Comparable {
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    (left.line, left.column, left.length) < (right.line, right.column, right.length)
  }
}

/// A value, and where its author wrote it.
public struct Located<Value> {
  /// What was written.
  public let value: Value
  /// Where, in the file that holds it.
  public let range: SourceRange

  /// `value`, as written at `range`.
  public init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
