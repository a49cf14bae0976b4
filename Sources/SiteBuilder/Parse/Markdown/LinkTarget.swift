/// Where a link in a body leads.
enum LinkTarget: Equatable {
  /// The web, or somebody's mail.
  case address
  /// Another place on the same page.
  case anchor
  /// Another postmortem, by its id, with what follows `#`.
  case postmortem(id: String, anchor: String)
  /// A file of the archive, as a path below it.
  case attachment(String)
  /// Nowhere, and why.
  case nowhere(message: String, help: String)

  /// Reads a link of the document at `file`; with `suggesting`, a file that is not there is told with the nearest.
  init(_ url: String, from file: String, in files: ArchiveFiles, suggesting: Bool = true) {
    if url.hasPrefix("#") {
      self = .anchor
    } else if LinkTarget.isAddress(url) {
      self = .address
    } else if let scheme = LinkTarget.scheme(of: url), scheme.count == 1 {
      self = .nowhere(
        message: "the link \(url) leads to a disk of one machine",
        help: "put the file beside the document, or link to the web"
      )
    } else if let scheme = LinkTarget.scheme(of: url) {
      self = .nowhere(
        message: "a link may not lead to \(scheme):",
        help: "link to http, https, mailto, or a file of the archive"
      )
    } else {
      self = LinkTarget.relative(url, from: file, in: files, suggesting: suggesting)
    }
  }

  /// The address on an incident's page, which stands two folders below the site's root; nil where it leads nowhere.
  func onIncidentPage(_ url: String) -> String? {
    switch self {
    case .address, .anchor: url
    case .postmortem(let id, let anchor): "../\(id)/index.html" + (anchor.isEmpty ? "" : "#\(anchor)")
    case .attachment(let path): "../../" + LinkTarget.percentEncoded(Site.attachment(path))
    case .nowhere: nil
    }
  }

  /// Whether it leads to the web or to somebody's mail.
  static func isAddress(_ url: String) -> Bool {
    url.withBytes { $0.starts(with: "https://") } || ["http", "https", "mailto"].contains(scheme(of: url))
  }

  /// What stands before the colon, in lower case (RFC 3986, section 3.1).
  private static func scheme(of url: String) -> String? {
    guard let colon = url.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let scheme = url[..<colon].lowercased()
    guard let first = scheme.unicodeScalars.first, ("a"..."z").contains(first),
      scheme.utf8.allSatisfy({
        $0 < 0x80 && ($0 > 0x60 || (0x2B...0x39).contains($0)) && $0 != UInt8(ascii: "/")
      })
    else { return nil }
    return scheme
  }

  private static func relative(
    _ url: String,
    from file: String,
    in files: ArchiveFiles,
    suggesting: Bool
  ) -> LinkTarget {
    let parts = url.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    guard !path.isEmpty else { return .nowhere(message: "a link without an address", help: "give it one") }
    guard !path.hasPrefix("/") else {
      return .nowhere(
        message: "the link \(url) begins at the root of a disk or a host",
        help: "begin at the document's own folder: ../2026/graph.png, or write https://…"
      )
    }
    guard let place = resolve(percentDecoded(String(path)), from: file) else {
      return .nowhere(
        message: "the link \(url) leads out of the archive",
        help: "put the file beside the document, or link to the web"
      )
    }
    if let id = files.documents[place] {
      return .postmortem(id: id, anchor: parts.count > 1 ? String(parts[1]) : "")
    }
    if files.attachments.contains(place) { return .attachment(place) }
    return .nowhere(
      message: "no file of the archive is \(place)",
      help: (suggesting ? files.nearest(to: place) : nil).map { "did you mean \($0)?" }
        ?? "put the file there, or mend the link; README.md, TEMPLATE.md and names with _ or . are not published"
    )
  }

  /// The path below the archive that a relative one leads to; nil where it leaves the archive.
  private static func resolve(_ path: String, from file: String) -> String? {
    var parts = file.split(separator: "/").dropLast().map(String.init)
    for part in path.split(separator: "/") where part != "." {
      if part == ".." {
        guard parts.popLast() != nil else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }

  /// The address of a path: what has a meaning in addresses is encoded; libcmark encodes the rest.
  static func percentEncoded(_ path: String) -> String {
    path.reduce(into: "") { address, character in
      switch character {
      case "%": address += "%25"
      case "#": address += "%23"
      case "?": address += "%3F"
      default: address.append(character)
      }
    }
  }

  static func percentDecoded(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"),
        let code = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(code)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
