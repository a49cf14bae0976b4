internal import PostmortemCore

/// The address of some items in the register: `actions/index.html?team=payments&figure=on-time.missed`. The site's script
/// reads it, and shows those items and no others.
struct RegisterAddress: Sendable {
  /// The page of the register, from the site's root.
  static let page = "actions/index.html"

  /// Stands for items without a value, where a value would.
  static let none = "-"

  private var query = ""

  /// All items.
  init() {}

  /// The items of these incidents.
  init(incidents: [Postmortem]) {
    // An empty list would be no filter.
    add("incident", incidents.isEmpty ? [RegisterAddress.none] : incidents.map(\.id))
  }

  /// Of them, those with a value of a dimension; without one where it is nil.
  func along(_ dimension: Dimension, _ value: String?) -> RegisterAddress {
    adding(dimension.parameter, value ?? RegisterAddress.none)
  }

  /// Of them, those that a figure counts, or those of one of its parts.
  func counted(in figure: ItemFigure, _ part: FigurePart? = nil) -> RegisterAddress {
    adding("figure", figure.id(part))
  }

  /// Of them, those that `name` says of a month: `created` in it, `ended` in it, in the `backlog` at its end.
  func inMonth(_ name: String, _ month: Month) -> RegisterAddress { adding(name, month.description) }

  /// As seen from a page with this way to the site's root.
  func url(root: String) -> String { String(joining: root, RegisterAddress.page, query) }

  /// The list of incidents that have what is asked of the items, as seen from such a page.
  func incidentsURL(root: String) -> String { String(joining: root, "incidents/index.html", query) }

  private func adding(_ name: String, _ value: String) -> RegisterAddress {
    var address = self
    address.add(name, [value])
    return address
  }

  /// Values as URLs have them: commas stand between values only.
  private mutating func add(_ name: String, _ values: [String]) {
    var bytes = ByteBuffer(capacity: query.utf8.count + name.utf8.count + values.count * 32)
    bytes.append(query)
    bytes.append(UInt8(ascii: query.isEmpty ? "?" : "&"))
    bytes.append(name)
    bytes.append(UInt8(ascii: "="))
    for (place, value) in values.enumerated() {
      if place > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.append(percentEncoding: value)
    }
    query = bytes.text
  }
}

extension Dimension {
  /// Its name in addresses.
  var parameter: String {
    switch self {
    case .team: "team"
    case .service: "service"
    case .quarter: "quarter"
    case .severity: "severity"
    case .priority: "priority"
    case .kind: "kind"
    case .causeCategory: "cause"
    case .owner: "owner"
    case .trigger: "trigger"
    case .detection: "detection"
    }
  }
}
