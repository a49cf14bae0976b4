internal import PostmortemCore

/// What headings and labels mean.
extension ImportWords {
  /// Whether a heading is one of a timeline.
  func isTimeline(_ heading: String) -> Bool { Self.has(heading, timeline) }

  /// Whether a heading is one of action items.
  func isItems(_ heading: String) -> Bool {
    let words = ImportWords.words(heading)
    guard !Self.has(heading, notItems) else { return false }
    // A long heading that has one of the words in its midst is of something else.
    return items.contains {
      words == $0 || words.starts(with: $0) || words.count <= $0.count + 3 && Self.contains(words, $0)
    }
  }

  /// Whether a heading is one of what people said.
  func isTalk(_ heading: String) -> Bool {
    let words = ImportWords.words(heading)
    return talk.contains { words.count <= $0.count + 3 && Self.contains(words, $0) }
  }

  /// Whether a heading or a label is one that documents have, so that what follows belongs to it.
  func isSection(_ heading: String) -> Bool {
    let words = ImportWords.words(heading)
    return label(heading) != nil || items.contains(words) || timeline.contains(words)
      || otherSections.contains(words)
      || isTimeline(heading) && words.count <= 4 || isItems(heading) && words.count <= 5
      || otherSections.contains { words.starts(with: $0) && words.count <= $0.count + 2 }
  }

  /// Whether a heading above action items says that they are none.
  func isNoItems(_ heading: String) -> Bool { Self.has(heading, notItems) }

  /// Whether a heading says that all its times are approximate.
  func saysApproximate(_ heading: String) -> Bool {
    heading.lowercased().split { !$0.isLetter }.contains { word in
      ["approximat", "aproximad", "approximativ", "ungefähr", "omtrentlig"].contains { word.hasPrefix($0) }
    }
  }

  /// What a label is about.
  func label(_ text: String) -> FactLabel? { labels[Self.words(of: text)] }

  /// What a column may be about, by its head.
  func columns(_ head: String) -> [ImportColumn] {
    let text = Self.words(of: head)
    return columns.filter { $0.names.contains(text) }.map(\.column)
  }

  /// The moment that an entry is, where its text says so by itself: all of it, or what stands before its first colon,
  /// comma, dash or full stop.
  func event(_ note: String) -> Timeline.Event? {
    if let event = events[Self.words(of: note)] { return event }
    // `The node is drained. Outage begins.`
    let sentences = note.split(separator: ". ")
    if sentences.count > 1, let last = sentences.last, let event = events[Self.words(of: String(last))] {
      return event
    }
    // `The node is drained. (outage starts)`
    if note.hasSuffix(")"), let open = note.lastIndex(of: "("),
      let event = events[Self.words(of: String(note[open...].dropFirst().dropLast()))]
    {
      return event
    }
    let head = note.prefix { !".:,;–—(!".contains($0) }
    return head.count < note.count ? events[Self.words(of: String(head))] : nil
  }

  /// Where an item stands, by a word of a status column or the like.
  func state(_ text: String) -> WrittenState? { states[Self.words(of: text)] }

  /// What items under a heading are good for; nil where it says nothing, or two things.
  func kind(_ heading: String) -> ActionItem.Kind? {
    let words = Self.words(heading)
    let found = kinds.filter { $0.names.contains { Self.contains(words, $0) } }
    return found.count == 1 ? found[0].kind : nil
  }

  /// Its letters and digits in lower case, as words, without what stands in parentheses.
  static func words(_ text: String) -> [String] {
    var depth = 0
    var bare = ""
    for character in text.lowercased() {
      if "(（".contains(character) { depth += 1 }
      if depth == 0 { bare.append(character == "'" || character == "’" ? "'" : character) }
      if ")）".contains(character) { depth = max(0, depth - 1) }
    }
    return bare.split { !$0.isLetter && !$0.isNumber && $0 != "'" }.map(String.init)
  }

  /// The same as one text.
  static func words(of text: String) -> String { words(text).joined(separator: " ") }

  private static func has(_ heading: String, _ phrases: [[String]]) -> Bool {
    let words = words(heading)
    return phrases.contains { contains(words, $0) }
  }

  /// Whether a phrase stands among words; of a script without spaces, within one.
  private static func contains(_ words: [String], _ phrase: [String]) -> Bool {
    guard let first = phrase.first, words.count >= phrase.count else { return false }
    if phrase.count == 1, let letter = first.unicodeScalars.first, letter.value >= 0x3040 {
      return words.contains { $0.contains(first) }
    }
    return (0...words.count - phrase.count).contains { words[$0..<$0 + phrase.count].elementsEqual(phrase) }
  }
}
