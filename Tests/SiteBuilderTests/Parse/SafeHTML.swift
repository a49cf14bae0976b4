/// What stands in a piece of HTML that a browser would act on, read as strictly as it would.
struct SafeHTML {
  /// The names of its tags, in order.
  private(set) var tags: [String] = []
  /// Its attributes, in order: `href=https://a.example`.
  private(set) var attributes: [String] = []
  /// Why it is no HTML that the site may hold.
  private(set) var problems: [String] = []

  private static let allowedTags: Set = [
    "p", "h1", "h2", "h3", "h4", "h5", "h6", "em", "strong", "del", "code", "pre", "a", "img", "ul", "ol",
    "li", "table",
    "thead", "tbody", "tr", "th", "td", "blockquote", "br", "hr", "div", "span", "sup", "section",
  ]
  private static let allowedAttributes: Set = [
    "href", "src", "alt", "title", "id", "class", "rel", "role", "aria-label", "tabindex", "loading", "start",
    "data-done", "lang", "data-footnotes", "data-footnote-ref", "data-footnote-backref",
    "data-footnote-backref-idx",
    "aria-describedby",
  ]

  init(_ html: String) {
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      readTag(&rest)
    }
  }

  private mutating func readTag(_ rest: inout Substring) {
    if rest.first == "/" { rest.removeFirst() }
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    rest = rest.dropFirst(name.count)
    tags.append(name)
    if !Self.allowedTags.contains(name) { problems.append("<\(name)\(rest.prefix(20))") }
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "/" }
      guard let next = rest.first else {
        problems.append("a tag that does not end")
        return
      }
      if next == ">" {
        rest.removeFirst()
        return
      }
      readAttribute(&rest)
    }
  }

  private mutating func readAttribute(_ rest: inout Substring) {
    let name = rest.prefix { !$0.isWhitespace && $0 != "=" && $0 != ">" && $0 != "/" }
    rest = rest.dropFirst(max(1, name.count))
    var value = ""
    if rest.hasPrefix("=\"") {
      value = String(rest.dropFirst(2).prefix { $0 != "\"" })
      rest = rest.dropFirst(value.count + 3)
    } else if rest.first == "=" {
      problems.append("an attribute without quotes: \(name)")
      rest.removeFirst()
    }
    attributes.append("\(name)=\(value)")
    if !Self.allowedAttributes.contains(String(name)) { problems.append("the attribute \(name)") }
    if name == "href" || name == "src" { checkAddress(value) }
  }

  private mutating func checkAddress(_ value: String) {
    let isAllowed =
      value.isEmpty || value.hasPrefix("#") || value.hasPrefix("../") || value.hasPrefix("http://")
      || value.hasPrefix("https://") || value.hasPrefix("mailto:")
    if !isAllowed { problems.append("the address \(value)") }
  }
}
