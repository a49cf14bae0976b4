/// The files beside an old document that its body leads to.
struct LocalLinks {
  let file: OldFiles.File
  /// Nothing outside of it is copied: what a link may lead to is published.
  private let boundary: String

  /// A file that a link leads to.
  struct Target {
    /// The address as it is written.
    let url: String
    /// The part of it behind the path: `#timeline`.
    let suffix: String
    /// Where it is.
    let path: String
    /// Below the folder that was named; nil where it is outside of that, in the same repository.
    let below: String?
    /// Below the boundary.
    let belowBoundary: String
  }

  /// Of a document; the boundary is the repository it is in, or the folder that was named.
  init(_ file: OldFiles.File) throws(EnvironmentError) {
    self.file = file
    let root = FileSystem.resolved(file.root)
    var folder = root
    while true {
      if try FileSystem.status(of: folder + "/.git") != nil {
        boundary = folder
        return
      }
      guard let slash = folder.lastIndex(of: "/"), slash > folder.startIndex else { break }
      folder = String(folder[..<slash])
    }
    boundary = root
  }

  /// What the links and images of a body lead to, where that is a file.
  func targets(in body: ArraySlice<UInt8>) throws(EnvironmentError) -> [Target] {
    guard MarkdownLimits.firstExcess(in: body) == nil, LinkSearch.mayStayHere(body) else { return [] }
    var urls: [String] = []
    CMark.withLinks(of: body) { link in
      if !urls.contains(link.url) { urls.append(link.url) }
    }
    var targets: [Target] = []
    for url in urls {
      if let target = try target(of: url) { targets.append(target) }
    }
    return targets
  }

  private func target(of url: String) throws(EnvironmentError) -> Target? {
    guard !url.isEmpty, !url.hasPrefix("#"), !url.hasPrefix("//"), !url.contains(":") else { return nil }
    let written = url.prefix { $0 != "#" && $0 != "?" }
    let path = LinkTarget.percentDecoded(String(written))
    let root = FileSystem.resolved(file.root)
    let own = FileSystem.resolved(file.path).split(separator: "/").dropLast().joined(separator: "/")
    let places = path.hasPrefix("/") ? [root + path, boundary + path] : ["/" + own + "/" + path]
    for place in places {
      guard let status = try FileSystem.status(of: place), status.kind == .file else { continue }
      let real = FileSystem.resolved(place)
      guard real.hasPrefix(boundary + "/") else { continue }
      return Target(
        url: url,
        suffix: String(url.dropFirst(written.count)),
        path: real,
        below: real.hasPrefix(root + "/") ? String(real.dropFirst(root.count + 1)) : nil,
        belowBoundary: String(real.dropFirst(boundary.count + 1))
      )
    }
    return nil
  }
}
