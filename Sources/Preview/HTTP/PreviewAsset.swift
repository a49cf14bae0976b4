/// The files that only a preview has. They stand below a name that no file of a site has, for names in an archive that
/// begin with `.` are passed over.
enum PreviewAsset: String, CaseIterable {
  /// Listens, reloads the page and shows what was found.
  case script = ".followthrough/preview.js"
  /// How that looks.
  case style = ".followthrough/preview.css"
  /// What changes, as server-sent events.
  case events = ".followthrough/events"

  /// Where a page finds it.
  var address: String { "/" + rawValue }

  /// What is sent for it.
  var reply: Reply {
    switch self {
    case .script: Reply(200, type: ContentType.script, .bytes(PackageResources.preview_js))
    case .style: Reply(200, type: ContentType.style, .bytes(PackageResources.preview_css))
    case .events: Reply(200, type: ContentType.events, .events)
    }
  }

  /// What is shown while there is no site yet.
  static var waiting: [UInt8] { PackageResources.waiting_html }
}
