/// Whether a host name is this machine's own. A page of another site may give its own name our address (DNS
/// rebinding), and its script would then read the archive as if it came from there; the name is how we tell.
enum LoopbackHost {
  private static let names = ["localhost", "127.0.0.1", "[::1]"]

  /// Whether a `Host` field names this machine at `port`.
  static func allows(_ field: String, port: Int) -> Bool {
    let field = field.lowercased()
    for name in names where field.hasPrefix(name) {
      let rest = field.dropFirst(name.count)
      // A browser leaves out the port that the scheme has by itself.
      if rest == ":\(port)" || (rest.isEmpty && port == 80) { return true }
    }
    return false
  }
}
