import PostmortemCore

@testable import SiteBuilder

/// What is found in one document under these keys, which may have a timeline of their own; in short.
func found(
  in keys: String,
  severity: String = "SEV1",
  settings: String = testSettings,
  only rules: (any Rule.Type)...
) throws -> [String] {
  let timeline = "timeline:\n  - {at: 2026-03-14 09:12, event: started}\n"
  let isTimed = keys.hasPrefix("timeline:") || keys.contains("\ntimeline:")
  let text = "---\ntitle: T\nseverity: \(severity)\n\(isTimed ? "" : timeline)\(keys)\n---\n"
  return try findings(in: memoryArchive(["a.md": text], settings: settings))
    .filter { finding in rules.isEmpty || rules.contains { $0.id == finding.rule } }
    .map(brief)
}

/// The same, with its help.
func help(in keys: String, severity: String = "SEV1", settings: String = testSettings) throws
  -> [String?]
{
  let text = "---\ntitle: T\nseverity: \(severity)\n\(keys)\n---\n"
  return try findings(in: memoryArchive(["a.md": text], settings: settings)).map(\.help)
}

/// The keys of a document that is published and has nothing to mend but what a test adds.
let published = """
  status: published
  published: 2026-03-19
  owner: maria
  timeline:
    - {at: 2026-03-14 09:12, event: started}
    - {at: "09:59", event: resolved}

  """

/// An item of a published document that has nothing to mend, with more keys or others.
func item(_ id: String, _ keys: String) -> String { "  - {id: \(id), title: T, owner: maria, \(keys)}" }

/// A list of items, or of other things.
func list(_ key: String, _ entries: String...) -> String {
  "\(key):\n" + entries.joined(separator: "\n")
}
