internal import PostmortemCore

/// The words of incidents as the site's search reads them: `search/words-1.js` and so on. What the lists' data has, titles
/// and names, is not in them again.
struct SearchWords: Sendable {
  private let site: SiteFacts
  /// The incidents of each file, in the order of the archive, with the Markdown of their bodies.
  private let parts: [(incidents: Range<Int>, bodies: [[UInt8]])]
  /// The postmortems in which a secret was found.
  private let withSecrets: Set<ObjectIdentifier>

  /// In bytes of bodies: an index takes a sixth of them at the most, as people write, and stays under 300 KB.
  private static let bodiesPerFile = 1_500_000

  init(_ site: SiteFacts, _ bodies: [String: [UInt8]]) {
    self.site = site
    let bodies = site.archive.postmortems.map { bodies[$0.id] ?? [] }
    parts = SearchWords.parts(of: bodies).map { ($0, Array(bodies[$0])) }
    let findings = site.checks.findings(of: DocumentHoldsNoSecret.id)
    withSecrets = Set(findings.compactMap { $0.postmortem.map(ObjectIdentifier.init) })
  }

  /// How many files there are.
  var count: Int { parts.count }

  private static func parts(of bodies: [[UInt8]]) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (place, body) in bodies.enumerated() {
      bytes += body.count
      guard bytes > bodiesPerFile, place > start else { continue }
      parts.append(start..<place)
      (start, bytes) = (place, body.count)
    }
    return start < bodies.count ? parts + [start..<bodies.count] : parts
  }

  var pages: [Page] {
    parts.enumerated().map { index, part in
      Page(path: "search/words-\(index + 1).js") { words(of: part.incidents, part.bodies) }
    }
  }

  /// One call with the number of the first incident, and the index of the words of all of them.
  private func words(of incidents: Range<Int>, _ bodies: [[UInt8]]) -> ByteBuffer {
    var index = WordIndex()
    for (number, postmortem) in site.archive.postmortems[incidents].enumerated() {
      add(postmortem, bodies[number], as: number, to: &index)
    }
    var script = ByteBuffer(capacity: 1 << 16)
    script.append(literal: "followthrough.words(")
    script.append(String(incidents.lowerBound))
    script.append(literal: ",\"")
    index.append(to: &script)
    script.append(literal: "\");\n")
    return script
  }

  private func add(_ postmortem: Postmortem, _ body: [UInt8], as number: Int, to index: inout WordIndex) {
    let hidesSecrets = mayHoldSecrets(postmortem)
    func add(_ text: String) {
      guard hidesSecrets else { return text.withBytes { index.add($0, in: number) } }
      Secrets.masked(text).withBytes { index.add($0, in: number) }
    }
    (hidesSecrets ? Secrets.masked(body[...]) ?? body : body).withUnsafeBufferPointer {
      index.add($0, in: number)
    }
    // By place, so that no entry is copied.
    let entries = postmortem.timeline.entries
    for place in entries.indices { if let note = entries[place].note?.value { add(note) } }
    let causes = postmortem.causes
    for place in causes.indices { add(causes[place].summary.value) }
    if let summary = postmortem.impact.summary { add(summary.value) }
    if let reason = postmortem.noActionItems { add(reason.value) }
    if let channel = postmortem.channel { add(channel) }
    postmortem.tags.forEach(add)
    let people = postmortem.people
    for author in people.authors { add(name(author.value)) }
    for role in people.roles.indices { add(name(people.roles[role].person.value)) }
    if let owner = people.owner { add(name(owner.value)) }
  }

  private func name(_ person: String) -> String { site.label(of: person, along: .owner) }

  /// Whether a document may hold a secret: one was found, or nothing is told of it.
  private func mayHoldSecrets(_ postmortem: Postmortem) -> Bool {
    withSecrets.contains(ObjectIdentifier(postmortem))
      || postmortem.ignored.contains { $0.rule.value == DocumentHoldsNoSecret.id.rawValue }
      || site.settings.weight(of: DocumentHoldsNoSecret.self) == .off
  }
}
