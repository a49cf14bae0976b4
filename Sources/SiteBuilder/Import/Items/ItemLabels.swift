internal import PostmortemCore

/// What labelled parts of an item say: its owner, its due date, its state and its priority.
extension ItemMarks {
  /// `(owner: Maria, due: 2026-04-10)`, `Owner: Maria` behind the title.
  func takeLabelled(_ item: inout ReadItem) {
    for (range, text) in parentheses(item.title.characters).reversed() {
      var read = item
      let parts = text.split { $0 == "," || $0 == ";" }.map(String.init)
      guard !parts.isEmpty, parts.allSatisfy({ take($0, &read) }) else { continue }
      read.title = item.title.without([range])
      item = read
    }
    // Labels at the end, one behind the other.
    let characters = item.title.characters
    for index in characters.indices where index > 0 {
      let before = characters[index - 1]
      guard ".;,|–—-\n ".contains(before), characters[index].isUppercase || characters[index].isLetter else {
        continue
      }
      let tail = String(characters[index...])
      guard tail.contains(":") else { break }
      var read = item
      let parts = tail.split { ";|\n".contains($0) }.flatMap { splitAtLabels(String($0)) }
      guard parts.allSatisfy({ take($0, &read, needsColon: true) }) else { continue }
      let end = characters[..<index].lastIndex { !" .;,|–—-\n".contains($0) }.map { $0 + 1 } ?? 0
      guard end > 0 else { return }
      read.title = item.title.part(0..<end)
      item = read
      return
    }
  }

  /// `Owner: Maria, due: 2026-04-10` in two.
  private func splitAtLabels(_ text: String) -> [String] {
    var parts: [String] = []
    for part in text.split(separator: ",") {
      if part.contains(":") || parts.isEmpty {
        parts.append(String(part))
      } else {
        parts[parts.count - 1] += "," + part
      }
    }
    return parts
  }

  /// Whether a part is a label with its value, and is taken.
  private func take(_ part: String, _ item: inout ReadItem, needsColon: Bool = false) -> Bool {
    let text = part.trimmingSpaces()
    if text.hasPrefix("@"), !text.contains(" "), item.owner == nil {
      item.owner = text
      return true
    }
    if ItemLinks.isTracked(text) {
      item.links.append(text)
      return true
    }
    let pieces = text.split(separator: ":", maxSplits: 1)
    let (label, value): (String, String)
    if pieces.count == 2 {
      (label, value) = (String(pieces[0]), String(pieces[1]).trimmingSpaces())
    } else if !needsColon, let space = text.firstIndex(of: " ") {
      (label, value) = (String(text[..<space]), String(text[text.index(after: space)...]))
    } else {
      return false
    }
    let columns = words.columns(label)
    guard !value.isEmpty else { return false }
    if columns.contains(.owner), item.owner == nil, pieces.count == 2 {
      item.owner = value
      return true
    }
    if columns.contains(.due) || label.lowercased() == "by", item.due == nil,
      let date = dates.first(in: Array(value))
    {
      item.due = date
      return true
    }
    if columns.contains(.state), pieces.count == 2, let state = words.state(value) {
      item.state = state
      return true
    }
    if columns.contains(.priority), pieces.count == 2, value.count <= 8 {
      item.priority = value
      return true
    }
    return false
  }
}
