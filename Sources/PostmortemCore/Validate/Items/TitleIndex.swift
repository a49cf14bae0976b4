/// The titles of an archive's items, for finding those that are alike without comparing each with each.
///
/// Two titles are as alike as the weight of the words they share is of all their words' weight (weighted Jaccard); a word
/// weighs the logarithm of how rare it is. Where two are alike by a share t, they have a word in common among the rarest
/// ones of either that are left when the others weigh less than t; only titles with one of those are compared
/// (prefix filtering: Chaudhuri, Ganti and Kaushik, "A Primitive Operator for Similarity Joins", 2006).
struct TitleIndex {
  /// Where a title stands.
  struct Place: Hashable, Comparable {
    /// By the index in the archive, newest first.
    let postmortem: Int
    let item: Int

    static func < (left: Place, right: Place) -> Bool {
      (left.postmortem, left.item) < (right.postmortem, right.item)
    }
  }

  /// The open items, newest incident first, each with the number of its title.
  private(set) var open: [(place: Place, title: Int)] = []
  /// The words of each title, ascending.
  private var titles: [[Int32]] = []
  /// Of each title, the weight of its words.
  private var totals: [Double] = []
  private var weights: [Double] = []
  /// The places of each title.
  private var places = Chains<Place>()
  /// The titles of each word, newest first.
  private var postings = Chains<Int32>()
  /// By title, the last one it was compared with.
  private var lastCompared: [Int32]

  /// How many different titles there are.
  var count: Int { titles.count }

  /// The titles of postmortems, newest first. What is only proposed has not been asked for.
  init(_ postmortems: [Postmortem]) {
    // A title, a word and a set of words stand here by their hashes, of which two are equal once in 10¹⁹.
    var numbers = HashTable()
    var byWords = HashTable()
    var vocabulary = HashTable()
    lastCompared = []
    for postmortem in postmortems.indices.reversed() {
      let items = postmortems[postmortem].actionItems
      for item in items.indices.reversed() where items[item].state.value != .proposed {
        let title = items[item].title.value
        let number = numbers.number(of: QuickHash.hash(of: title).value) {
          add(TitleWords.all(in: title), &byWords, &vocabulary)
        }
        let place = Place(postmortem: postmortem, item: item)
        places.add(place, to: number)
        if items[item].state.value.isOpen { open.append((place, number)) }
      }
    }
    open.reverse()
    weights = (0..<vocabulary.count).map {
      TitleIndex.logarithm(1 + Double(count) / Double(postings.count(of: $0)))
    }
    totals = titles.map { $0.reduce(0) { $0 + weights[Int($1)] } }
    lastCompared = [Int32](repeating: -1, count: count)
  }

  /// The number of a title with these words: titles that differ only in small words and endings are one.
  private mutating func add(_ words: [UInt64], _ byWords: inout HashTable, _ vocabulary: inout HashTable)
    -> Int
  {
    var ids: [Int32] = []
    ids.reserveCapacity(words.count)
    for word in words {
      let next = vocabulary.count
      let id = Int32(vocabulary.number(of: word) { next })
      if !ids.contains(id) { ids.append(id) }
    }
    ids.sort()
    let hash = ids.reduce(QuickHash.seed) { QuickHash.hash($0, UInt64($1)) }
    return byWords.number(of: hash) {
      let number = titles.count
      titles.append(ids)
      for id in ids { postings.add(Int32(number), to: Int(id)) }
      return number
    }
  }

  /// The places where these titles stand, but for those of one postmortem: newest first.
  func places(of titles: [Int], butIn postmortem: Int) -> [Place] {
    var found: [Place] = []
    found.reserveCapacity(titles.reduce(0) { $0 + places.count(of: $1) })
    for title in titles {
      places.forEach(in: title) { if $0.postmortem != postmortem { found.append($0) } }
    }
    return found.sorted()
  }

  /// The titles that are alike by so many percent, the title itself first; none where it has too few words to tell.
  mutating func alike(_ title: Int, percent: Int) -> [Int] {
    let words = titles[title]
    guard words.count > 1 else { return [] }
    guard words.count > 2 else { return [title] }
    let share = Double(percent) / 100
    let total = totals[title]
    var rest = total
    var found = [title]
    lastCompared[title] = Int32(title)
    for word in words.sorted(by: { (weights[Int($1)], $0) < (weights[Int($0)], $1) }) {
      guard rest >= share * total else { break }
      rest -= weights[Int(word)]
      // Of a word that is everywhere the newest titles are enough.
      for other in postings[Int(word)].prefix(TitleIndex.limit) where lastCompared[Int(other)] != Int32(title)
      {
        lastCompared[Int(other)] = Int32(title)
        // One that weighs too little, or too much, can't be alike enough.
        let weight = totals[Int(other)]
        guard weight >= share * total, share * weight <= total else { continue }
        if likeness(title, Int(other)) >= share { found.append(Int(other)) }
      }
    }
    return found
  }

  /// The share of the words of two titles, by weight, that both have.
  func likeness(_ title: Int, _ other: Int) -> Double {
    let shared = sharedWeight(titles[title], titles[other])
    return shared / (totals[title] + totals[other] - shared)
  }

  /// The weight of the words that two titles have in common; both ascending.
  private func sharedWeight(_ words: [Int32], _ others: [Int32]) -> Double {
    var weight = 0.0
    var (left, right) = (0, 0)
    while left < words.count, right < others.count {
      let (word, other) = (words[left], others[right])
      if word == other { weight += weights[Int(word)] }
      if word <= other { left += 1 }
      if other <= word { right += 1 }
    }
    return weight
  }

  /// Nearly the logarithm to base 2, by what a number is made of; for `log` one would need a C library.
  private static func logarithm(_ number: Double) -> Double {
    Double(number.exponent) + number.significand - 1
  }

  /// So many titles of one word are compared.
  private static let limit = 256
}
