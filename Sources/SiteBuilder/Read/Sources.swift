internal import PostmortemCore

/// What stands in an archive's folder, before any of it is read.
public struct Sources: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// `followthrough.yml`, where there is one.
  let settings: SourceFile?
  /// One a postmortem, sorted by path.
  let documents: [SourceFile]
  /// Every other file, which bodies may link to, as paths below the folder.
  let attachments: Set<String>
}

/// One file of an archive, read when it is asked for.
struct SourceFile: Sendable {
  /// Below the archive, with `/` between its parts.
  let path: String
  /// In bytes.
  let size: Int
  /// Its bytes.
  let contents: @Sendable () throws(EnvironmentError) -> [UInt8]
  /// The name without folder and ending, which is a postmortem's id.
  let stem: String

  init(path: String, size: Int, contents: @escaping @Sendable () throws(EnvironmentError) -> [UInt8]) {
    self.path = path
    self.size = size
    self.contents = contents
    let start = path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex
    let name = path[start...]
    stem = String(name[..<(name.utf8.lastIndex(of: UInt8(ascii: ".")) ?? name.endIndex)])
  }

  /// A file that is in memory: as it would stand after a change, or before it is made.
  init(path: String, bytes: [UInt8]) {
    self.init(path: path, size: bytes.count) { () throws(EnvironmentError) in bytes }
  }
}

/// Lists what stands in the folder of an archive, and in its sub-folders.
///
/// `README.md`, `TEMPLATE.md`, names that begin with `_` or `.`, and sites that a build made are passed over.
/// - Throws: `EnvironmentError` where the folder is not there or may not be read.
public func read(archiveAt folder: String) throws(EnvironmentError) -> Sources {
  guard !folder.isEmpty else {
    throw EnvironmentError(
      "the archive's folder has no name",
      help: "name the folder that holds the postmortems"
    )
  }
  guard let status = try FileSystem.status(of: folder) else {
    throw EnvironmentError(
      "there is no folder \(folder)",
      help: "name the folder that holds the postmortems, or make one: mkdir \(folder)"
    )
  }
  guard status.kind == .folder else {
    throw EnvironmentError("\(folder) is not a folder", help: "name the folder that holds the postmortems")
  }
  var listing = Listing(folder: folder)
  try listing.enter("", status.identity)
  return Sources(
    folder: folder,
    settings: listing.settings,
    documents: listing.documents,
    attachments: listing.attachments
  )
}

/// The walk through the folders.
private struct Listing {
  let folder: String
  var settings: SourceFile?
  var documents: [SourceFile] = []
  var attachments: Set<String> = []
  private var entered: Set<FileSystem.Identity> = []

  init(folder: String) {
    self.folder = folder
  }

  /// Lists one folder, once: a symbolic link to a folder that was entered already is passed over, so none loops.
  mutating func enter(_ below: String, _ identity: FileSystem.Identity) throws(EnvironmentError) {
    guard entered.insert(identity).inserted else { return }
    let names = try FileSystem.names(in: place(below))
    if names.contains(Site.marker) && !below.isEmpty { return }
    for name in names where !name.hasPrefix("_") && !name.hasPrefix(".") {
      let path = below.isEmpty ? name : below + "/" + name
      guard let status = try FileSystem.status(of: place(path)) else {
        throw name.contains("\u{FFFD}")
          ? EnvironmentError("the name of \(place(path)) is not UTF-8", help: "rename the file")
          : EnvironmentError(
            "\(place(path)) leads to a file that is not there",
            help: "mend the link or remove it"
          )
      }
      guard !name.utf8.contains(UInt8(ascii: "\n")) else {
        throw EnvironmentError("the name of \(place(path)) is of two lines", help: "rename the file")
      }
      if status.isLink { try checkLink(place(path)) }
      switch status.kind {
      case .folder: try enter(path, status.identity)
      case .file where path == "followthrough.yaml":
        throw EnvironmentError(
          "the settings stand in followthrough.yml, and this is \(place(path))",
          help: "rename it: mv \(place(path)) \(place(Settings.file))"
        )
      case .file: sort(name, at: path, size: status.size)
      case .other:
        throw EnvironmentError(
          "\(place(path)) is neither a file nor a folder",
          help: "move it out of the archive, or name it _\(name)"
        )
      }
    }
  }

  /// What a symbolic link leads to is published as if it stood here, so it must stand in the archive.
  private func checkLink(_ place: String) throws(EnvironmentError) {
    guard let target = FileSystem.target(ofLink: place, outside: folder) else { return }
    throw EnvironmentError(
      "\(place) leads out of the archive, to \(target)",
      help: "put the file itself there, or put _ before the link's name to keep it out"
    )
  }

  private mutating func sort(_ name: String, at path: String, size: Int) {
    if path == Settings.file {
      settings = file(path, size)
    } else if name.hasSuffix(".md") || name.hasSuffix(".markdown") {
      if name != "README.md" && name != "TEMPLATE.md" { documents.append(file(path, size)) }
    } else {
      attachments.insert(path)
    }
  }

  private func file(_ path: String, _ size: Int) -> SourceFile {
    let place = place(path)
    return SourceFile(path: path, size: size) { () throws(EnvironmentError) in
      try FileSystem.contents(of: place, size: size)
    }
  }

  private func place(_ below: String) -> String { below.isEmpty ? folder : folder + "/" + below }
}
