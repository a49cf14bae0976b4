internal import PostmortemCore

/// A value of a YAML document, as it was written: every scalar is text, no `no` is a boolean and no `12:30` a number.
struct YAMLNode: Sendable {
  let tree: YAMLTree
  /// Where it stands in the tree.
  let place: Int

  enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    /// In the order written, each key once.
    case mapping([Pair])
  }

  struct Pair: Sendable {
    let key: Located<String>
    let value: YAMLNode

    /// The key at `place`, and its value.
    init(in tree: YAMLTree, at place: Int) {
      key = Located(tree.text(at: place) ?? "", at: tree[place].range)
      value = YAMLNode(tree: tree, place: place + 1)
    }
  }

  /// A line and a column of the file, both from 1.
  struct Place: Equatable {
    let line: Int32
    let column: Int32
  }

  /// What it holds, made anew each time.
  var content: Content {
    if let items { return .sequence(items) }
    if let pairs { return .mapping(pairs) }
    return .scalar(text ?? "")
  }

  /// Where it begins; for a scalar, as far as its first line goes.
  var range: SourceRange { tree[place].range }

  /// The first place behind it.
  var end: Place { tree[place].end }

  /// Whether it is a group of keys between braces, or a list between brackets.
  var isInBraces: Bool { tree[place].isInBraces }

  /// Nothing was written after the key, or no more than `{}`.
  var isEmpty: Bool { tree.isEmpty(at: place) }

  /// What stands in a list.
  var items: [YAMLNode]? {
    guard case .sequence = tree[place].content else { return nil }
    return tree.items(at: place).map { YAMLNode(tree: tree, place: $0) }
  }

  /// The keys of a group.
  var pairs: [Pair]? {
    guard case .mapping = tree[place].content else { return nil }
    return tree.keys(at: place).map { Pair(in: tree, at: $0) }
  }

  /// The text of a single value.
  var text: String? { tree.text(at: place) }

  /// What it is, in an author's words.
  var kind: String {
    switch tree[place].content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a group of keys"
    }
  }
}
