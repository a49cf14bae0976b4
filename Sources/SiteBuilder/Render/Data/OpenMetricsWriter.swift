internal import PostmortemCore

/// Writes the OpenMetrics text format 1.0: gauges, each a family with its type, its unit and what it means, and its
/// samples a line each.
struct OpenMetricsWriter: ~Copyable {
  /// A label's name, which needs no escaping, and its value, which may.
  typealias Label = (name: StaticString, value: String)

  private var bytes = ByteBuffer(capacity: 4096)
  private var family = "" as StaticString

  /// All that was written, and the mark of its end: a reader that misses it knows that it has a part only.
  consuming func finish() -> ByteBuffer {
    bytes.append(literal: "# EOF\n")
    return bytes
  }

  /// Begins a family of gauges. A unit is also the end of its name, after a `_`.
  mutating func gauge(_ name: StaticString, unit: StaticString? = nil, help: StaticString) {
    family = name
    metadata("TYPE", "gauge")
    if let unit { metadata("UNIT", unit) }
    metadata("HELP", help)
  }

  /// A sample of the family. A label with an empty value is the same as none.
  mutating func sample(_ labels: Label..., value: Int) {
    bytes.append(literal: family)
    var separator = UInt8(ascii: "{")
    for label in labels {
      bytes.append(separator)
      bytes.append(literal: label.name)
      bytes.append(literal: "=\"")
      append(escaping: label.value)
      bytes.append(UInt8(ascii: "\""))
      separator = UInt8(ascii: ",")
    }
    if !labels.isEmpty { bytes.append(UInt8(ascii: "}")) }
    bytes.append(UInt8(ascii: " "))
    bytes.append(value)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func metadata(_ kind: StaticString, _ text: StaticString) {
    bytes.append(literal: "# ")
    bytes.append(literal: kind)
    bytes.append(literal: " ")
    bytes.append(literal: family)
    bytes.append(literal: " ")
    bytes.append(literal: text)
    bytes.append(UInt8(ascii: "\n"))
  }

  private mutating func append(escaping text: String) {
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"): bytes.append(literal: "\\n")
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      default: bytes.append(byte)
      }
    }
  }
}
