/// What follows a folder's path in that of something in it; empty for the folder itself, nil for what is outside.
func below(_ folder: String, _ path: String) -> String? {
  if folder == path { return "" }
  if folder.isEmpty { return path.hasPrefix("/") || path == ".." || path.hasPrefix("../") ? nil : path }
  let start = folder == "/" ? folder : folder + "/"
  return path.hasPrefix(start) ? String(path.dropFirst(start.count)) : nil
}

/// A folder's path as it is shown in front of those in it: without `./`, relative to `here`, the working directory,
/// where it is in that, and with `/` behind it.
func folderPath(_ folder: String, from here: String) -> String {
  let path = normalized(folder)
  let shown = path.hasPrefix("/") ? below(here, path) ?? path : path
  return shown.isEmpty || shown == "/" ? shown : shown + "/"
}

/// A path without `.`, `..` and `/` that lead nowhere else; empty for the working directory.
func normalized(_ path: String) -> String {
  var parts: [Substring] = []
  for part in path.split(separator: "/") where part != "." {
    if part == "..", let last = parts.last, last != ".." {
      parts.removeLast()
    } else if part != ".." || !path.hasPrefix("/") {
      parts.append(part)
    }
  }
  return (path.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
}
