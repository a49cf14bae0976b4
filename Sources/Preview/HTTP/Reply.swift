internal import SiteBuilder

/// An answer to a request.
struct Reply: Sendable {
  /// What follows the head.
  enum Body: Sendable {
    case bytes([UInt8])
    /// Made one after the other, while they are sent.
    case pieces([ServedSite.Piece])
    /// What changes, for as long as the browser listens.
    case events
  }

  let status: Int
  /// In the order they are sent.
  var fields: [(name: String, value: String)]
  let body: Body

  /// What every answer says: that its type is what it is, that nothing keeps it, and that no other site may use it.
  private static let common: [(String, String)] = [
    ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-cache"),
    ("Cross-Origin-Resource-Policy", "same-origin"), ("X-Frame-Options", "SAMEORIGIN"),
    ("Referrer-Policy", "no-referrer"),
  ]

  init(_ status: Int, type: String, _ body: Body, _ fields: [(name: String, value: String)] = []) {
    self.status = status
    self.body = body
    self.fields = [("Content-Type", type)] + Reply.common + fields
  }

  /// A sentence for whoever asked what is not to be had.
  static func refusal(_ status: Int, _ text: String, _ fields: [(name: String, value: String)] = []) -> Reply
  {
    Reply(status, type: ContentType.plain, .bytes(Array((text + "\n").utf8)), fields)
  }

  /// The value of a field.
  func field(_ name: String) -> String? { fields.first { $0.name == name }?.value }
}
