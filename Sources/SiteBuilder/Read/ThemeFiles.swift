internal import Theme

/// The templates of a build, and the files beside them that are copied as they are.
struct ThemeFiles: Sendable {
  let templates: [TemplateSource]
  let assets: [Page]
  /// What they say in each language; of one language, the team's own words last.
  let words: [WordsFile]
  /// The files of the team's own that are used, as paths below its folder.
  let overrides: [String]
}

/// Reads the embedded theme, with the files of a folder in place of those that have the same names. A file there that
/// is no part of the theme is a new partial or a new asset where its ending says so.
///
/// - Parameter named: the team's own; nil for `templates`, where there is such a folder.
/// - Returns: the templates, the static files, and which of them are the team's own.
/// - Throws: `EnvironmentError` where the folder can't be read.
func readTheme(overriddenBy named: String?) throws(EnvironmentError) -> ThemeFiles {
  var files: [String: ThemeFile] = [:]
  for file in Theme.files {
    files[file.name] = ThemeFile(name: file.name, path: "templates/" + file.name, bytes: file.bytes())
  }
  var words = files.values.filter { $0.name.hasPrefix("words/") }.sorted { $0.name < $1.name }
  var overrides: [String] = []
  if let folder = try overridingFolder(named) {
    for own in try ownFiles(in: folder) where files[own.name]?.bytes != own.bytes {
      overrides.append(own.name)
      // Words stand beside those of the theme: a team's file has those alone that it says otherwise.
      if own.name.hasPrefix("words/") { words.append(own) } else { files[own.name] = own }
    }
  }
  let sorted = files.values.sorted { $0.name < $1.name }
  return ThemeFiles(
    templates: sorted.filter { $0.name.hasSuffix(".mustache") }.map { file in
      let name = file.name.split(separator: "/").last ?? ""
      return TemplateSource(name: String(name.dropLast(9)), path: file.path, text: file.bytes)
    },
    assets: sorted.filter { $0.name.hasPrefix("static/") }.map { file in
      Page(path: String(file.name.dropFirst(7))) { ByteBuffer(file.bytes) }
    },
    words: words.map { WordsFile($0.name, at: $0.path, $0.bytes) },
    overrides: overrides
  )
}

/// A file of the theme or of a team's own.
private struct ThemeFile {
  /// Below the folder of templates: `pages/index.mustache`.
  let name: String
  /// Where it stands, for messages.
  let path: String
  let bytes: [UInt8]
}

/// The files of a team's folder that have a part in the theme.
private func ownFiles(in folder: String) throws(EnvironmentError) -> [ThemeFile] {
  var files: [ThemeFile] = []
  for part in ["pages", "partials", "static", "words"] {
    let place = folder + "/" + part
    guard try FileSystem.status(of: place)?.kind == .folder else { continue }
    for name in try FileSystem.names(in: place) where name.hasSuffix(ending[part, default: ""]) {
      try checkFile(place + "/" + name, below: folder)
      let bytes = try FileSystem.contents(of: place + "/" + name)
      files.append(ThemeFile(name: part + "/" + name, path: place + "/" + name, bytes: bytes))
    }
  }
  return files
}

/// What the names of files end with that are read, by their folder; any where none is told.
private let ending = ["pages": ".mustache", "partials": ".mustache", "words": ".yml"]

/// Only a file of the folder's own is read: a pipe would be waited for, and a link could lead to any file there is.
private func checkFile(_ place: String, below folder: String) throws(EnvironmentError) {
  guard let status = try FileSystem.status(of: place), status.kind == .file else {
    throw EnvironmentError("\(place) is not a file", help: "move it out of \(folder)")
  }
  if status.isLink, let target = FileSystem.target(ofLink: place, outside: folder) {
    throw EnvironmentError("\(place) leads out of \(folder), to \(target)", help: "put the file itself there")
  }
}

/// The folder to look in; nil where none is named and there is none of the usual name.
private func overridingFolder(_ named: String?) throws(EnvironmentError) -> String? {
  let isFolder = try FileSystem.status(of: named ?? "templates")?.kind == .folder
  if let named, !isFolder {
    throw EnvironmentError("there is no folder \(named)", help: "name the folder with your templates")
  }
  return isFolder ? named ?? "templates" : nil
}
