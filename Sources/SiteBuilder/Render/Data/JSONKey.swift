/// A member's name as it stands in an object, with the comma that is in front of all but the first: `,"title":`. A file
/// of records has each a thousand times.
struct JSONKey: Sendable {
  let bytes: [UInt8]

  /// The key of a name that needs no escaping.
  init(_ name: StaticString) { bytes = Array(",\"\(name)\":".utf8) }
}
