/// What can be said against the wording of an action item's title, at most one thing: that it is aimed at people, else
/// that it names no result, else that it has no end.
struct TitleJudgement {
  /// What is wrong.
  enum Fault: Equatable {
    case aimedAtPeople
    /// An activity without a result.
    case vague
    /// It begins with a word that is no verb.
    case verbless
    case endless
  }

  let fault: Fault
  /// Where the words stand that it is about.
  let range: SourceRange
  /// Those words.
  let words: String

  /// Judges a title; nil where nothing can be said against it.
  init?(_ title: Located<String>, _ lists: WordLists) {
    if TitleJudgement.isPlain(title.value, lists) { return nil }
    let passage = Passage(title, of: "title")
    let words = Word.all(in: TitleJudgement.firstSentence(passage.scalars))
    guard let opening = TitleOpening(passage.scalars, words, lists) else { return nil }
    let judges = [TitleJudgement.people, TitleJudgement.results, TitleJudgement.ends]
    for judge in judges {
      guard let (fault, found) = judge(words, opening, lists) else { continue }
      let place = words[found.lowerBound].range.lowerBound..<words[found.upperBound - 1].range.upperBound
      self.fault = fault
      range = passage.place(of: place)
      self.words = passage.text(place)
      return
    }
    return nil
  }

  /// Whether a title begins with a verb that nothing can be said against, and has no word for what never ends: most do,
  /// and need no closer look.
  private static func isPlain(_ title: String, _ lists: WordLists) -> Bool {
    title.withBytes { bytes in
      let first = 0..<ByteWords.end(of: 0, in: bytes)
      guard lists.plainVerbs.contains(ByteWords.text(first, of: bytes)) else { return false }
      var index = first.upperBound
      while index + 3 < bytes.count {
        defer { index += 1 }
        guard bytes[index] <= UInt8(ascii: "-") else { continue }
        let start = (ByteWords.folded(bytes[index + 1]), ByteWords.folded(bytes[index + 2]), bytes[index + 3])
        switch start {
        case (UInt8(ascii: "b"), UInt8(ascii: "e"), UInt8(ascii: "t")),
          (UInt8(ascii: "m"), UInt8(ascii: "o"), UInt8(ascii: "r")),
          (UInt8(ascii: "l"), UInt8(ascii: "e"), UInt8(ascii: "s")):
          return false
        default: break
        }
      }
      return true
    }
  }

  /// The scalars of a title with all hidden that follows its first sentence, or stands in parentheses: there it is
  /// explained, and not said.
  private static func firstSentence(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var shown = scalars
    var depth = 0
    for (index, scalar) in scalars.enumerated() {
      if scalar == "(" { depth += 1 }
      if depth > 0 { shown[index] = Prose.hidden }
      if scalar == ")" { depth = max(0, depth - 1) }
      let isEnd = scalar == "." || scalar == "?" || scalar == "!"
      // `e.g. a` and `No. 3` are no ends: a sentence begins with a capital.
      guard isEnd, index + 2 < scalars.count, scalars[index + 1] == " ",
        scalars[index + 2].properties.isUppercase
      else {
        continue
      }
      return Array(shown[...index])
    }
    return shown
  }

  private typealias Found = (Fault, Range<Int>)

  private static func people(_ words: [Word], _ opening: TitleOpening, _ lists: WordLists) -> Found? {
    let start = opening.verb
    if let length = lists.aimedAtPeople.length(at: start, of: words) {
      return (.aimedAtPeople, start..<start + length)
    }
    if AimedAtPeople.verbs.contains(words[start].text), let person = person(after: start, words) {
      return (.aimedAtPeople, start..<person + 1)
    }
    if let person = person(after: opening.start - 1, words), person + 1 < words.count,
      AimedAtPeople.modals.contains(words[person + 1].text)
    {
      return (.aimedAtPeople, opening.start..<person + 2)
    }
    for index in start..<words.count where words[index].text == "careful" || words[index].text == "carefully"
    {
      guard index > start, words[index - 1].text == "more", words[index].isJoined else { continue }
      return (.aimedAtPeople, index - 1..<index + 1)
    }
    return nil
  }

  /// The index of a person named right after a word.
  private static func person(after index: Int, _ words: [Word]) -> Int? {
    var next = index + 1
    while next < words.count, next - index < 5 {
      let isLast = next + 1 == words.count || !AimedAtPeople.people.contains(words[next + 1].text)
      if AimedAtPeople.people.contains(words[next].text), isLast { return next }
      guard AimedAtPeople.between.contains(words[next].text) else { return nil }
      next += 1
    }
    return nil
  }

  private static func results(_ words: [Word], _ opening: TitleOpening, _ lists: WordLists) -> Found? {
    if let length = lists.vague.length(at: opening.verb, of: words) {
      return hasSecondVerb(words, after: opening.verb, lists)
        ? nil : (.vague, opening.verb..<opening.verb + length)
    }
    let index = opening.verb
    let first = words[index].text
    guard words.count > index + 1, !lists.verbs.contains(first) else { return nil }
    if Beginnings.noVerbs.contains(first) {
      let isAdverb = Beginnings.adverbs.contains(first) && lists.verbs.contains(words[index + 1].text)
      return isAdverb ? nil : (.verbless, index..<index + 1)
    }
    let isNoun = first.utf8.count > 5 && Beginnings.nounEndings.contains { first.hasSuffix($0) }
    return isNoun ? (.verbless, index..<index + 1) : nil
  }

  /// Whether a verb with a result follows: `investigate and fix the leak`.
  private static func hasSecondVerb(_ words: [Word], after start: Int, _ lists: WordLists) -> Bool {
    words.indices.dropFirst(start + 2).contains { index in
      ["and", "then", "or"].contains(words[index - 1].text) && words[index].isJoined
        && lists.verbs.contains(words[index].text) && lists.vague.length(at: index, of: words) == nil
    }
  }

  private static func ends(_ words: [Word], _ opening: TitleOpening, _ lists: WordLists) -> Found? {
    let start = opening.verb
    guard let (found, needsVerb) = endless(words, start, lists) else { return nil }
    for index in words.indices.dropFirst(start) where !found.contains(index) {
      let text = words[index].text
      let isPlainBy = text == "by" && !(index + 1 < words.count && words[index + 1].text.hasSuffix("ing"))
      if EndlessWords.ends.contains(text) && !isPlainBy
        || text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 })
      {
        return nil
      }
      guard text == "to", index + 1 < words.count, !EndlessWords.takesTo.contains(words[index - 1].text)
      else {
        continue
      }
      if !needsVerb || lists.verbs.contains(words[index + 1].text) { return nil }
    }
    return opening.hasEnd ? nil : (.endless, found)
  }

  /// The words that name what has no end, and whether only `to` with a verb can give them one.
  private static func endless(_ words: [Word], _ start: Int, _ lists: WordLists) -> (Range<Int>, Bool)? {
    if let length = lists.endless.length(at: start, of: words) { return (start..<start + length, true) }
    let isAssured =
      words[start].text == "ensure"
      || words[start].text == "make" && words.count > start + 1
        && words[start + 1].text == "sure"
    if isAssured {
      return words.indices.dropFirst(start + 1).first { EndlessWords.vagueStates.contains(words[$0].text) }
        .map { ($0..<$0 + 1, true) }
    }
    for index in words.indices.dropFirst(start) {
      let text = words[index].text
      let isAdverb = index == start || words[index - 1].text == "to"
      if text == "better" && !isAdverb
        || EndlessWords.comparatives.contains(text) && words[start].text == "make"
      {
        return (index..<index + 1, true)
      }
      let next = index + 1 < words.count ? words[index + 1] : nil
      guard text == "more" || text == "less", let next, next.isJoined else { continue }
      // `more than five`, `more stable than the pod`: there it is told of what.
      guard !words[index...].prefix(4).contains(where: { $0.text == "than" }) else { continue }
      let isCounted = index > 0 && ["no", "any", "once", "or", "and", "one"].contains(words[index - 1].text)
      if !isCounted { return (index..<index + 2, true) }
    }
    return nil
  }
}
