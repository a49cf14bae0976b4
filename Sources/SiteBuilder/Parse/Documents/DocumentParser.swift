internal import PostmortemCore

/// Turns the text of one document into a postmortem.
///
/// A class because every document is read by it, and a copy has all settings.
final class DocumentParser: Sendable {
  let settings: Settings
  let files: ArchiveFiles
  let zones: ZoneDatabase
  /// The rules about words: they need the text, which is not kept.
  let words: TextValidation
  /// The names of the settings' severities.
  private let severities: [String]
  private let actionItems: ActionItemParser

  init(settings: Settings, files: ArchiveFiles, zones: ZoneDatabase, words: TextValidation) {
    self.settings = settings
    self.files = files
    self.zones = zones
    self.words = words
    severities = settings.severities.map(\.name)
    actionItems = ActionItemParser(priorities: settings.priorities.map(\.name))
  }

  /// The keys of a front matter.
  enum Key: Int, CodingKey, CaseIterable {
    case title, severity, status, owner, authors, teams, services, tags, timezone, published, channel, roles,
      detection, trigger, origin, impact, causes, timeline, action_items, no_action_items, related, ignore,
      extra, date
  }

  enum ImpactKey: Int, CodingKey, CaseIterable { case summary, customers, budget }
  enum CauseKey: Int, CodingKey, CaseIterable { case id, category, summary }

  /// Reads the document in `file`.
  ///
  /// - Returns: the postmortem, and the Markdown of its body; nil where it can't be shown at all, and then the findings
  ///   say why.
  func parse(_ file: SourceFile, _ findings: inout Findings) -> (postmortem: Postmortem, markdown: [UInt8])? {
    checkStem(file, &findings)
    guard let bytes = contents(of: file, &findings), let text = TextCheck.text(of: bytes, &findings),
      let parts = FrontMatter(of: text, &findings),
      let root = YAMLLoader.load(parts.yaml, linesAbove: parts.linesAboveYAML, &findings)
    else { return nil }
    guard !root.isEmpty else {
      findings.add(
        RequiredKeyIsPresent.self,
        at: SourceRange(line: 1, column: 1, length: 3),
        "the front matter is empty",
        help: "add `title:`, `severity:` and a `timeline:`"
      )
      return nil
    }
    guard let fields = KeyedValues<Key>(root, "a postmortem", &findings) else { return nil }
    let (body, markdown) = BodyParser(file: file, files: files).parse(
      parts.body,
      linesAbove: parts.linesAboveBody,
      &findings
    )
    let postmortem = postmortem(fields, of: file, body: body, &findings)
    words.check(postmortem, source: text, body: markdown, &findings)
    return (postmortem, Array(markdown))
  }

  private func postmortem(
    _ fields: KeyedValues<Key>,
    of file: SourceFile,
    body: Postmortem.Body,
    _ findings: inout Findings
  ) -> Postmortem {
    let title = fields.requiredText(.title, &findings) ?? Located(file.stem, at: fields.range)
    if !fields.isWritten(.severity) { _ = fields.requiredText(.severity, of: severities, &findings) }
    let zone = zones.zone(fields.text(.timezone, &findings), &findings) ?? settings.zone
    let foundAbove = findings.diagnostics.count
    let timeline = TimelineParser(zone: zone).parse(
      fields.groups(.timeline, example: "{at: \"2026-03-14 09:12\", event: started, note: …}", &findings),
      &findings
    )
    let hasUnknownEvent = findings.diagnostics[foundAbove...].contains { $0.rule == ValueIsInItsList.id }
    let causes = causes(fields, &findings)
    let actionItems = actionItems.parse(
      fields.groups(.action_items, example: "{id: rollback, title: …, owner: …, due: …}", &findings),
      &findings
    )
    let noActionItems = fields.text(.no_action_items, &findings)
    let people = people(fields, &findings)
    let started = timeline.moment(of: .started) ?? timeline.entries.first?.at.value
    let written = fields.day(.date, &findings)?.value
    let status = self.status(fields, &findings)
    var unreadable: Set<String> = []
    if written == nil && fields.isWritten(.date) { unreadable.insert("date") }
    if hasUnknownEvent { unreadable.insert("timeline") }
    for (key, count) in [
      (Key.timeline, timeline.entries.count), (.causes, causes.count), (.action_items, actionItems.count),
    ] where fields.isMoreWritten(key, than: count) {
      unreadable.insert(key.name)
    }
    if people.owner == nil && fields.isWritten(.owner) { unreadable.insert("owner") }
    if noActionItems == nil && fields.isWritten(.no_action_items) { unreadable.insert("no_action_items") }
    if status.value == .published(on: nil) && fields.isWritten(.published) { unreadable.insert("published") }
    return Postmortem(
      id: file.stem,
      file: file.path,
      title: title,
      severity: fields.choice(.severity, of: severities, &findings)?.value,
      status: status,
      zone: zone,
      date: started.map(zone.day(at:)) ?? written,
      people: people,
      teams: fields.texts(.teams, &findings),
      services: fields.texts(.services, &findings),
      tags: fields.texts(.tags, &findings).map(\.value),
      channel: fields.text(.channel, &findings)?.value,
      detection: fields.text(.detection, &findings)?.value,
      trigger: fields.text(.trigger, &findings),
      origin: fields.choice(.origin, of: Postmortem.Origin.self, &findings)?.value ?? .production,
      impact: impact(fields, &findings),
      causes: causes,
      timeline: timeline,
      actionItems: actionItems,
      noActionItems: noActionItems,
      related: fields.texts(.related, &findings),
      ignored: IgnoredRules.parse(
        fields.groups(.ignore, example: IgnoredRules.example, &findings),
        &findings
      ),
      extra: fields.node(.extra).map(Postmortem.Extra.init) ?? .mapping([]),
      body: body,
      unreadable: unreadable
    )
  }

  private func status(_ fields: KeyedValues<Key>, _ findings: inout Findings) -> Located<Postmortem.Status> {
    let published = fields.day(.published, &findings)
    guard let word = fields.choice(.status, of: Postmortem.Status.keywords, &findings) else {
      return Located(.draft, at: fields.range)
    }
    switch word.value {
    case "published": return Located(.published(on: published), at: word.range)
    case "in-review": return Located(.inReview, at: word.range)
    default: return Located(.draft, at: word.range)
    }
  }

  private func people(_ fields: KeyedValues<Key>, _ findings: inout Findings) -> Postmortem.People {
    Postmortem.People(
      owner: fields.person(.owner, &findings),
      authors: fields.texts(.authors, &findings).map { KeyedValues<Key>.person($0, &findings) },
      roles: fields.pairs(.roles, &findings).compactMap { pair in
        guard case .scalar(let name) = pair.value.content, !name.isEmpty else {
          findings.add(
            ValueHasItsType.self,
            at: pair.value.isEmpty ? pair.key.range : pair.value.range,
            "the role \(pair.key.value) takes one person",
            help: "name who had it longest"
          )
          return nil
        }
        return .init(
          name: pair.key.value,
          person: KeyedValues<Key>.person(Located(name, at: pair.value.range), &findings)
        )
      }
    )
  }

  private func impact(_ fields: KeyedValues<Key>, _ findings: inout Findings) -> Postmortem.Impact {
    guard let node = fields.node(.impact),
      let impact = KeyedValues<ImpactKey>(
        node,
        "impact",
        example: { "write impact: {summary: \"\($0)\"}" },
        &findings
      )
    else {
      return Postmortem.Impact()
    }
    return Postmortem.Impact(
      summary: impact.text(.summary, &findings),
      customers: impact.count(.customers, &findings),
      budget: impact.pairs(.budget, &findings).compactMap { pair in
        guard case .scalar(let text) = pair.value.content else {
          findings.add(
            ValueHasItsType.self,
            at: pair.value.range,
            "the budget of \(pair.key.value) takes a length of time",
            help: "write the minutes spent: 31m"
          )
          return nil
        }
        return KeyedValues<ImpactKey>.duration(
          from: Located(text, at: pair.value.range),
          of: "the budget of \(pair.key.value)",
          &findings
        ).map { .init(slo: pair.key, duration: $0) }
      }
    )
  }

  private func causes(_ fields: KeyedValues<Key>, _ findings: inout Findings) -> [Postmortem.Cause] {
    let groups = fields.groups(.causes, example: "{id: no-rollback, summary: …}", &findings)
    var seen = UniqueIDs("cause", atMost: groups.underestimatedCount)
    var proposals = IDProposals(
      for: groups,
      referredToBy: fields.node(.action_items),
      as: "cause"
    )
    var cause = KeyedValues<CauseKey>("a cause", in: groups.tree)
    var causes: [Postmortem.Cause] = []
    causes.reserveCapacity(groups.underestimatedCount)
    for group in groups {
      guard
        cause.read(group, example: { "write - {id: no-rollback, summary: \"\($0)\"}" }, &findings),
        let id = cause.id(.id, from: .summary, &proposals, &findings),
        let summary = cause.requiredText(.summary, &findings)
      else { continue }
      seen.check(id, &findings)
      causes.append(.init(id: id, category: cause.text(.category, &findings), summary: summary))
    }
    return causes
  }

  /// The bytes of a document of a reasonable size.
  private func contents(of file: SourceFile, _ findings: inout Findings) -> [UInt8]? {
    guard file.size <= DocumentParser.sizeLimit else {
      findings.add(
        DocumentIsNotTooLarge.self,
        at: .start,
        "this document is larger than 1 MiB",
        help: "put logs and data into a file beside it, and link to that"
      )
      return nil
    }
    do throws(EnvironmentError) {
      return try file.contents()
    } catch {
      findings.add(FileIsReadable.self, at: .start, error.message, help: error.help)
      return nil
    }
  }

  /// In bytes.
  static let sizeLimit = 1_048_576

  private func checkStem(_ file: SourceFile, _ findings: inout Findings) {
    guard !IDText.isID(file.stem) else { return }
    let proposal = IDText.proposal(for: file.stem)
    let ending = file.path.hasSuffix(".md") ? 3 : 9
    findings.add(
      IdIsWellFormed.self,
      at: .start,
      "the file's name '\(file.stem)' is no id, and it is the page's address",
      help: (proposal.isEmpty
        ? "rename it" : "rename it to \(proposal)\(file.path.dropFirst(file.path.count - ending))")
        + "; an id has lower-case letters, digits, `.`, `_` and `-`"
    )
  }
}

/// Tells when an id is given twice in a document.
struct UniqueIDs {
  private let noun: String
  /// Each once.
  private var ids: [Located<String>] = []
  private var places = NamePlaces()

  /// For `count` things at most.
  init(_ noun: String, atMost count: Int) {
    self.noun = noun
    ids.reserveCapacity(count)
  }

  mutating func check(_ id: Located<String>, _ findings: inout Findings) {
    guard let earlier = places.place(of: id.value, among: ids.count, { [ids] in ids[$0].value }) else {
      return ids.append(id)
    }
    findings.add(
      IdAppearsOnce.self,
      at: id.range,
      "two \(noun)s have the id '\(id.value)'",
      help: "give one of them another",
      notes: [.init("the first is here", file: findings.file, at: ids[earlier].range)]
    )
  }
}

extension Postmortem.Extra {
  /// The value of a node, as it is written.
  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let text): self = .scalar(text)
    case .sequence(let items): self = .sequence(items.map(Postmortem.Extra.init))
    case .mapping(let pairs):
      self = .mapping(pairs.map { .init(key: $0.key.value, value: .init($0.value)) })
    }
  }
}
