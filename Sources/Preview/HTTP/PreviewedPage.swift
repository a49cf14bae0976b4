/// A page as it is previewed: with the script that reloads it, and the leave to listen for changes. A published page
/// has neither.
enum PreviewedPage {
  /// The page with our script in its head.
  ///
  /// The policy of a page of ours lets scripts of its own host run, and lets nothing be fetched. The script has to
  /// listen, so `connect-src 'self'` is added to a policy that does not speak of it; no other word of it changes.
  /// - Parameters:
  ///   - page: as a build would write it.
  ///   - site: what the site is called that it belongs to.
  /// - Returns: the page as it is sent.
  static func bytes(of page: [UInt8], site: String) -> [UInt8] {
    let tags = """
      <link rel="stylesheet" href="\(PreviewAsset.style.address)">
      <script src="\(PreviewAsset.script.address)" data-site="\(site)" defer></script>

      """
    var page = page
    // A team's own templates may have no head; a browser makes one of what stands first.
    let place = start(of: "</head>", in: page[...]) ?? 0
    page.insert(contentsOf: tags.utf8, at: place)
    if let end = endOfPolicy(in: page) { page.insert(contentsOf: "; connect-src 'self'".utf8, at: end) }
    return page
  }

  /// Where the policy in a page ends; nil where it has none, or one that speaks of connections.
  private static func endOfPolicy(in page: [UInt8]) -> Int? {
    guard let name = start(of: "Content-Security-Policy\"", in: page[...]),
      let content = start(of: "content=\"", in: page[name...])
    else { return nil }
    let from = content + "content=\"".utf8.count
    guard let end = page[from...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
    return start(of: "connect-src", in: page[from..<end]) == nil ? end : nil
  }

  /// Where a text stands first.
  private static func start(of text: String, in bytes: ArraySlice<UInt8>) -> Int? {
    let wanted = Array(text.utf8)
    var rest = bytes
    while let place = rest.firstIndex(of: wanted[0]) {
      if bytes[place...].starts(with: wanted) { return place }
      rest = bytes[(place + 1)...]
    }
    return nil
  }
}
