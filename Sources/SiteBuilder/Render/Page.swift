/// One file of a site: where it stands, and how its bytes come about, which is when it is written.
struct Page: Sendable {
  /// Makes a piece of a file.
  typealias Piece = @Sendable () throws -> ByteBuffer

  /// From the site's root, with `/` between its parts.
  let path: String
  /// Its bytes, in pieces that are made one after the other, so that a file of forty megabytes is never in memory whole.
  let pieces: [Piece]

  /// A file of one piece.
  init(path: String, content: @escaping Piece) {
    self.init(path: path, pieces: [content])
  }

  /// A file of several pieces.
  init(path: String, pieces: [Piece]) {
    self.path = path
    self.pieces = pieces
  }

  /// Elements of a long list that are made at once.
  private static let pieceLength = 100

  /// The pieces of a long list, each of a part of it.
  static func pieces<Element: Sendable>(
    of elements: [Element],
    _ make: @escaping @Sendable (ArraySlice<Element>, _ isFirst: Bool) -> ByteBuffer
  ) -> [Piece] {
    stride(from: 0, to: elements.count, by: pieceLength).map { start in
      { make(elements[start..<min(start + pieceLength, elements.count)], start == 0) }
    }
  }
}
