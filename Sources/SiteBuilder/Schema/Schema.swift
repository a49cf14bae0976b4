internal import PostmortemCore

/// The JSON Schema (draft-07, which editors' YAML language servers know best) of a document's front matter.
///
/// - Parameter source: an archive whose settings close the lists: severities, people, teams and the like. Nil for none;
///   then any name goes.
/// - Returns: the schema as text.
/// - Throws: `EnvironmentError` where the archive's settings can't be read, or hold an error.
public func documentSchema(forArchiveAt source: String?) throws -> String {
  guard let source else { return SchemaWriter(settings: nil).schema(of: KeyGroups.postmortem) }
  let settings = try SettingsParser(zones: ZoneDatabase()).parseSound(read(archiveAt: source))
  return SchemaWriter(settings: settings).schema(of: KeyGroups.postmortem)
}

/// The JSON Schema (draft-07) of `followthrough.yml`, as text.
public func settingsSchema() -> String { SchemaWriter(settings: nil).schema(of: KeyGroups.settings) }
