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

  /// Parts `elements` by the values that `eachValue` tells of each, in the order of the list.
  init(
    _ elements: some Sequence<Element>,
    by dimension: Dimension,
    _ settings: Settings,
    eachValue: (Element, (String) -> Void) -> Void
  ) {
    var names = NameNumbers()
    var found: [(elements: [Element], latest: Int)] = []
    var withoutValue: [Element] = []
    for (number, element) in elements.enumerated() {
      var hasValue = false
      eachValue(element) { name in
        hasValue = true
        let place = names.number(of: name)
        if place == found.count { found.append(([], -1)) }
        // A value that is told twice counts once.
        if found[place].latest != number {
          found[place].latest = number
          found[place].elements.append(element)
        }
      }
      if !hasValue { withoutValue.append(element) }
    }
    self.dimension = dimension
    self.withoutValue = withoutValue
    parts = dimension.order(Set(names.names), settings).compactMap { name in
      names[name].map { Part(name: name, elements: found[$0].elements) }
    }
  }
}

extension Parts where Element == Commitment {
  /// Parts items along a dimension.
  public init(_ commitments: some Sequence<Commitment>, by dimension: Dimension, _ settings: Settings) {
    self.init(commitments, by: dimension, settings) { dimension.eachValue(of: $0, $1) }
  }
}

extension Parts where Element == Postmortem {
  /// Parts incidents along a dimension. Priority, kind and owner are of items alone, and part no incident.
  public init(_ incidents: some Sequence<Postmortem>, by dimension: Dimension, _ settings: Settings) {
    self.init(incidents, by: dimension, settings) { dimension.eachValue(of: $0, $1) }
  }
}
