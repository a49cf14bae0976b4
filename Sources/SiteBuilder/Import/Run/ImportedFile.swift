/// What an import did with one document.
public struct ImportedFile: Sendable {
  /// What became of it.
  public enum Outcome: String, Sendable {
    /// It was written, or would be.
    case new
    /// What import wrote before, and nobody touched since, was written anew.
    case updated
    /// It is there as it would be written.
    case unchanged
    /// Somebody edited it since; it was left alone.
    case edited
  }

  public let outcome: Outcome
  /// Where it is written, from where the command runs.
  public let path: String
  /// The old file, from where the command runs.
  public let source: String
  public let title: String
  /// Nil where nothing says it.
  public let date: String?
  public let entries: Int
  public let items: Int
  /// Comments in it that tell what was read with doubt.
  public let doubts: Int
  /// A date that may be two days, which kept something from being read.
  public let ambiguousDate: String?
  /// How many incidents the file holds, where it was left whole.
  public let incidentsLeftWhole: Int
  let document: ImportedDocument
}

/// A file that was not imported.
public struct PassedOver: Sendable {
  /// From where the command runs.
  public let path: String
  /// Lower-case, without a full stop.
  public let why: String
}

/// What an import did, or would do.
public struct ImportOutcome: Sendable {
  /// In the order of their old files.
  public let files: [ImportedFile]
  public let passedOver: [PassedOver]
  /// Images and other files that bodies lead to, where they were copied to.
  public let attachments: [String]
}
