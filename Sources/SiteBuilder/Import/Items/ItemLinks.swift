/// Finds the address of an item in an issue tracker, or of the change that closes it. A link within its words may lead to
/// anything, so only those are taken that say what they are: `#4812`, `issue`, an address behind the title, or the whole
/// title.
enum ItemLinks {
  /// Takes the links that are the item's own; with any other, its line stays in the body too.
  static func take(_ item: inout ReadItem) {
    let characters = item.title.characters
    let links = links(in: item.title)
    let own = links.filter { isTracked($0.url) && isOwn($0, characters) }
    item.links = own.reduce(into: item.links) { if !$0.contains($1.url) { $0.append($1.url) } }
    if item.links.count > 1 || own.count < links.count { item.hasMore = true }
    // Behind the title, and said by nothing but itself, a link is not part of it.
    let ranges = own.filter { isBehind($0, characters) && isBare($0) }.map {
      withParentheses($0.range, characters)
    }
    let title = item.title.without(ranges)
    if !title.isBlank, !ranges.isEmpty { item.title = title }
  }

  /// A link, and the characters of the text that it takes.
  private struct Link {
    let url: String
    let text: String
    let range: Range<Int>
  }

  private static func links(in text: InlineText) -> [Link] {
    var start = 0
    var links: [Link] = []
    for run in text.runs where !run.isImage {
      let range = start..<start + run.text.count
      start = range.upperBound
      guard let url = run.url else { continue }
      if let last = links.last, last.url == url, last.range.upperBound == range.lowerBound {
        links[links.count - 1] = Link(
          url: url,
          text: last.text + String(run.text),
          range: last.range.lowerBound..<range.upperBound
        )
      } else {
        links.append(Link(url: url, text: String(run.text), range: range))
      }
    }
    return links
  }

  /// Whether a link says that it is of the item: by its words, and by those around it in parentheses.
  private static func isOwn(_ link: Link, _ characters: [Character]) -> Bool {
    let words = ImportWords.words(link.text)
    let isAll = characters.indices.allSatisfy { link.range.contains($0) || !characters[$0].isLetter }
    guard isAll || isBare(link) || words.contains(where: ItemLinks.words.contains) else { return false }
    guard let open = characters[..<link.range.lowerBound].lastIndex(of: "("),
      !characters[open..<link.range.lowerBound].contains(")")
    else { return true }
    // `(currently blocked by #365)` is another's.
    let around = ImportWords.words(String(characters[(open + 1)..<link.range.lowerBound]))
    return around.allSatisfy { ItemLinks.words.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  /// Whether the text of a link says no more than where it leads.
  private static func isBare(_ link: Link) -> Bool {
    link.text == link.url || link.text.hasPrefix("#") || link.text.hasPrefix("http")
      || ImportWords.words(link.text).allSatisfy { ItemLinks.words.contains($0) || $0.allSatisfy(\.isNumber) }
  }

  private static let words: Set<String> = [
    "issue", "issues", "ticket", "tickets", "pr", "prs", "pull", "request", "bug", "tracker", "tracking",
    "tracked", "in",
    "by", "see", "here", "and", "link", "merge", "mr", "via", "jira", "fixed", "done",
  ]

  private static func isBehind(_ link: Link, _ characters: [Character]) -> Bool {
    characters[link.range.upperBound...].allSatisfy { " ).]\n".contains($0) }
  }

  /// The characters with the parentheses and the joints around them.
  private static func withParentheses(_ range: Range<Int>, _ characters: [Character]) -> Range<Int> {
    var (from, to) = (range.lowerBound, range.upperBound)
    let opening = characters[..<from].lastIndex { !$0.isWhitespace }
    if let opening, "([".contains(characters[opening]), to < characters.count, ")]".contains(characters[to]) {
      (from, to) = (opening, to + 1)
    }
    while from > 0, " –—-:\n".contains(characters[from - 1]) { from -= 1 }
    return from..<to
  }

  /// Whether an address is of an issue, a ticket or a change.
  static func isTracked(_ url: String) -> Bool {
    let parts = url.split(separator: "/").map { $0.lowercased() }
    guard url.hasPrefix("https://") || url.hasPrefix("http://"), let last = parts.last else { return false }
    let number = last.prefix { $0 != "#" && $0 != "?" }
    let folder = parts.dropLast().last ?? ""
    if ["issues", "pull", "pulls", "merge_requests", "tickets", "ticket", "work_items"].contains(folder) {
      return number.allSatisfy(\.isNumber)
    }
    if ["browse", "issue", "c"].contains(folder) { return number.contains { $0.isNumber } || folder == "c" }
    return parts.contains { $0.contains("jira") || $0.contains("bugzilla") } && last.contains { $0.isNumber }
  }
}
