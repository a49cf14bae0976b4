/// How a title begins, once what may stand before its first real word is passed over: a label (`Runbook:`, `[infra]`),
/// and `we should` and the like.
struct TitleOpening {
  /// The index of the first word after a label.
  let start: Int
  /// The index of the word that should be a verb.
  let verb: Int
  /// Whether a colon later in the title says more: `in rings: one quay, then all`.
  let hasEnd: Bool

  /// The opening of a title; nil where it begins with code, a number or a sign, which are not judged.
  init?(_ scalars: [Unicode.Scalar], _ words: [Word], _ lists: WordLists) {
    var start = 0
    if scalars.first(where: { $0 != " " }) == "[", let end = scalars.firstIndex(of: "]"),
      end + 1 < scalars.count, scalars[end + 1] == " "
    {
      guard let after = words.firstIndex(where: { $0.range.lowerBound > end }) else { return nil }
      start = after
    }
    // A label of up to three words, unless it is itself what shall be done.
    if let last = words.indices.dropFirst(start).prefix(3).first(where: {
      Self.hasColon(after: words[$0], scalars)
    }),
      last + 1 < words.count, !lists.verbs.contains(words[start].text)
    {
      start = last + 1
    }
    guard start < words.count else { return nil }
    let before = start == 0 ? 0 : words[start - 1].range.upperBound
    let isPlain = scalars[before..<words[start].range.lowerBound].allSatisfy {
      " *_:])-[".unicodeScalars.contains($0)
    }
    guard isPlain, !words[start].text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
    var verb = start
    while let filler = Beginnings.fillers.first(where: { Self.stands($0, at: verb, in: words) }),
      verb + filler.count < words.count
    {
      verb += filler.count
    }
    self.start = start
    self.verb = verb
    hasEnd = words.indices.dropFirst(verb).contains { Self.hasColon(after: words[$0], scalars) }
  }

  private static func hasColon(after word: Word, _ scalars: [Unicode.Scalar]) -> Bool {
    word.range.upperBound < scalars.count && scalars[word.range.upperBound] == ":"
  }

  private static func stands(_ filler: [String], at index: Int, in words: [Word]) -> Bool {
    index + filler.count <= words.count
      && filler.enumerated().allSatisfy { words[index + $0.offset].text == $0.element }
  }
}
