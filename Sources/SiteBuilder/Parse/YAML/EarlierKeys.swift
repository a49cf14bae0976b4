/// The keys that a group has so far, to tell when one is there twice: by a look at the bytes of each where they are
/// few and plain, and by a table where they are many, or of letters that can be written in more than one way.
struct EarlierKeys {
  /// The place of the first.
  private let first: Int
  private var count = 0
  /// A bit for each, which few of them share: where a key's own is not here, no earlier one has its name.
  private var marks: UInt64 = 0
  /// The place of each by its name, once one is needed.
  private var table: [String: Int] = [:]

  /// None yet, in a group whose first key will stand at `first`.
  init(from first: Int) {
    self.first = first
  }

  /// Adds the key at `place`, the last so far; where an earlier one has its name, nothing is added, and the place of
  /// that one is returned.
  mutating func add(_ place: Int, in entries: [YAMLTree.Entry], _ text: borrowing ByteBuffer) -> Int? {
    guard case .scalar(let start, let length) = entries[place].content else { return nil }
    let mark = text.withBytes { EarlierKeys.mark(of: $0.part(from: start, count: length)) }
    guard let mark, table.isEmpty, count < 32 else { return addToTable(place, in: entries, text) }
    if marks & mark != 0 {
      var earlier = first
      while earlier < place {
        if EarlierKeys.isSame(entries[earlier], entries[place], in: text) { return earlier }
        earlier = entries[earlier + 1].next(after: earlier + 1)
      }
    }
    marks |= mark
    count += 1
    return nil
  }

  /// The bit of a name; nil where it is not of ASCII alone. The numbers are such that next to no two keys of one group
  /// of the format share theirs.
  private static func mark(of name: UnsafeBufferPointer<UInt8>) -> UInt64? {
    guard name.hasNone(marked: { $0 }, of: { $0 >= 0x80 }) else { return nil }
    let number = Int(name.first ?? 0) &* 3 &+ Int(name.last ?? 0) &* 19 &+ name.count &* 2
    return 1 << UInt64(number & 63)
  }

  private mutating func addToTable(
    _ place: Int,
    in entries: [YAMLTree.Entry],
    _ text: borrowing ByteBuffer
  ) -> Int? {
    if table.isEmpty {
      var earlier = first
      while earlier < place {
        table[EarlierKeys.name(of: entries[earlier], in: text)] = earlier
        earlier = entries[earlier + 1].next(after: earlier + 1)
      }
    }
    let name = EarlierKeys.name(of: entries[place], in: text)
    if let earlier = table[name] { return earlier }
    table[name] = place
    return nil
  }

  /// The text of a key.
  static func name(of key: YAMLTree.Entry, in text: borrowing ByteBuffer) -> String {
    guard case .scalar(let start, let count) = key.content else { return "" }
    return text.withBytes { String(decoding: $0.part(from: start, count: count), as: UTF8.self) }
  }

  private static func isSame(
    _ one: YAMLTree.Entry,
    _ other: YAMLTree.Entry,
    in text: borrowing ByteBuffer
  ) -> Bool {
    guard case .scalar(let start, let count) = one.content,
      case .scalar(let otherStart, let otherCount) = other.content, count == otherCount
    else { return false }
    return text.withBytes {
      $0.part(from: start, count: count).isSame(as: $0.part(from: otherStart, count: count))
    }
  }
}
