/// The folders whose changes change a site: the archive's, those of the templates, and those that these stand in, for
/// a folder may be put in the place of another.
public struct WatchedFolders: Sendable, Equatable {
  /// Folders in which any change counts, but of names that begin with `_` or `.`. Sorted.
  public let whole: [String]
  /// Folders in which only some names count: a folder of templates may come, or an archive go. By their paths.
  public let parents: [String: Set<String>]

  /// Those of an archive and of a team's own templates, as they stand now. What is not there, or may not be read, is
  /// left out: who reads the archive says so.
  public init(archive: String, templates: String?) {
    let theme = templates ?? "templates"
    var whole: Set<String> = []
    WatchedFolders.walk(archive, &whole)
    for folder in [theme, theme + "/pages", theme + "/partials", theme + "/static"]
    where WatchedFolders.isFolder(folder) {
      whole.insert(folder)
    }
    var parents: [String: Set<String>] = [:]
    for folder in [archive, theme] {
      let path = normalized(folder)
      let slash = path.lastIndex(of: "/")
      let name = slash.map { path[path.index(after: $0)...] } ?? path[...]
      guard !name.isEmpty, name != ".." else { continue }
      let parent = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
      parents[parent, default: []].insert(String(name))
    }
    self.whole = whole.sorted()
    self.parents = parents.filter { !whole.contains($0.key) }
  }

  /// Enters what `read(archiveAt:)` enters. A folder that is reached twice by links is entered once.
  private static func walk(_ folder: String, _ found: inout Set<String>) {
    var seen: Set<FileSystem.Identity> = []
    var next = [folder]
    while let folder = next.popLast() {
      // A folder that is gone already, or may not be read, has nothing to watch.
      guard let status = try? FileSystem.status(of: folder), status.kind == .folder,
        seen.insert(status.identity).inserted, let names = try? FileSystem.names(in: folder)
      else { continue }
      if names.contains(Site.marker) && !found.isEmpty { continue }
      found.insert(folder)
      for name in names where !name.hasPrefix("_") && !name.hasPrefix(".") {
        next.append(folder + "/" + name)
      }
    }
  }

  private static func isFolder(_ path: String) -> Bool {
    (try? FileSystem.status(of: path))??.kind == .folder
  }
}

extension WatchedFolders {
  /// The names in one of the folders that count, sorted; none where it may not be read any more.
  public func names(in folder: String) -> [String] {
    let names = (try? FileSystem.names(in: folder)) ?? []
    return names.filter { !$0.hasPrefix("_") && !$0.hasPrefix(".") }
  }
}
