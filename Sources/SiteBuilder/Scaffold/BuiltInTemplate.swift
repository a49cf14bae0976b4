internal import PostmortemCore

/// The template that new postmortems are made from where the archive has no `TEMPLATE.md`: every key that is worth
/// asking for, with a hint, and the headings of a good body.
struct BuiltInTemplate {
  /// Whose names the hints tell.
  let settings: Settings

  /// The whole of it.
  var text: String { "---\n" + frontMatter.joined(separator: "\n") + "\n---\n" + body }

  private var frontMatter: [String] {
    Self.keys.flatMap { key -> [String] in
      let value = key == .status ? " draft" : ""
      guard key != .impact else { return ["impact:"] + impact }
      return [row(key.name, value, key.entry)] + (examples[key] ?? []).map(TemplateHint.yaml)
    }
  }

  private var impact: [String] {
    DocumentParser.ImpactKey.allCases.map { row("  " + $0.name, "", $0.entry) }
  }

  private static let keys: [DocumentParser.Key] = [
    .title, .severity, .status, .published, .owner, .teams, .services, .channel, .roles, .detection, .trigger,
    .impact, .causes, .timeline, .action_items,
  ]

  /// What stands below a key that takes a list, to be copied.
  private var examples: [DocumentParser.Key: [String]] {
    let category = settings.causeCategories.ids.first.map { "category: \($0), " } ?? ""
    let priority = (settings.priorities.dropFirst().first ?? settings.priorities.first)?.name ?? "P1"
    return [
      .causes: ["- {id: no-rollback, \(category)summary: What held and why it mattered.}"],
      .timeline: [
        "- {at: \"2026-03-14 09:12\", event: started, note: What changed.}",
        "- {at: \"09:24\", event: detected, note: What told us.}",
      ],
      .action_items: [
        "- id: rollback", "  title: Roll back automatically when the error budget burns fast",
        "  kind: prevent", "  priority: \(priority)", "  owner: who does it", "  due: 2026-04-10",
        "  cause: no-rollback",
      ],
    ]
  }

  /// A key, what it is now, and what it takes.
  private func row(_ name: String, _ value: String, _ entry: KeyEntry) -> String {
    let start = "\(name):\(value)"
    let meaning = entry.meaning.hasSuffix(".") ? String(entry.meaning.dropLast()) : entry.meaning
    let choices = choices(of: entry)
    let hint = meaning + (choices.isEmpty ? "" : " (\(listed(choices, limit: 6)))")
    return start + String(repeating: " ", count: max(1, 15 - start.utf8.count)) + TemplateHint.yaml(hint)
  }

  private func choices(of entry: KeyEntry) -> [String] { choices(of: entry.kind) ?? entry.examples }

  private func choices(of kind: ValueKind) -> [String]? {
    switch kind {
    case .word(let words): words
    // A roster is long, and what is short of it is known by heart.
    case .name(.people): nil
    case .name(let list): settings.names(in: list)
    case .list(let kind): choices(of: kind)
    default: nil
    }
  }

  private var body: String {
    TemplateSection.allCases.map { "\n## \($0.heading)\n\n\(TemplateHint.markdown($0.hint))\n" }.joined()
  }
}
