/// One file of a site: where it stands, and how its bytes come about, which is when it is written.
public struct Page: Sendable {
  /// From the site's root, with `/` between its parts.
  public let path: String
  /// Its bytes.
  public let content: @Sendable () throws -> [UInt8]
}
