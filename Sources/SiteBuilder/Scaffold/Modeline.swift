/// The comment by which an editor's YAML language server finds the schema of what it edits.
enum Modeline {
  /// What stands before the schema's place.
  static let start = "# yaml-language-server: $schema="
  /// Where the schema of documents stands, below the archive, in a folder that is passed over.
  static let schema = "_schema/document.json"
  /// Where that of the settings stands.
  static let settingsSchema = "_schema/settings.json"
}
