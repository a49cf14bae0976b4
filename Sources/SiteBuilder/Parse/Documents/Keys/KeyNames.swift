/// The names of a group's keys, in the format's order, as the bytes that a document has.
struct KeyNames: Sendable {
  /// One after the other.
  private let text: [UInt8]
  /// Where each begins; then where the last ends.
  private let starts: [Int]

  /// How many there are.
  var count: Int { starts.count - 1 }

  init<Key: FormatKey>(of keys: Key.Type) {
    var (text, starts): ([UInt8], [Int]) = ([], [0])
    for key in keys.allCases {
      text += key.name.utf8
      starts.append(text.count)
    }
    (self.text, self.starts) = (text, starts)
  }

  /// Which of them a name is; nil where it is none. Authors keep to the format's order as a rule, so the search begins
  /// at `start`, where the last one ended.
  func index(of name: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    text.withUnsafeBufferPointer { text in
      starts.withUnsafeBufferPointer { starts in
        var index = start
        for _ in 0..<count {
          if index == count { index = 0 }
          let (begin, end) = (starts[index], starts[index + 1])
          if end - begin == name.count, text.part(from: begin, count: end - begin).isSame(as: name) {
            return index
          }
          index += 1
        }
        return nil
      }
    }
  }
}
