internal import PostmortemCore
internal import Theme

/// The embedded templates, for a team that wants to change some.
public enum TemplateExport {
  /// One file of the theme, below the folder of templates, and what it is.
  public struct File: Sendable {
    public let name: String
    /// `the page of an incident`; empty where its own first line says.
    public let title: String
  }

  /// Every file, sorted by name.
  public static let files: [File] = Theme.files.map { File(name: $0.name, title: title(of: $0.name)) }

  /// Which files were written, and which stood there and were left as they are.
  public struct Outcome: Sendable {
    public let written: [String]
    public let kept: [String]
  }

  /// Writes embedded templates into a folder, those of these names or all of them. Nothing that stands there is changed.
  ///
  /// - Throws: `UsageError` for a name that no template has, and then nothing is written; `EnvironmentError`.
  public static func write(_ names: [String], to folder: String) throws -> Outcome {
    guard !folder.isEmpty else {
      throw UsageError("the folder has no name", help: "name one: followthrough templates export templates")
    }
    let known = Theme.files.map(\.name)
    for name in names where !known.contains(name) {
      throw UsageError(
        "there is no template '\(name.visible)'",
        help: suggestion(for: name, among: known, else: "list them with: followthrough templates list")
      )
    }
    var (written, kept): ([String], [String]) = ([], [])
    for file in Theme.files where names.isEmpty || names.contains(file.name) {
      let isNew = try FileSystem.createNew(folderName(folder) + "/" + file.name, ByteBuffer(file.bytes()))
      if isNew { written.append(file.name) } else { kept.append(file.name) }
    }
    return Outcome(written: written, kept: kept)
  }

  private static func title(of name: String) -> String {
    let page = PageTemplate.allCases.first { $0.fileName == name }
    return page.map { ($0.content ?? $0.view).names.title } ?? ""
  }
}
