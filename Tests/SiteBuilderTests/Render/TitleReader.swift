/// Reads the titles of a feed as an XML parser would, for the little XML that a feed of ours has.
final class TitleReader {
  private(set) var titles: [String] = []

  /// Whether the text is well-formed.
  func read(_ xml: String) -> Bool {
    var open: [String] = []
    var text = ""
    var rest = xml[...]
    while let next = rest.first {
      guard next == "<" else {
        text.append(next)
        rest.removeFirst()
        continue
      }
      guard let end = rest.firstIndex(of: ">") else { return false }
      let tag = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      if tag.hasPrefix("?") || tag.hasSuffix("/") { continue }
      if tag.hasPrefix("/") {
        guard open.popLast() == String(tag.dropFirst()), let shown = unescaped(text) else { return false }
        if tag == "/title" { titles.append(shown) }
      } else {
        open.append(String(tag.prefix { $0 != " " }))
      }
      text = ""
    }
    return open.isEmpty
  }

  private func unescaped(_ text: String) -> String? {
    let entities = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#39;": "'", "&amp;": "&"]
    var result = ""
    var rest = text[...]
    while let next = rest.first {
      if next == "&" {
        guard let entity = entities.first(where: { rest.hasPrefix($0.key) }) else { return nil }
        result += entity.value
        rest = rest.dropFirst(entity.key.count)
      } else {
        result.append(next)
        rest.removeFirst()
      }
    }
    return result
  }
}
