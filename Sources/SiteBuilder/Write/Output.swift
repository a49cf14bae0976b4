/// The folder a site goes to: absent, empty, or one that a build of ours made.
struct Output: Sendable {
  /// Without symbolic links where it is there.
  let path: String
  /// The files of the site that stands there, as paths below the folder; nil where there is none.
  let existing: Set<String>?

  /// Looks at a folder before anything is built.
  ///
  /// - Throws: `EnvironmentError` where a build would take away what it did not make.
  init(_ folder: String) throws(EnvironmentError) {
    let trimmed = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    path = FileSystem.resolved(trimmed)
    guard let status = try FileSystem.status(of: path) else {
      existing = nil
      return
    }
    guard status.kind == .folder else {
      throw EnvironmentError("\(folder) is not a folder", help: "name another with --output")
    }
    let found = try Output.files(in: path)
    guard !found.isEmpty else {
      existing = nil
      return
    }
    guard found.contains(Site.marker) else {
      throw EnvironmentError(
        "\(folder) holds files, and no build made them: \(found.sorted()[0])",
        help: "name an empty folder, or one that is not there yet, with --output; nothing was changed")
    }
    let list = try FileSystem.contents(of: path + "/" + Site.marker)
    let made = Set(String(decoding: list, as: UTF8.self).split(separator: "\n").dropFirst().map(String.init))
    let strange = found.subtracting(made).subtracting([Site.marker]).sorted()
    guard strange.isEmpty else {
      throw EnvironmentError(
        "\(folder)/\(strange[0]) was not made by a build, and replacing the site would take it away",
        help: "move it out of \(folder); nothing was changed")
    }
    existing = found
  }

  /// The text of the file that tells a site of ours.
  static func marker(listing paths: [String]) -> [UInt8] {
    Array(
      """
      This folder was made by followthrough. A build replaces it when it holds no other files than these:

      \(paths.joined(separator: "\n"))

      """.utf8)
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
