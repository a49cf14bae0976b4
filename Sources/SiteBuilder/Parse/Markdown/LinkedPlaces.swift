internal import PostmortemCore

/// Looks up what links lead to once every document is read: places on pages, and files beside them.
enum LinkedPlaces {
  /// A finding for each link to a place that is not on its page, and each file that no document refers to.
  static func check(_ postmortems: [Postmortem], _ bodies: [String: [UInt8]], _ files: ArchiveFiles)
    -> [Diagnostic]
  {
    anchors(postmortems, bodies) + attachments(postmortems, files)
  }

  private static func anchors(_ postmortems: [Postmortem], _ bodies: [String: [UInt8]]) -> [Diagnostic] {
    let linking = postmortems.filter { !$0.body.anchors.isEmpty }
    guard !linking.isEmpty else { return [] }
    let wanted = Set(linking.flatMap { $0.body.anchors.map(\.postmortem) })
    let places = Dictionary(
      postmortems.filter { wanted.contains($0.id) }.map { ($0.id, self.places(on: $0, bodies[$0.id] ?? [])) }
    ) { first, _ in first }
    return linking.flatMap { postmortem in
      var findings = Findings(file: postmortem.file)
      for link in postmortem.body.anchors {
        // A document that could not be read has findings of its own.
        guard let there = places[link.postmortem], !there.contains(LinkTarget.percentDecoded(link.anchor))
        else {
          continue
        }
        findings.add(
          LinkedPlaceExists.self,
          at: link.range,
          link.postmortem == postmortem.id
            ? "this document has no heading or item #\(link.anchor)"
            : "\(link.postmortem) has no heading or item #\(link.anchor)",
          help: suggestion(for: link.anchor, among: there, else: "they are \(listed(there.sorted()))")
        )
      }
      return findings.diagnostics
    }
  }

  /// What can follow `#` on an incident's page.
  private static func places(on postmortem: Postmortem, _ markdown: [UInt8]) -> Set<String> {
    BodyHTML.headingIDs(of: markdown[...])
      .union(postmortem.actionItems.map { "item-" + $0.id.value })
  }

  private static func attachments(_ postmortems: [Postmortem], _ files: ArchiveFiles) -> [Diagnostic] {
    let unused = files.attachments.subtracting(postmortems.flatMap(\.body.attachments))
    return unused.map { path in
      var findings = Findings(file: path)
      findings.add(
        AttachmentIsUsed.self,
        at: .start,
        "no document shows this file or links to it",
        help: "link to it, put _ before its name, or remove it"
      )
      return findings.diagnostics[0]
    }
  }
}
