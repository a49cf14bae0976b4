/// One file of a site: where it stands, and how its bytes come about, which is when it is written.
public struct Page: Sendable {
  /// From the site's root, with `/` between its parts.
  public let path: String
  /// Its bytes, in pieces that are made one after the other, so that a file of forty megabytes is never in memory whole.
  public let pieces: [@Sendable () throws -> [UInt8]]

  /// A file of one piece.
  init(path: String, content: @escaping @Sendable () throws -> [UInt8]) {
    self.init(path: path, pieces: [content])
  }

  /// A file of several pieces.
  init(path: String, pieces: [@Sendable () throws -> [UInt8]]) {
    self.path = path
    self.pieces = pieces
  }
}
