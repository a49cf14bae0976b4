internal import PostmortemCore

/// One file, as it stands and as it is once it is mended.
struct FixedFile: Sendable {
  /// Below the archive.
  let path: String
  let before: [UInt8]
  let after: [UInt8]
  /// How many findings are gone.
  let mended: Int
}

/// What mending an archive, or changing an item of it, changes in files, before it is written.
public struct Fixes: Sendable {
  /// Each with the path by which it is written, of which none is a link, and the one by which it is shown; sorted.
  private let files: [(place: String, name: String, file: FixedFile)]

  init(_ files: [FixedFile], in folder: String) {
    var end = folder[...]
    while end.count > 1, end.hasSuffix("/") { end = end.dropLast() }
    let root = FileSystem.resolved(folder)
    var seen: Set<String> = []
    self.files =
      files.map { file in
        // A link is not replaced; what it leads to stands in the archive too.
        let place = FileSystem.resolved("\(end)/\(file.path)")
        return (place, place.hasPrefix(root + "/") ? "\(end)\(place.dropFirst(root.count))" : place, file)
      }
      .filter { seen.insert($0.0).inserted }
      .sorted { $0.1 < $1.1 }
  }

  /// What becomes of one file; nil where that is nothing.
  func file(_ path: String) -> FixedFile? { files.first { $0.file.path == path }?.file }

  /// How many findings are mended.
  public var findings: Int { files.reduce(0) { $0 + $1.file.mended } }

  /// In how many documents.
  public var documents: Int { files.count - (changesSettings ? 1 : 0) }

  /// Whether the settings change too.
  public var changesSettings: Bool { files.contains { $0.file.path == Settings.file } }

  /// What changes, as a unified diff that `git apply` and `patch -p1` take.
  public var diff: String {
    files.map { UnifiedDiff.text(of: $0.name, before: $0.file.before, after: $0.file.after) }.joined()
  }

  /// Writes them. Each file is whole at any moment, the old one or the new one; where one can't be written, none is
  /// changed.
  ///
  /// - Throws: `EnvironmentError` where a file or its folder is read-only, or is no longer what was mended.
  public func write() throws {
    var replacements: [FileReplacement] = []
    do {
      for (number, (place, name, file)) in files.enumerated() {
        guard try FileSystem.contents(of: place) == file.before else {
          throw EnvironmentError("\(name) was changed by somebody else in the meantime", help: "run it again")
        }
        replacements.append(try FileReplacement(of: place, shown: name, number: number, with: file.after))
      }
    } catch {
      for replacement in replacements { replacement.cancel() }
      throw error
    }
    for replacement in replacements { try replacement.commit() }
  }
}
