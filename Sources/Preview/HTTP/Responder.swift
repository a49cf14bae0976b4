internal import SiteBuilder

/// Answers requests out of the site as it stands.
struct Responder: Sendable {
  /// The port that the server has.
  let port: Int
  /// What there is to show.
  let feed: StateFeed

  /// The answer to a request. Whatever it says, what is sent is a file of the site, one of the preview's own, or a
  /// refusal.
  func reply(to request: PreviewRequest) -> Reply {
    let target: RequestTarget
    do throws(RequestTarget.Problem) {
      target = try RequestTarget(request.target)
    } catch {
      return error == .tooLong
        ? .refusal(414, "the address is too long") : .refusal(400, "this is no address of a page")
    }
    guard request.hosts.count == 1 else { return .refusal(400, "one Host is needed") }
    let hosts = request.hosts + [target.host].compactMap { $0 }
    guard hosts.allSatisfy({ LoopbackHost.allows($0, port: port) }) else {
      return .refusal(403, "this preview is for this machine alone: open http://localhost:\(port)/")
    }
    guard request.method == "GET" || request.method == "HEAD" else {
      return .refusal(405, "a preview can be read, and nothing else", [("Allow", "GET, HEAD")])
    }
    // A page of another site that loads our scripts, which hold the archive's data, would run them as its own.
    if request.fetchSite == "cross-site" && request.fetchMode != "navigate" {
      return .refusal(403, "another site asks for this")
    }
    if let asset = PreviewAsset(rawValue: target.path) { return asset.reply }
    return reply(to: target, ifNoneMatch: request.ifNoneMatch)
  }

  /// The file that is meant, the way to its folder, or the page that says that there is none.
  private func reply(to target: RequestTarget, ifNoneMatch: String?) -> Reply {
    let state = feed.state
    guard let site = state.site else { return page(PreviewAsset.waiting, status: 503, site: nil) }
    let isFolder = target.path.isEmpty || target.path.hasSuffix("/")
    let path = isFolder ? target.path + "index.html" : target.path
    guard let pieces = site.file(at: path) else {
      if !isFolder && site.hasFile(at: target.path + "/index.html") {
        return .refusal(302, "it is a folder", [("Location", target.encodedPath + "/" + target.query)])
      }
      return notFound(in: site)
    }
    let tag = "\"\(feed.name(of: site))\""
    // What is sent is made of the site alone, so it is the same for as long as the site is.
    if let ifNoneMatch, ifNoneMatch.split(separator: ",").contains(where: { $0.trimmed == tag }) {
      return Reply(304, type: ContentType.of(path), .bytes([]), [("ETag", tag)])
    }
    guard ContentType.of(path) == ContentType.html else {
      return Reply(200, type: ContentType.of(path), .pieces(pieces), [("ETag", tag)])
    }
    do {
      return page(try pieces.flatMap { try $0() }, status: 200, site: site, [("ETag", tag)])
    } catch {
      return .refusal(500, "\(error)")
    }
  }

  private func notFound(in site: ServedSite) -> Reply {
    // The page is made in memory; should it fail all the same, the sentence says enough.
    let page = try? site.file(at: "404.html")?.flatMap { try $0() }
    return page.map { self.page($0, status: 404, site: site) } ?? .refusal(404, "there is no such page")
  }

  private func page(
    _ bytes: [UInt8],
    status: Int,
    site: ServedSite?,
    _ fields: [(name: String, value: String)] = []
  ) -> Reply {
    let bytes = PreviewedPage.bytes(of: bytes, site: site.map(feed.name) ?? "")
    return Reply(status, type: ContentType.html, .bytes(bytes), fields)
  }
}

extension Substring {
  /// Without spaces around it, and without the sign of a tag that promises less.
  fileprivate var trimmed: Substring {
    var text = drop { $0 == " " }
    while text.last == " " { text = text.dropLast() }
    return text.hasPrefix("W/") ? text.dropFirst(2) : text
  }
}
