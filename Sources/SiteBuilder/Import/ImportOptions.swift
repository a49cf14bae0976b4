/// What is asked of an import.
public struct ImportOptions: Sendable {
  /// The archive that documents are written into.
  public var into = "postmortems"
  /// The zone of documents that name none, by its name in the tz database.
  public var zone: String?
  /// Which number of a date comes first, where a document's own dates don't tell.
  public var order: DateOrder?
  /// Whether the body stays whole, what went into the front matter too.
  public var keepsBody = false
  /// Whether nothing is written.
  public var isDry = false

  /// An import with the defaults.
  public init() {}
}
