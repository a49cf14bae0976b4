/// The folder a site goes to: absent, empty, or one that a build of ours made.
struct Output: Sendable {
  /// Without symbolic links where it is there.
  let path: String
  /// The files of the site that stands there, as paths below the folder; nil where there is none.
  let existing: Set<String>?

  /// Whether a site stands there that shows an incident: an archive without any would wipe it out, and is more likely a
  /// wrong folder.
  var holdsIncidents: Bool {
    existing?.contains { $0.hasPrefix("incidents/") && $0.split(separator: "/").count > 2 } ?? false
  }

  /// Looks at a folder before anything is built.
  ///
  /// - Throws: `EnvironmentError` where a build would take away what it did not make.
  init(_ folder: String) throws(EnvironmentError) {
    var name = folder[...]
    while name.count > 1, name.hasSuffix("/") { name = name.dropLast() }
    guard !name.isEmpty else {
      throw EnvironmentError(
        "the output folder has no name",
        help: "name one with --output, or leave --output out"
      )
    }
    path = FileSystem.resolved(String(name))
    guard let status = try FileSystem.status(of: path) else {
      guard !FileSystem.isLink(path) else {
        throw EnvironmentError(
          "\(folder) is a link that leads nowhere",
          help: "make the folder it leads to, or take the link away"
        )
      }
      try Output.checkParent(of: path)
      existing = nil
      return
    }
    guard status.kind == .folder else {
      throw EnvironmentError("\(folder) is not a folder", help: "name another with --output")
    }
    guard let first = try Output.firstFile(in: path) else {
      existing = nil
      return
    }
    guard try FileSystem.names(in: path).contains(Site.marker) else {
      throw EnvironmentError(
        "\(folder) holds files, and no build made them: \(first)",
        help: "name an empty folder, or one that is not there yet, with --output; nothing was changed"
      )
    }
    let found = try Output.files(in: path)
    let list = try FileSystem.contents(of: path + "/" + Site.marker)
    let made = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init))
    let strange = found.subtracting(made).subtracting([Site.marker]).sorted()
    guard strange.isEmpty else {
      throw EnvironmentError(
        "\(folder)/\(strange[0]) was not made by a build, and replacing the site would take it away",
        help: "move it out of \(folder); nothing was changed"
      )
    }
    existing = found
  }

  /// The first file below a folder, as a path below it; nil where there are none but empty folders. It ends at the first:
  /// what is there may be a whole disk.
  private static func firstFile(in folder: String) throws(EnvironmentError) -> String? {
    let names = try FileSystem.names(in: folder)
    if let file = names.first(where: { !FileSystem.isRealFolder(folder + "/" + $0) }) { return file }
    for name in names {
      if let file = try firstFile(in: folder + "/" + name) { return name + "/" + file }
    }
    return nil
  }

  /// A build makes its own folder and no more, so that a misspelt path makes none.
  private static func checkParent(of path: String) throws(EnvironmentError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let parent = String(path[..<slash])
    guard try FileSystem.status(of: parent)?.kind != .folder else { return }
    throw EnvironmentError(
      "there is no folder \(parent) to put the site into",
      help: "make it: mkdir -p \(parent)"
    )
  }

  /// The text of the file that tells a site of ours.
  static func marker(listing paths: [String]) -> [UInt8] {
    Array(
      """
      This folder was made by followthrough. A build replaces it when it holds no other files than these:

      \(paths.joined(separator: "\n"))

      """.utf8
    )
  }

  /// Every file below a folder, links included, as paths below it.
  private static func files(in folder: String) throws(EnvironmentError) -> Set<String> {
    var files: Set<String> = []
    var next = [""]
    while let below = next.popLast() {
      for name in try FileSystem.names(in: below.isEmpty ? folder : folder + "/" + below) {
        let path = below.isEmpty ? name : below + "/" + name
        if FileSystem.isRealFolder(folder + "/" + path) { next.append(path) } else { files.insert(path) }
      }
    }
    return files
  }
}
