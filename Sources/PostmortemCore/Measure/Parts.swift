/// A list parted along a dimension, for a figure of each part: `parts.parts.map { TimeToShip(of: $0.elements …) }`.
///
/// An element with two values stands in both parts, one without a value in `withoutValue`.
public struct Parts<Element: Sendable>: Sendable {
  /// What has one value.
  public struct Part: Sendable {
    /// The value: `payments`, `2026-Q1`.
    public let name: String
    /// In the order of the list.
    public let elements: [Element]
  }

  public let dimension: Dimension
  /// Those that were found: in the order of the settings, then by name; quarters newest first.
  public let parts: [Part]
  /// What is in no part.
  public let withoutValue: [Element]

  /// Parts `elements` by the values that each has. Each is asked for them once, in the order of the list.
  init(
    _ elements: some Sequence<Element>,
    by dimension: Dimension,
    _ settings: Settings,
    values: (Element) -> [String]
  ) {
    var found: [String: [Element]] = [:]
    var withoutValue: [Element] = []
    for element in elements {
      let values = values(element)
      if values.isEmpty { withoutValue.append(element) }
      for (place, value) in values.enumerated() where !values[..<place].contains(value) {
        found[value, default: []].append(element)
      }
    }
    self.dimension = dimension
    self.withoutValue = withoutValue
    parts = dimension.order(Set(found.keys), settings).map { Part(name: $0, elements: found[$0] ?? []) }
  }
}

extension Parts where Element == Commitment {
  /// Parts items along a dimension.
  public init(_ commitments: some Sequence<Commitment>, by dimension: Dimension, _ settings: Settings) {
    self.init(commitments, by: dimension, settings, values: dimension.values(of:))
  }
}

extension Parts where Element == Postmortem {
  /// Parts incidents along a dimension. Priority, kind and owner are of items alone, and part no incident.
  public init(_ incidents: some Sequence<Postmortem>, by dimension: Dimension, _ settings: Settings) {
    self.init(incidents, by: dimension, settings, values: dimension.values(of:))
  }
}
