internal import PostmortemCore

/// Reads Mustache: values, sections, inverted sections, comments, partials, and parents with blocks. What a template
/// names is looked up here, once: a misspelt name, a missing partial and a partial inside itself are errors of a line.
///
/// Source: mustache(5) and the inheritance module of its specification. Lambdas and set delimiters are left out, and a
/// partial is not indented by what stands before it.
struct TemplateParser {
  /// By name.
  let sources: [String: TemplateSource]

  /// The template of a name, whole.
  func template(_ name: String) throws(TemplateError) -> Template {
    guard let source = sources[name] else {
      throw TemplateError(path: name, line: 1, message: "there is no template '\(name)'", help: nil)
    }
    return Template(nodes: try nodes(of: source, blocks: [:], including: []))
  }

  /// The nodes of a source; `blocks` take the places of its own of the same names.
  private func nodes(
    of source: TemplateSource, blocks: [String: [Template.Node]], including outer: [String]
  ) throws(TemplateError) -> [Template.Node] {
    guard !outer.contains(source.name) else {
      throw TemplateError(source, line: 1, "this template includes itself, by way of \(outer.joined(separator: ", "))")
    }
    var reader = Reader(
      parser: self, source: source, tags: TagScanner.pieces(of: source.text)[...], blocks: blocks,
      including: outer + [source.name])
    let nodes = try reader.nodes(until: nil)
    return nodes
  }

  /// Goes through the pieces of one source.
  private struct Reader {
    let parser: TemplateParser
    let source: TemplateSource
    var tags: ArraySlice<TagScanner.Piece>
    let blocks: [String: [Template.Node]]
    let including: [String]
    /// The blocks given, while the inside of a parent is read.
    var given: [String: [Template.Node]] = [:]

    /// The nodes up to the tag that closes `opening`, or to the end.
    mutating func nodes(until opening: TagScanner.Tag?) throws(TemplateError) -> [Template.Node] {
      var nodes: [Template.Node] = []
      while let piece = tags.popFirst() {
        switch piece {
        case .text(let bytes): nodes.append(.text(bytes))
        case .tag(let tag) where tag.sigil == "/":
          guard let opening, tag.name == opening.name else {
            throw TemplateError(
              source, line: tag.line, "{{/\(tag.name)}} closes nothing that is open here",
              help: opening.map { "{{\($0.sigil)\($0.name)}} of line \($0.line) is open" })
          }
          return nodes
        case .tag(let tag): nodes += try self.nodes(of: tag)
        }
      }
      if let opening {
        throw TemplateError(
          source, line: opening.line, "{{\(opening.sigil)\(opening.name)}} is never closed",
          help: "close it with {{/\(opening.name)}}")
      }
      return nodes
    }

    private mutating func nodes(of tag: TagScanner.Tag) throws(TemplateError) -> [Template.Node] {
      switch tag.sigil {
      case "!": return []
      case "": return [.value(try path(tag), isEscaped: true)]
      case "{", "&": return [.value(try path(tag), isEscaped: false)]
      case "#", "^":
        let path = try path(tag)
        return [.section(path, isInverted: tag.sigil == "^", try nodes(until: tag))]
      case ">": return try parser.nodes(of: try partial(tag), blocks: [:], including: including)
      case "$":
        let inside = try nodes(until: tag)
        given[tag.name] = inside
        return blocks[tag.name] ?? inside
      case "<":
        let parent = try partial(tag)
        let outer = given
        given = [:]
        _ = try nodes(until: tag)
        let overrides = given.merging(blocks) { _, outermost in outermost }
        given = outer
        return try parser.nodes(of: parent, blocks: overrides, including: including)
      default:
        throw TemplateError(source, line: tag.line, "{{\(tag.sigil)\(tag.name)}} is a tag these templates do not have")
      }
    }

    private func partial(_ tag: TagScanner.Tag) throws(TemplateError) -> TemplateSource {
      if let partial = parser.sources[tag.name] { return partial }
      throw TemplateError(
        source, line: tag.line, "there is no template '\(tag.name)'",
        help: suggestion(for: tag.name, among: parser.sources.keys, else: "they are \(listed(parser.sources.keys.sorted(), limit: 40))"))
    }

    private func path(_ tag: TagScanner.Tag) throws(TemplateError) -> Template.Path {
      var names: [Name] = []
      for part in tag.name.split(separator: ".").map(String.init) {
        guard let name = Name(rawValue: part) else {
          throw TemplateError(
            source, line: tag.line, "no page has a value '\(part)'",
            help: suggestion(for: part, among: Name.allCases.map(\.rawValue)))
        }
        names.append(name)
      }
      guard let first = names.first else { throw TemplateError(source, line: tag.line, "a tag without a name") }
      return Template.Path(first: first, rest: Array(names.dropFirst()))
    }
  }
}

/// One template, before it is read.
struct TemplateSource: Sendable {
  /// `index`, `item-groups`: the file's name without `.mustache`.
  let name: String
  /// Where it stands, for messages.
  let path: String
  let text: [UInt8]
}

/// A template that can't be used.
struct TemplateError: Error, CustomStringConvertible {
  let path: String
  let line: Int
  let message: String
  let help: String?

  var description: String {
    "\(path):\(line): error: \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}

extension TemplateError {
  init(_ source: TemplateSource, line: Int, _ message: String, help: String? = nil) {
    self.init(path: source.path, line: line, message: message, help: help)
  }
}
