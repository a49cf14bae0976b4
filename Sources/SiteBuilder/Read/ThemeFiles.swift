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
  var texts: [String: (path: String, bytes: [UInt8])] = [:]
  var words: [WordsFile] = []
  for file in Theme.files where file.name.hasPrefix("words/") {
    words.append(WordsFile(file.name, at: "templates/" + file.name, file.bytes()))
  }
  for file in Theme.files where !file.name.hasPrefix("words/") { texts[file.name] = ("templates/" + file.name, file.bytes()) }
  var overrides: [String] = []
  if let folder = try overridingFolder(named) {
    for part in ["pages", "partials", "static", "words"] {
      let place = folder + "/" + part
      guard try FileSystem.status(of: place)?.kind == .folder else { continue }
      for name in try FileSystem.names(in: place) where name.hasSuffix(ending[part, default: ""]) {
        try checkFile(place + "/" + name, below: folder)
        let bytes = try FileSystem.contents(of: place + "/" + name)
        let key = part + "/" + name
        if part == "words" {
          let own = WordsFile(key, at: place + "/" + name, bytes)
          guard !words.contains(where: { $0.language == own.language && $0.bytes == bytes }) else { continue }
          words.append(own)
        } else {
          guard texts[key]?.bytes != bytes else { continue }
          texts[key] = (place + "/" + name, bytes)
        }
        overrides.append(key)
      }
    }
  }
  let sorted = texts.sorted { $0.key < $1.key }
  return ThemeFiles(
    templates: sorted.filter { !$0.key.hasPrefix("static/") }.map { key, file in
      TemplateSource(
        name: String(key[(key.firstIndex(of: "/").map(key.index(after:)) ?? key.startIndex)...].dropLast(9)),
        path: file.path,
        text: file.bytes
      )
    },
    assets: sorted.filter { $0.key.hasPrefix("static/") }.map { key, file in
      Page(path: String(key.dropFirst(7))) { ByteBuffer(file.bytes) }
    },
    words: words,
    overrides: overrides
  )
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
