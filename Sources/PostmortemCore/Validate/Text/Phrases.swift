/// Words and phrases to look for: in the words of a passage, and in the bytes of a document.
struct Phrases: Sendable {
  /// What follows each first word.
  private let rests: [String: [[String]]]
  /// One phrase among the bytes of all.
  private struct Entry {
    let phrase: Range<Int>
    let sign: Range<Int>
    let beginning: SignBeginning
    /// How many words stand before the sign.
    let wordsBefore: Int
  }

  /// By the first byte of their signs, and where those of each byte begin.
  private let entries: [Entry]
  private let starts: [Int]
  private let bytes: [UInt8]
  /// What stands in every document that holds one of them: the longest word of each, as a rule. None where one has no word to be
  /// searched for, in ASCII and of three letters; then every document is worth a look.
  let signs: [String]

  /// A list, in any case.
  init(_ phrases: [String]) {
    var rests: [String: [[String]]] = [:]
    var entries: [Entry] = []
    var bytes: [UInt8] = []
    var signs: Set<String> = []
    for phrase in phrases {
      let words = Word.texts(phrase)
      guard let first = words.first else { continue }
      rests[first, default: []].append(Array(words.dropFirst()))
      let longest = words.indices.max { Phrases.worth(words[$0]) < Phrases.worth(words[$1]) } ?? 0
      let start = bytes.count
      bytes += words.joined(separator: " ").utf8
      let before = words[..<longest].reduce(start) { $0 + $1.utf8.count + 1 }
      entries.append(
        Entry(
          phrase: start..<bytes.count,
          sign: before..<before + words[longest].utf8.count,
          // What may be written with other bytes can't be compared so.
          beginning: SignBeginning(words[longest].utf8.prefix { $0 < 0x80 && $0 != UInt8(ascii: "'") }),
          wordsBefore: longest
        )
      )
      signs.insert(words[longest])
    }
    entries.sort { bytes[$0.sign.lowerBound] < bytes[$1.sign.lowerBound] }
    var starts = [Int](repeating: 0, count: 257)
    for entry in entries { starts[Int(bytes[entry.sign.lowerBound]) + 1] += 1 }
    for byte in 0..<256 { starts[byte + 1] += starts[byte] }
    self.rests = rests
    self.starts = starts
    self.entries = entries
    self.bytes = bytes
    let isSearchable = signs.allSatisfy { Phrases.worth($0) > 2 }
    // `careless` is found where `carelessly` is.
    let shortest = signs.sorted().reduce(into: [String]()) { kept, sign in
      if !(kept.last.map { sign.hasPrefix($0) } ?? false) { kept.append(sign) }
    }
    self.signs = isSearchable ? shortest : []
  }

  /// How good a word is to be searched for: the longer the better, but for words of every other document. Beyond ASCII,
  /// the other case of a letter has other bytes.
  private static func worth(_ word: String) -> Int {
    guard word.utf8.allSatisfy({ $0 < 0x80 }) else { return 0 }
    return common.contains(word) ? min(word.utf8.count, 5) : word.utf8.count
  }

  private static let common: Set<String> = [
    "description", "detect", "error", "errors", "failure", "happened", "impact", "incident", "outage",
    "postmortem", "response",
    "service", "summary",
    "timeline",
  ]

  /// How many words the longest phrase takes that begins with a word; nil where none does. With `overSigns`, more than
  /// spaces may stand between its words, as in whole sentences.
  func length(at index: Int, of words: [Word], overSigns: Bool = false) -> Int? {
    guard index < words.count, let rests = rests[words[index].text] else { return nil }
    var longest: Int?
    for rest in rests where rest.count + 1 > longest ?? 0 && index + rest.count < words.count {
      let stands = rest.enumerated().allSatisfy { offset, text in
        let word = words[index + 1 + offset]
        return word.text == text && (overSigns || word.isJoined)
      }
      if stands { longest = rest.count + 1 }
    }
    return longest
  }

  /// The words with which phrases begin.
  var firstWords: some Sequence<String> { rests.keys }

  /// Whether a phrase may stand in a document's bytes whose sign begins at a place.
  func mayStand(around start: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    let letter = Int(ByteWords.folded(text[start]))
    guard starts[letter] < starts[letter + 1] else { return false }
    return entries[starts[letter]..<starts[letter + 1]].withUnsafeBufferPointer { entries in
      bytes.withUnsafeBufferPointer { bytes in
        // Nearly every one begins otherwise.
        entries.contains {
          $0.beginning.mayStand(at: start, of: text)
            && Phrases.stands($0, around: start, of: text, among: bytes)
        }
      }
    }
  }

  /// Whether a phrase of `bytes` stands in a document's bytes whose sign begins at a place.
  private static func stands(
    _ entry: Entry,
    around start: Int,
    of text: UnsafeBufferPointer<UInt8>,
    among bytes: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard ByteWords.follows(bytes[entry.sign], at: start, of: text) else { return false }
    var first = start
    for _ in 0..<entry.wordsBefore { first = ByteWords.previous(before: first, of: text).lowerBound }
    return ByteWords.isWordStart(first, of: text)
      && ByteWords.follows(bytes[entry.phrase], at: first, of: text)
  }
}
