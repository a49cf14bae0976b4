/// Which archive is checked, and of which of its files the findings are reported.
public struct CheckTarget: Sendable {
  /// The archive's folder.
  public let source: String
  /// Files and folders as a shell gives them; none for all of the archive.
  public let paths: [String]

  /// What is meant by `source` and `paths`. Where a file stands in the place of the archive's folder, the archive is the
  /// one that a file is in: the nearest folder above it with settings, or else `standard`.
  public init(_ source: String, _ paths: [String], standard: String) {
    guard CheckTarget.isFile(source, amongOthers: !paths.isEmpty) else {
      self.source = source
      self.paths = paths
      return
    }
    self.paths = [source] + paths
    self.source = self.paths.lazy.compactMap(CheckTarget.archive).first ?? standard
  }

  /// Whether a file is meant, which may be gone by now. A folder's name that is misspelt is none.
  private static func isFile(_ path: String, amongOthers: Bool) -> Bool {
    // What may not be looked at is said by those who read the archive.
    if let status = try? FileSystem.status(of: path) { return status.kind == .file }
    let name = path.split(separator: "/").last ?? ""
    return name.hasSuffix(".md") || name.hasSuffix(".markdown")
      || amongOthers && name.dropFirst().contains(".")
  }

  /// The nearest folder above a file that holds settings.
  private static func archive(holding file: String) -> String? {
    var parts = normalized(file).split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      .dropLast()
    while true {
      let folder = parts.isEmpty ? "." : parts == [""] ? "/" : parts.joined(separator: "/")
      // As above.
      if let settings = try? FileSystem.status(of: folder + "/followthrough.yml"), settings.kind == .file {
        return folder
      }
      if FileSystem.resolved(folder) == "/" { return nil }
      if let last = parts.last, last != ".." { parts.removeLast() } else { parts.append("..") }
    }
  }
}
