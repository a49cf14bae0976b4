/// A place in a text file: where it begins, and how much of that line it covers.
///
/// Every value of every document has one, so the three are in eight bytes: 22 bits of the line, 21 of the column, 21 of
/// the length. That is enough, since a document has 2^20 bytes at the most; what is larger all the same is cut down.
public struct SourceRange: Hashable, Sendable {
  /// In two halves, so that it stands behind a number of four bytes without a gap.
  private let upper: UInt32
  private let lower: UInt32

  /// A place of `length` characters on one line.
  public init(line: Int, column: Int, length: Int = 1) {
    let line = UInt64(max(0, min(line, 1 << 22 - 1)))
    let column = UInt64(max(0, min(column, 1 << 21 - 1)))
    let length = UInt64(max(1, min(length, 1 << 21 - 1)))
    let number = line << 42 | column << 21 | length
    upper = UInt32(truncatingIfNeeded: number >> 32)
    lower = UInt32(truncatingIfNeeded: number)
  }

  /// All three, the line first: places are in the order of their numbers.
  private var number: UInt64 { UInt64(upper) << 32 | UInt64(lower) }

  /// 1 for the first line.
  public var line: Int32 { Int32(truncatingIfNeeded: number >> 42) }

  /// 1 for the first character of the line; counted in Unicode scalars.
  public var column: Int32 { Int32(truncatingIfNeeded: number >> 21 & (1 << 21 - 1)) }

  /// Unicode scalars from there on, on the same line; at least 1.
  public var length: Int32 { Int32(truncatingIfNeeded: number & (1 << 21 - 1)) }

  /// The column behind the last one that it covers.
  public var endColumn: Int { Int(column) + Int(length) }

  /// The beginning of a file, for what concerns the whole of it.
  public static let start = SourceRange(line: 1, column: 1)
}

extension SourceRange: Comparable {
  public static func < (left: SourceRange, right: SourceRange) -> Bool { left.number < right.number }
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
