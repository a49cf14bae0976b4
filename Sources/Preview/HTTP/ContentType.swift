/// What a file is, by the ending of its name.
enum ContentType {
  static let html = "text/html; charset=utf-8"
  static let plain = "text/plain; charset=utf-8"
  static let script = "text/javascript; charset=utf-8"
  static let style = "text/css; charset=utf-8"
  static let events = "text/event-stream"

  private static let byEnding = [
    "html": html, "htm": html, "css": style, "js": script, "mjs": script,
    "txt": plain, "log": plain, "md": plain, "prom": plain, "yml": plain, "yaml": plain, "patch": plain,
    "diff": plain, "csv": "text/csv; charset=utf-8", "ics": "text/calendar; charset=utf-8",
    "json": "application/json", "xml": "application/xml", "pdf": "application/pdf",
    "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
    "gif": "image/gif", "webp": "image/webp", "avif": "image/avif", "ico": "image/x-icon",
    "woff2": "font/woff2", "mp4": "video/mp4", "webm": "video/webm",
  ]

  /// The type of the file at a path; of one whose ending says nothing, that it is bytes.
  static func of(_ path: String) -> String {
    let name = path[(path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex)...]
    guard let dot = name.lastIndex(of: ".") else { return "application/octet-stream" }
    return byEnding[name[name.index(after: dot)...].lowercased()] ?? "application/octet-stream"
  }
}
