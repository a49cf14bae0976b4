/// A text of the catalogue, and where values go into it: it is read once, and said thousands of times. An object, since
/// one of several forms is handed on.
final class PhraseText: Sendable {
  /// As it is written, with the names of the values.
  let text: String
  /// Where a `{{name}}` stands, in bytes, the first one first.
  private let gaps: [Range<Int>]

  init(_ text: String) {
    self.text = text
    gaps = text.withBytes { text in
      var gaps: [Range<Int>] = []
      var done = 0
      while let open = text.first(UInt8(ascii: "{"), from: done),
        let close = text.first(UInt8(ascii: "}"), from: open + 2), close + 1 < text.count
      {
        done = close + 2
        gaps.append(open..<done)
      }
      return gaps
    }
  }

  /// A stretch of it, in bytes.
  enum Part {
    case text(UnsafeBufferPointer<UInt8>)
    /// The name of a value that stands here.
    case name(UnsafeBufferPointer<UInt8>)
  }

  /// Hands over its parts, one after the other.
  func forEachPart(_ body: (Part) -> Void) {
    text.withBytes { text in
      var done = 0
      for gap in gaps {
        if gap.lowerBound > done { body(.text(UnsafeBufferPointer(rebasing: text[done..<gap.lowerBound]))) }
        body(.name(UnsafeBufferPointer(rebasing: text[gap.lowerBound + 2..<gap.upperBound - 2])))
        done = gap.upperBound
      }
      if done < text.count { body(.text(UnsafeBufferPointer(rebasing: text[done...]))) }
    }
  }

  /// The text with values in the places of their names. Where none has the name, the count stands.
  func filled(_ values: KeyValuePairs<StaticString, String>, count: String = "") -> String {
    guard !gaps.isEmpty else { return text }
    func withValue<Result>(
      named name: UnsafeBufferPointer<UInt8>,
      _ body: (UnsafeBufferPointer<UInt8>) -> Result
    ) -> Result {
      for index in values.indices {
        let key = values[index].key
        if key.utf8CodeUnitCount == name.count, name.indices.allSatisfy({ key.utf8Start[$0] == name[$0] }) {
          return values[index].value.withBytes(body)
        }
      }
      return count.withBytes(body)
    }
    // As long as it gets, so that a short text takes no memory elsewhere.
    var length = 0
    forEachPart { part in
      switch part {
      case .text(let text): length += text.count
      case .name(let name): length += withValue(named: name) { $0.count }
      }
    }
    return String(unsafeUninitializedCapacity: length) { filled in
      var place = 0
      forEachPart { part in
        switch part {
        case .text(let text): place = filled[place...].initialize(fromContentsOf: text)
        case .name(let name):
          place = withValue(named: name) { filled[place...].initialize(fromContentsOf: $0) }
        }
      }
      return place
    }
  }
}
