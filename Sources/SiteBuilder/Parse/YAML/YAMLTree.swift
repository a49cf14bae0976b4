internal import PostmortemCore

/// A YAML document as two lists: its keys and values in the order written, and the bytes of their text. What refers to
/// one of them is a number, its place, which costs nothing to copy; text is made for those who keep it.
final class YAMLTree: Sendable {
  /// The root is the first.
  private let entries: [Entry]
  /// Of all single values and keys, one after the other, in UTF-8.
  private let text: [UInt8]

  init(_ entries: [Entry], text: [UInt8]) {
    self.entries = entries
    self.text = text
  }

  /// A key or a value.
  struct Entry {
    var content: Content
    /// Where it begins; for a text, as far as its first line goes.
    let range: SourceRange
    /// The first place behind it: behind its last character, its quotes and brackets among them; for a block of text
    /// the beginning of the line below.
    var end: YAMLNode.Place
    /// Whether it is a group of keys between braces, or a list between brackets.
    var isInBraces = false

    /// The place of what stands behind all that belongs to an entry at `place`.
    func next(after place: Int) -> Int {
      switch content {
      case .scalar: place + 1
      case .sequence(_, let next), .mapping(_, let next): next
      }
    }
  }

  /// What an entry holds. The items of a list follow it, and so do the keys of a group, each with its value behind it.
  enum Content {
    /// Where its bytes begin, and how many they are.
    case scalar(start: Int, count: Int)
    /// How many items there are, and the place behind the last.
    case sequence(count: Int, next: Int)
    /// How many keys there are, and the place behind the last one's value.
    case mapping(count: Int, next: Int)
  }

  subscript(place: Int) -> Entry { entries[place] }

  /// The places of the items of the list at `place`; none where that is no list.
  func items(at place: Int) -> Places {
    guard case .sequence(let count, _) = entries[place].content else { return none }
    return Places(self, place, count: count)
  }

  /// The places of the keys of the group at `place`; none where that is no group. The value of each is one further.
  func keys(at place: Int) -> Places {
    guard case .mapping(let count, _) = entries[place].content else { return none }
    return Places(self, place, count: count, ofKeys: true)
  }

  /// Tells `visit` of each key of the group at `place`: where it stands, and its bytes.
  @inline(__always)
  func forEachKey(at place: Int, _ visit: (_ key: Int, _ name: UnsafeBufferPointer<UInt8>) -> Void) {
    guard case .mapping(let count, _) = entries[place].content else { return }
    text.withUnsafeBufferPointer { text in
      var key = place + 1
      for _ in 0..<count {
        guard case .scalar(let start, let length) = entries[key].content else { return }
        visit(key, text.part(from: start, count: length))
        key = entries[key + 1].next(after: key + 1)
      }
    }
  }

  /// No places at all.
  var none: Places { Places(self, 0, count: 0) }

  /// The text of the key or single value at `place`, made anew; nil where that is neither.
  func text(at place: Int) -> String? {
    guard case .scalar = entries[place].content else { return nil }
    return withText(at: place) { String(decoding: $0, as: UTF8.self) }
  }

  /// The bytes of that text, read where they stand; none where there is no text.
  func withText<Result>(at place: Int, _ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    guard case .scalar(let start, let count) = entries[place].content else {
      return body(UnsafeBufferPointer(start: nil, count: 0))
    }
    return text.withUnsafeBufferPointer { body($0.part(from: start, count: count)) }
  }

  /// Whether a text stands at `place`, and is this one, byte for byte.
  func holds(_ wanted: String, at place: Int) -> Bool {
    guard case .scalar(_, let count) = entries[place].content, wanted.utf8.count == count else {
      return false
    }
    return withText(at: place) { text in wanted.withBytes(text.isSame) }
  }

  /// Whether nothing was written there, or no more than `{}`.
  func isEmpty(at place: Int) -> Bool {
    switch entries[place].content {
    case .scalar(_, let count), .mapping(let count, _): count == 0
    case .sequence: false
    }
  }
}

extension YAMLTree {
  /// The places of what stands in a list or a group, in the order written.
  struct Places: Sequence, IteratorProtocol {
    let tree: YAMLTree
    /// Of the next.
    private var place: Int
    /// How many are left.
    private(set) var underestimatedCount: Int
    /// From one to the last entry that belongs to it: a value stands behind its key.
    private let span: Int

    fileprivate init(_ tree: YAMLTree, _ place: Int, count: Int, ofKeys areKeys: Bool = false) {
      self.tree = tree
      self.place = place + 1
      underestimatedCount = count
      span = areKeys ? 1 : 0
    }

    mutating func next() -> Int? {
      guard underestimatedCount > 0 else { return nil }
      underestimatedCount -= 1
      defer { place = tree.entries[place + span].next(after: place + span) }
      return place
    }
  }
}
