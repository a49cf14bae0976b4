internal import PostmortemCore

/// How an action item is named on a command line: `<postmortem>#<item>`, or as much of it as tells it from the others.
///
/// The item's id stands there whole. In front of `#` stands the postmortem's id, or its end from the beginning of a
/// word: `checkout-502s#rollback`. Without `#` the item of that id in any postmortem is meant.
struct ItemReference {
  private let written: String
  private let postmortem: Substring?
  private let item: Substring

  init(_ written: String) {
    self.written = written
    let hash = written.lastIndex(of: "#")
    postmortem = hash.map { written[..<$0] }
    item = hash.map { written[written.index(after: $0)...] } ?? written[...]
  }

  /// The one item that is meant.
  ///
  /// - Throws: `UsageError` where there is none, with the nearest names, or where there are several, with their ids.
  func resolved(in archive: Archive) throws(UsageError) -> Commitment {
    let postmortems = postmortems(of: archive)
    let ids = Set(postmortems.map { ObjectIdentifier($0) })
    let found = archive.commitments.filter {
      ids.contains(ObjectIdentifier($0.postmortem)) && $0.item.id.value == item
    }.sorted { $0.precedes($1) }
    guard let first = found.first else { throw UsageError(unknown(in: archive, postmortems)) }
    guard found.count == 1 else { throw UsageError(ambiguous(found)) }
    return first
  }

  /// Those that may be meant: the one of that id, or all whose ids end so.
  private func postmortems(of archive: Archive) -> [Postmortem] {
    guard let postmortem else { return archive.postmortems }
    let exact = archive.postmortems.filter { $0.id == postmortem }
    guard exact.isEmpty, !postmortem.isEmpty else { return exact }
    return archive.postmortems.filter { candidate in
      guard candidate.id.hasSuffix(postmortem) else { return false }
      return candidate.id.dropLast(postmortem.count).last.map { "-._".contains($0) } ?? true
    }
  }

  private func ambiguous(_ found: [Commitment]) -> String {
    let ids = Set(found.map(\.id))
    guard ids.count > 1 else {
      let places = found.map { "\($0.postmortem.file):\($0.item.id.range.line)" }
      return """
        '\(found[0].id)' is \(found.count) items, at \(listed(places)); give each an id of its own: \
        followthrough check
        """
    }
    return "'\(written)' may be each of these; write one of them in its place:\n"
      + found.map { "  \($0.id)  (\($0.item.title.value.visible))" }.joined(separator: "\n")
  }

  private func unknown(in archive: Archive, _ postmortems: [Postmortem]) -> String {
    if let postmortem, postmortems.isEmpty {
      let help = suggestion(for: String(postmortem), among: archive.postmortems.map(\.id))
      return "there is no postmortem '\(postmortem)'; \(help ?? ItemReference.help)"
    }
    let ids = Set(postmortems.flatMap { $0.actionItems.map(\.id.value) })
    guard postmortem != nil else {
      let help = suggestion(for: String(item), among: ids)
      return "there is no action item '\(item)'; \(help ?? ItemReference.help)"
    }
    let whose = listed(postmortems.map(\.id).sorted(), limit: 3)
    let all = ids.isEmpty ? "it has none" : "there \(ids.count == 1 ? "is" : "are") \(listed(ids.sorted()))"
    return "\(whose) has no action item '\(item)'; \(suggestion(for: String(item), among: ids) ?? all)"
  }

  private static let help =
    "write the ids of a postmortem and of its item: 2026-03-14-checkout-502s#rollback"
}
