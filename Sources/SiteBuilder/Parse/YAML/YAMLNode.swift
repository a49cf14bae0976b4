internal import PostmortemCore

/// A value of a YAML document, as it was written: every scalar is text, no `no` is a boolean and no `12:30` a number.
struct YAMLNode: Sendable {
  enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order written, each key once.
    case mapping([Pair])
  }

  struct Pair: Sendable {
    let key: Located<String>
    let value: YAMLNode
  }

  let content: Content
  /// Where it begins; for a scalar, as far as its first line goes.
  let range: SourceRange
  /// The first place behind it: behind its last character, its quotes and brackets among them; for a block of text the
  /// beginning of the line below.
  let end: Place
  /// Whether it is a group of keys between braces, or a list between brackets.
  var isInBraces = false

  /// A line and a column of the file, both from 1.
  struct Place: Equatable {
    let line: Int32
    let column: Int32
  }

  /// Nothing was written after the key, or no more than `{}`.
  var isEmpty: Bool {
    switch content {
    case .scalar(let text): text.isEmpty
    case .mapping(let pairs): pairs.isEmpty
    case .sequence: false
    }
  }

  /// What stands in a list.
  var items: [YAMLNode]? {
    if case .sequence(let items) = content { return items }
    return nil
  }

  /// The keys of a group.
  var pairs: [Pair]? {
    if case .mapping(let pairs) = content { return pairs }
    return nil
  }

  /// The text of a single value.
  var text: String? {
    if case .scalar(let text) = content { return text }
    return nil
  }

  /// What it is, in an author's words.
  var kind: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
