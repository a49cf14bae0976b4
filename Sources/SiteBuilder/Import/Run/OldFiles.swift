internal import PostmortemCore

/// The Markdown files below the paths that an import names.
struct OldFiles {
  /// One of them.
  struct File {
    /// Where it is, from where the command runs.
    let path: String
    /// The folder that was named, or the one that the named file is in.
    let root: String
    /// Below that folder.
    let below: String
    let size: Int
    /// Whether it was named itself, and is meant whatever it is called.
    let isNamed: Bool

    /// The path that a document keeps for good: the folder's own name in front.
    var origin: String {
      let folder = FileSystem.resolved(root).split(separator: "/").last.map { $0 + "/" } ?? ""
      return folder + below
    }

    /// The name without folder and ending.
    var stem: String {
      let name = below.split(separator: "/").last.map(String.init) ?? below
      return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }
  }

  private(set) var files: [File] = []
  private var entered: Set<FileSystem.Identity> = []
  private var seen: Set<String> = []

  /// Lists what is below these paths. The archive itself is passed over, and names that begin with a point.
  ///
  /// - Throws: `EnvironmentError` where a path leads nowhere, or can't be read.
  init(_ paths: [String], besides archive: String) throws(EnvironmentError) {
    if let status = try FileSystem.status(of: archive) { entered.insert(status.identity) }
    for path in paths {
      let path = folderName(path)
      guard let status = try FileSystem.status(of: path) else {
        throw EnvironmentError(
          "there is no file or folder \(path)",
          help: "name what holds the old postmortems"
        )
      }
      switch status.kind {
      case .folder: try enter(path, below: "", status.identity)
      case .file:
        let slash = path.lastIndex(of: "/")
        let root = slash.map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        let name = slash.map { String(path[path.index(after: $0)...]) } ?? path
        add(File(path: path, root: root, below: name, size: status.size, isNamed: true))
      case .other: throw EnvironmentError("\(path) is neither a file nor a folder")
      }
    }
  }

  private mutating func enter(_ root: String, below: String, _ identity: FileSystem.Identity)
    throws(EnvironmentError)
  {
    guard entered.insert(identity).inserted else { return }
    let folder = below.isEmpty ? root : root + "/" + below
    for name in try FileSystem.names(in: folder) where !name.hasPrefix(".") {
      let path = folder + "/" + name
      let inside = below.isEmpty ? name : below + "/" + name
      // A link that leads nowhere, or out of the folder, is nobody's document.
      guard let status = try FileSystem.status(of: path),
        !status.isLink || FileSystem.target(ofLink: path, outside: root) == nil
      else { continue }
      if status.kind == .folder {
        if name != "node_modules" { try enter(root, below: inside, status.identity) }
      } else if status.kind == .file,
        name.hasSuffix(".md") || name.hasSuffix(".markdown") || name.hasSuffix(".qmd")
      {
        add(File(path: path, root: root, below: inside, size: status.size, isNamed: false))
      }
    }
  }

  private mutating func add(_ file: File) {
    if seen.insert(FileSystem.resolved(file.path)).inserted { files.append(file) }
  }
}
