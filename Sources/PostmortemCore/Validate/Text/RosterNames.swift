/// The people of the roster, by the ways in which a text may name them: by key after an `@`, by full name, by first name.
struct RosterNames: Sendable {
  /// What follows the first word of a full name.
  private let fullNames: [String: [[String]]]
  /// First names that are no English words.
  private let firstNames: Set<String>
  private let keys: Set<String>
  /// The first and the last words of all ways to name somebody.
  private let firstWords: WordHashes
  private let lastWords: WordHashes

  /// The names in a roster.
  init(_ people: Catalog<Settings.Person>) {
    var fullNames: [String: [[String]]] = [:]
    var firstNames: Set<String> = []
    for id in people.ids {
      let words = Word.texts(people[id]?.name ?? id)
      guard let first = words.first else { continue }
      if words.count > 1 { fullNames[first, default: []].append(Array(words.dropFirst())) }
      if !RosterNames.englishWords.contains(first) { firstNames.insert(first) }
    }
    self.fullNames = fullNames
    self.firstNames = firstNames
    keys = Set(people.ids.map { $0.lowercased() })
    let keyWords = keys.compactMap { Word.texts($0).first }
    let lastNames = fullNames.values.flatMap { $0.compactMap(\.last) }
    firstWords = WordHashes(firstNames.union(fullNames.keys).union(keyWords).union(keys))
    lastWords = WordHashes(firstNames.union(lastNames).union(keyWords).union(keys))
  }

  /// Whether a word in a document's bytes may begin the name of somebody.
  func mayBegin(_ word: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard isName(word, of: bytes) else { return false }
    return firstWords.contains(word, of: bytes) || bytes[word.upperBound - 1] | 0x20 == UInt8(ascii: "s")
      || bytes[word].contains { $0 >= 0x80 }
  }

  /// Whether a word in a document's bytes may end the name of somebody.
  func mayEnd(_ word: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    isName(word, of: bytes)
      && (lastWords.contains(word, of: bytes) || bytes[word].contains { $0 >= 0x80 })
  }

  private func isName(_ word: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = word.first, !isEmpty else { return false }
    return ByteWords.isCapital(bytes[start]) || start > 0 && bytes[start - 1] == UInt8(ascii: "@")
  }

  var isEmpty: Bool { keys.isEmpty }

  /// Whether somebody may be named in a text at all.
  func mayStand(in text: String) -> Bool {
    text.withBytes { bytes in
      var previous: UInt8 = 0
      for (index, byte) in bytes.enumerated() {
        let isStart = ByteWords.isCapital(byte) || previous == UInt8(ascii: "@")
        previous = byte
        if isStart, mayBegin(ByteWords.next(after: index, of: bytes), of: bytes) { return true }
      }
      return false
    }
  }

  /// How many words the name of somebody takes that begins with a word; nil where none does.
  func length(at index: Int, of words: [Word], in scalars: [Unicode.Scalar]) -> Int? {
    guard index < words.count else { return nil }
    let word = words[index]
    let start = word.range.lowerBound
    if start > 0, scalars[start - 1] == "@" { return keys.contains(word.owner ?? word.text) ? 1 : nil }
    guard word.isCapitalized else { return nil }
    for rest in fullNames[word.text] ?? [] where index + rest.count < words.count {
      let isNamed = rest.enumerated().allSatisfy { offset, text in
        let next = words[index + 1 + offset]
        return next.isJoined && (next.text == text || offset == rest.count - 1 && next.owner == text)
      }
      if isNamed { return rest.count + 1 }
    }
    return firstNames.contains(word.owner ?? word.text) ? 1 : nil
  }

  /// First names that a sentence may begin with and mean no person.
  private static let englishWords: Set<String> = [
    "amber", "angel", "april", "art", "august", "basil", "bill", "chance", "chase", "christian", "cliff",
    "crystal", "dale", "dawn", "dean", "drew", "earl", "faith", "frank", "gene", "glen", "grace", "grant",
    "guy",
    "harmony", "heath", "hope", "hunter", "iris", "ivy", "jack", "jade", "jasmine", "joy", "june", "lane",
    "mark",
    "mason", "max", "may", "miles", "nick", "olive", "page", "pat", "pearl", "penny", "peg", "pierce", "ray",
    "reed", "rich", "rob", "robin", "rose", "ruby", "rusty", "sandy", "scout", "sky", "stone", "sue",
    "summer",
    "sunny", "tab", "violet", "wade", "ward", "will", "woody",
  ]
}
