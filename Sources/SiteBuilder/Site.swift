internal import PostmortemCore

/// How a site is laid out: which page stands where.
enum Site {
  /// The file that tells a site of ours, with the list of the files a build made.
  static let marker = ".followthrough"

  /// Where an incident's page stands, as seen from a place from which `root` leads to the site's root.
  static func incident(_ id: String, from root: String = "") -> String {
    String(joining: root, "incidents/", id, "/index.html")
  }

  /// The page of the search.
  static let search = "search/index.html"

  /// What a server shows in place of a page that is not there.
  static let notFound = "404.html"

  /// The folder of what the checks found.
  static let checks = "checks/"

  /// Where a rule's page stands.
  static func rule(_ id: RuleID) -> String { checks + id.rawValue + "/index.html" }

  /// Where a file that documents link to stands, by its path below the archive.
  static func attachment(_ path: String) -> String { "attachments/\(path)" }

  /// What links begin with that are followed from any address: the path of the site's own address, `/reviews/`; nothing
  /// where that is not known.
  static func root(of baseURL: String?) -> String {
    guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return "" }
    let rest = baseURL[scheme.upperBound...]
    return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
  }

  /// The address of a page as people write it: a folder's page by its folder.
  static func address(of path: String) -> String {
    path == "index.html" || path.hasSuffix("/index.html")
      ? String(path.utf8.dropLast("index.html".utf8.count)) ?? path : path
  }
}
