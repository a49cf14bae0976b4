internal import PostmortemCore

/// What a template may show: the values of a page, or of a part of one, by name.
protocol View: Sendable {
  /// The value of a name; nil where this view has no such name, and the view around it is asked.
  func value(of name: Name) -> Value?

  /// Every name it has a value of, with what that shows.
  static var names: ViewNames { get }
}

/// A value of a view.
///
/// A view stands in a list even where it is the only one: an enum that held one in itself would be copied by its
/// type's description, field by field, wherever it goes.
enum Value: Sendable {
  /// Text, escaped where it is shown. Without it a section is left out.
  case text(String)
  /// HTML of our own making, or text without signs of HTML: shown as it is.
  case trusted(String)
  /// The same, where it is long: HTML as it goes into the file.
  case bytes([UInt8])
  /// The same, longer still: it is never in memory but on the page. To a section it is always there.
  case written(@Sendable (inout ByteBuffer) -> Void)
  /// A date as ISO 8601 has it.
  case day(Day)
  /// Shown in digits, thousands apart. A section of zero is left out.
  case number(Int)
  /// For sections only.
  case flag(Bool)
  /// A section shows its inside for each.
  case list([any View])

  /// One view, or none: a section shows its inside once, or not at all.
  static func view(_ view: (some View)?) -> Value {
    guard let view else { return .list([]) }
    return .list([view])
  }

  /// Whether a section leaves out what it would show of it.
  var isEmpty: Bool {
    switch self {
    case .text(let text), .trusted(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .written, .day: false
    case .number(let number): number == 0
    case .flag(let flag): !flag
    case .list(let views): views.isEmpty
    }
  }

  /// Text that may not be there.
  static func text(_ text: String?) -> Value { .text(text ?? "") }

  /// The same, shown as it is.
  static func trusted(_ text: String?) -> Value { .trusted(text ?? "") }
}
