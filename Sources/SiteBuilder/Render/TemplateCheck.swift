internal import PostmortemCore

/// A template that can't be used.
struct TemplateError: Error, CustomStringConvertible {
  let path: String
  let line: Int
  let message: String
  let help: String?

  init(_ source: Templates.Source, line: Int, _ message: String, help: String? = nil) {
    path = source.path
    self.line = line
    self.message = message
    self.help = help
  }

  var description: String {
    "\(path):\(line): error: \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}

/// Holds templates against what pages provide, before anything is rendered: the template library shows nothing for a
/// misspelt name or a missing partial, and overflows the stack on a partial that includes itself.
struct TemplateCheck {
  private let sources: [String: Templates.Source]

  init(_ sources: [Templates.Source]) {
    self.sources = Dictionary(sources.map { ($0.name, $0) }) { _, last in last }
  }

  func run() throws {
    for source in sources.values.sorted(by: { $0.path < $1.path }) {
      for tag in Tag.all(in: source.text) { try check(tag, of: source) }
      try refuseCycle(from: source)
    }
  }

  private func check(_ tag: Tag, of source: Templates.Source) throws {
    switch tag.kind {
    case .partial where sources[tag.name] == nil:
      throw TemplateError(
        source, line: tag.line, "there is no template '\(tag.name)'",
        help: suggestion(for: tag.name, among: sources.keys, else: "the templates are \(listed(sources.keys.sorted(), limit: 40))"))
    case .value:
      for part in tag.name.split(separator: ".") where !AllViews.names.contains(String(part)) {
        throw TemplateError(
          source, line: tag.line, "no page has a value '\(part)'",
          help: suggestion(for: String(part), among: AllViews.names))
      }
    case .partial, .block: break
    }
  }

  /// Follows the partials of a template; none may come back to it.
  private func refuseCycle(from source: Templates.Source) throws {
    var reached: Set<String> = []
    var next = [source.name]
    while let name = next.popLast() {
      for tag in Tag.all(in: sources[name]?.text ?? "") where tag.kind == .partial {
        if tag.name == source.name {
          throw TemplateError(source, line: 1, "this template includes itself, by way of '\(name)'")
        }
        if reached.insert(tag.name).inserted { next.append(tag.name) }
      }
    }
  }
}

/// One tag of a Mustache template.
private struct Tag {
  enum Kind { case value, partial, block }

  let kind: Kind
  let name: String
  /// From 1.
  let line: Int

  /// Every tag that names something.
  static func all(in text: String) -> [Tag] {
    var tags: [Tag] = []
    var line = 1
    var rest = text[...]
    while let open = rest.firstRange(of: "{{") {
      line += rest[..<open.lowerBound].count { $0.isNewline }
      rest = rest[open.upperBound...]
      guard let close = rest.firstRange(of: "}}") else { break }
      if let tag = Tag(rest[..<close.lowerBound], line: line) { tags.append(tag) }
      line += rest[..<close.lowerBound].count { $0.isNewline }
      rest = rest[close.upperBound...]
    }
    return tags
  }

  /// Nil for a comment, a setting and the end of a section.
  private init?(_ inside: Substring, line: Int) {
    self.line = line
    let sigil = inside.first ?? " "
    let name = String(inside.drop { "#^/&{<>$!%= ".contains($0) }).trimmingSpaces()
    self.name = name.hasSuffix("}") ? String(name.dropLast()).trimmingSpaces() : name
    switch sigil {
    case "!", "%", "=", "/": return nil
    case ">", "<": kind = .partial
    case "$": kind = .block
    default:
      guard self.name != ".", !self.name.contains("(") else { return nil }
      kind = .value
    }
  }
}
