/// The names of a group's keys, in the format's order, as the bytes that a document has.
struct KeyNames: Sendable {
  /// One after the other.
  private let text: [UInt8]
  /// Where each begins; then where the last ends.
  private let starts: [Int]
  /// Of each its first eight bytes, of which few have more.
  private let beginnings: [UInt64]

  /// How many there are.
  var count: Int { starts.count - 1 }

  init<Key: FormatKey>(of keys: Key.Type) {
    var (text, starts): ([UInt8], [Int]) = ([], [0])
    for key in keys.allCases {
      text += key.name.utf8
      starts.append(text.count)
    }
    (self.text, self.starts) = (text, starts)
    beginnings = keys.allCases.map { key in key.name.withBytes { $0.beginning } }
  }

  /// Which of them a name is; nil where it is none. Authors keep to the format's order as a rule, so the search begins
  /// at `start`, where the last one ended.
  func index(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    let beginning = name.beginning
    return beginnings.withUnsafeBufferPointer { beginnings in
      var index = start
      for _ in 0..<beginnings.count {
        if index == beginnings.count { index = 0 }
        if beginnings[index] == beginning, isName(name, at: index) { return index }
        index += 1
      }
      return nil
    }
  }

  /// Whether a name that begins like the one at an index is that one.
  private func isName(_ name: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    let (start, end) = (starts[index], starts[index + 1])
    guard end - start == name.count else { return false }
    return name.count <= 8
      || text.withUnsafeBufferPointer { $0.part(from: start, count: name.count).isSame(as: name) }
  }
}
