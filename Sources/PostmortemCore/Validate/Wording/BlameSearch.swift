/// Finds blame among the words of a passage.
struct BlameSearch {
  private let words: [Word]
  private let scalars: [Unicode.Scalar]
  private let lists: WordLists
  /// Each place, as indices of words; ascending, none within another.
  private(set) var all: [Range<Int>] = []

  /// Looks through a passage of these words and scalars.
  init(_ words: [Word], _ scalars: [Unicode.Scalar], _ lists: WordLists) {
    self.words = words
    self.scalars = scalars
    self.lists = lists
    var index = 0
    while index < words.count {
      guard let found = find(at: index) else {
        index += 1
        continue
      }
      if !isNegated(found.lowerBound) { all.append(found) }
      index = max(index + 1, found.upperBound)
    }
  }

  private func find(at index: Int) -> Range<Int>? {
    if let length = lists.blame.length(at: index, of: words) {
      let isMeasured =
        words[index + length - 1].text.hasPrefix("error")
        && BlameWords.measured.contains(word(index + length))
      return isMeasured ? nil : index..<index + length
    }
    return switch words[index].text {
    case "because":
      named(after: index).flatMap {
        BlameWords.acts.contains(word($0.upperBound)) ? $0.lowerBound - 1..<$0.upperBound + 1 : nil
      }
    case "caused" where word(index + 1) == "by": named(after: index + 1).map { index..<$0.upperBound }
    case "blame" where word(index - 1) == "to":
      person(before: index - 1, skipping: ["is", "are", "was", "were"]).map { $0..<index + 1 }
    case "blame", "blamed", "blames": named(after: index).map { index..<$0.upperBound }
    case "failed" where word(index + 1) == "to": failure(index)
    case "should" where word(index + 1) == "have": hindsight(index)
    case "broke": name(before: index).map { $0..<index + 1 }
    case "caused": name(before: index).map { $0..<index + 1 }
    case let text where BlameWords.faults.contains(text): fault(index)
    default: nil
    }
  }

  /// The text of a word; nothing where there is none, or where more than a space stands before it.
  private func word(_ index: Int) -> String {
    guard words.indices.contains(index), index == 0 || words[index].isJoined else { return "" }
    return words[index].text
  }

  /// The name of somebody of the roster right after a word.
  private func named(after index: Int) -> Range<Int>? {
    guard !lists.roster.isEmpty, index + 1 < words.count else { return nil }
    let isNear = words[index + 1].isJoined || follows("@", index + 1)
    guard isNear, let length = lists.roster.length(at: index + 1, of: words, in: scalars) else { return nil }
    return index + 1..<index + 1 + length
  }

  private func follows(_ sign: Unicode.Scalar, _ index: Int) -> Bool {
    let start = words[index].range.lowerBound
    return start > 1 && scalars[start - 1] == sign && scalars[start - 2] == " "
  }

  /// Where the name of somebody of the roster begins that ends right before a word.
  private func name(before index: Int) -> Int? {
    guard !lists.roster.isEmpty, index > 0, words[index].isJoined else { return nil }
    for start in [index - 2, index - 1] where start >= 0 {
      if lists.roster.length(at: start, of: words, in: scalars) == index - start { return start }
    }
    return nil
  }

  /// Where somebody begins, of the roster or not, who stands right before a word, but for words that are skipped.
  private func person(before index: Int, skipping: Set<String>) -> Int? {
    var end = index
    while end > 0, words[end].isJoined, skipping.contains(words[end - 1].text) { end -= 1 }
    if let start = name(before: end) { return start }
    guard end > 0, words[end].isJoined, BlameWords.people.contains(words[end - 1].text) else { return nil }
    return end - 1
  }

  private func failure(_ index: Int) -> Range<Int>? {
    guard let start = person(before: index, skipping: ["also", "had", "has", "have", "then", "who"]) else {
      return nil
    }
    let isSoftware = BlameWords.software.contains(words[start].text)
    return isSoftware && !BlameWords.human.contains(word(index + 2)) ? nil : start..<index + 2
  }

  private func hindsight(_ index: Int) -> Range<Int>? {
    guard BlameWords.hindsight.contains(word(index + 2)), index > 0 else { return nil }
    let isWe = words[index].isJoined && (words[index - 1].text == "we" || words[index - 1].text == "they")
    guard isWe || person(before: index, skipping: ["really", "who"]) != nil else { return nil }
    return index..<index + 3
  }

  private func fault(_ index: Int) -> Range<Int>? {
    guard index > 0 else { return nil }
    if words[index].text == "fault", words[index].isJoined,
      BlameWords.possessives.contains(words[index - 1].text)
    {
      return index - 1..<index + 1
    }
    guard words[index].isJoined, let owner = words[index - 1].owner else { return nil }
    for start in [index - 2, index - 1] where start >= 0 {
      if lists.roster.length(at: start, of: words, in: scalars) == index - start { return start..<index + 1 }
    }
    return BlameWords.people.contains(owner) ? index - 1..<index + 1 : nil
  }

  /// Whether what stands before turns it around: `not a human error`, `nobody forgot to`.
  private func isNegated(_ index: Int) -> Bool {
    var place = index
    for _ in 0..<3 where place > 0 && words[place].isJoined {
      place -= 1
      if BlameWords.negations.contains(words[place].text) { return true }
    }
    return false
  }
}
