internal import PostmortemCore

/// Turns action items as they were read into those of the format: an id, one owner, a day.
struct ItemFinishing {
  let settings: Settings
  let order: DateOrder?
  /// The day next to which due dates without a year lie.
  let reference: Day?

  private static let titleLimit = 160

  /// The items with ids of their own.
  func finished(_ items: [ReadItem]) -> [ImportedItem] {
    var ids: Set<String> = []
    return items.map { read in
      var read = read
      let title = title(of: &read)
      var item = ImportedItem(id: id(for: title, &ids), title: title, read: read, doubts: read.doubts)
      finishOwner(&item)
      if let due = read.due {
        item.due = due.isOneDay || order != nil ? due.day(in: order, near: reference) : nil
        if item.due == nil { item.doubts.append("due is \"\(due.text)\"") }
      }
      for link in read.links {
        if read.state == .done, link.contains("/pull/") || link.contains("/merge_requests/"),
          item.evidence == nil
        {
          item.evidence = link
        } else if item.tracker == nil {
          item.tracker = link
        }
      }
      item.priority = read.priority.flatMap { written in
        settings.priorities.map(\.name).first { $0.lowercased() == written.lowercased() } ?? written
      }
      return item
    }
  }

  /// Its words on one line: a lead in bold or a first sentence where the whole is too long for a list.
  private func title(of read: inout ReadItem) -> String {
    let whole = read.title.line.trimmingSpaces()
    let text = ItemFinishing.withoutJoints(whole)
    guard text.count > ItemFinishing.titleLimit else {
      return text.isEmpty ? read.links.first ?? whole : text
    }
    read.hasMore = true
    if let (lead, _) = Outline.boldLabel(read.title), lead.line.contains(" ") { return lead.line }
    let bold = read.title.runs.prefix { $0.style.contains(.strong) }.reduce(0) { $0 + $1.text.count }
    let lead = read.title.part(0..<bold).line
    if lead.contains(" ") { return ItemFinishing.withoutJoints(lead) }
    return ItemFinishing.firstSentence(of: text)
  }

  private static func firstSentence(of text: String) -> String {
    let characters = Array(text)
    for index in characters.indices.dropFirst(20) where index + 2 < characters.count {
      if ".!?".contains(characters[index]), characters[index + 1] == " ", characters[index + 2].isUppercase {
        return String(characters[...index])
      }
    }
    return text
  }

  private static func withoutJoints(_ text: String) -> String {
    let ends = " –—-:;,"
    return String(text.drop { " :;,–—".contains($0) }.reversed().drop { ends.contains($0) }.reversed())
  }

  private func finishOwner(_ item: inout ImportedItem) {
    guard let written = item.read.owner else { return }
    item.owner = PersonReader(settings: settings).person(written)
    if item.owner == nil { item.doubts.append("its owner is \"\(written)\"") }
  }

  /// An id of the first words of a title, as many as make it one of its own.
  private func id(for title: String, _ ids: inout Set<String>) -> String {
    let words = Slug.text(title).split(separator: "-").filter { !["a", "an", "the", "to"].contains($0) }
    let base = words.isEmpty ? "item" : words.prefix(3).joined(separator: "-")
    for count in 3..<max(4, words.count + 1) {
      let id = words.isEmpty ? base : words.prefix(count).joined(separator: "-")
      if ids.insert(id).inserted { return id }
    }
    var number = 2
    while !ids.insert("\(base)-\(number)").inserted { number += 1 }
    return "\(base)-\(number)"
  }
}
