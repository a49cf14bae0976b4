/// The names of a group's keys, in the format's order, as the bytes that a document has.
struct KeyNames: Sendable {
  /// One after the other.
  private let text: [UInt8]
  /// Where each begins; then where the last ends.
  private let starts: [Int]

  init<Key: FormatKey>(of keys: Key.Type) {
    var (text, starts): ([UInt8], [Int]) = ([], [0])
    for key in keys.allCases {
      text += key.rawValue.utf8
      starts.append(text.count)
    }
    (self.text, self.starts) = (text, starts)
  }

  /// Which of them a name is; nil where it is none. Authors keep to the format's order as a rule, so the search begins
  /// at `start`, where the last one ended.
  func index(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      let isIt = { (index: Int) in
        let (start, end) = (starts[index], starts[index + 1])
        return end - start == name.count && text.part(from: start, count: end - start).isSame(as: name)
      }
      return (start..<starts.count - 1).first(where: isIt) ?? (0..<start).first(where: isIt)
    }
  }
}
