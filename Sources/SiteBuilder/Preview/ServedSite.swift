public import PostmortemCore

/// A site in memory. A file's bytes are made when they are asked for.
public struct ServedSite: Sendable {
  /// Counts the sites that were made of an archive, from 1.
  public let number: Int
  /// The day its figures are true of.
  public let asOf: Day
  public let postmortems: Int
  private let pages: [String: Page]

  init(number: Int, _ pages: [Page], of archive: Archive, asOf: Day) {
    self.number = number
    self.asOf = asOf
    postmortems = archive.postmortems.count
    self.pages = Dictionary(pages.map { ($0.path, $0) }) { first, _ in first }
  }

  /// Makes a piece of a file.
  public typealias Piece = @Sendable () throws -> [UInt8]

  /// The file at a path. Files are looked up, and nothing is ever made of the path, so no path leads to what a build
  /// would not have written.
  ///
  /// - Parameter path: from the site's root, with `/` between its parts.
  /// - Returns: its pieces, in their order; nil where the site has no such file.
  public func file(at path: String) -> [Piece]? {
    pages[path]?.pieces.map { piece in { try piece().bytes } }
  }

  /// Whether it has such a file.
  public func hasFile(at path: String) -> Bool { pages[path] != nil }
}
