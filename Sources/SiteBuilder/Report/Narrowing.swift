public import PostmortemCore

/// Which of an archive's findings are asked for. All of them, where nothing is said.
public struct Narrowing: Sendable {
  private let files: FileSelection?
  private let rules: Set<RuleID>

  /// - Parameters:
  ///   - paths: the files and folders whose findings are reported, as a shell gives them; none for all.
  ///   - folder: the archive's folder.
  ///   - rules: the rules whose findings are reported; none for all.
  public init(paths: [String] = [], in folder: String = "", rules: [RuleID] = []) {
    files = paths.isEmpty ? nil : FileSelection(paths, in: folder)
    self.rules = Set(rules)
  }

  /// Whether a file is asked for.
  func selects(_ file: String) -> Bool { files?.contains(file) ?? true }

  /// Whether a finding is asked for: by its own file, or by another that it leans on. Of two documents with one id, the
  /// one that came last may not be the one that is blamed.
  public func selects(_ finding: Diagnostic) -> Bool {
    guard rules.isEmpty || rules.contains(finding.rule) else { return false }
    return selects(finding.file) || finding.notes.contains { selects($0.file) }
  }
}

/// Some of an archive's files and folders.
private struct FileSelection: Sendable {
  /// As paths below the archive; the archive itself is the empty one.
  private var chosen: Set<String> = []

  /// Those of `paths` that are in the archive in `folder`. The others are passed over: lists of changed files hold all
  /// kinds, and some that are gone.
  init(_ paths: [String], in folder: String) {
    let (name, root) = (normalized(folder), FileSystem.resolved(folder))
    for path in paths where !path.isEmpty {
      let written = normalized(path)
      if let below = below(name, written) { chosen.insert(below) }
      // By whatever way it is named; and a folder that the archive is in holds all of it.
      let real = FileSystem.resolved(path)
      if let below = below(root, real) { chosen.insert(below) }
      if below(real, root) != nil { chosen.insert("") }
      // Without the archive's folder in front, where the path leads nowhere as it is.
      if (try? FileSystem.status(of: path)) == nil { chosen.insert(written) }
    }
  }

  /// Whether a file, or a folder it is in, is one of them.
  func contains(_ file: String) -> Bool {
    if chosen.contains("") || chosen.contains(file) { return true }
    var folder = file[...]
    while let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) {
      folder = folder[..<slash]
      if chosen.contains(String(folder)) { return true }
    }
    return false
  }
}
