internal import PostmortemCore

/// Reads Mustache: values, sections, inverted sections, comments, partials, and parents with blocks. What a template
/// names is looked up here, once: a misspelt name, a missing partial and a partial inside itself are errors of a line.
///
/// `{{words.KEY}}` is a text of the catalogue, in the language of the site. It may have tags itself.
///
/// Source: mustache(5) and the inheritance module of its specification. Lambdas and set delimiters are left out, and a
/// partial is not indented by what stands before it. `{{{name}}}` is the same as `{{name}}`: whether a value is escaped
/// is known of the value, and no template can forget it.
final class TemplateParser {
  /// By name.
  let sources: [String: TemplateSource]
  let words: Words
  /// Of each source, cut once: every page is inside the layout.
  private let pieces: [String: [TagScanner.Piece]]
  /// The templates that were read whole: many pages have the same partials.
  private var templates: [String: Template] = [:]
  /// The keys of the texts that templates named.
  private(set) var said: Set<String> = []
  /// Where the sources stand that were read, for `Template.Spot`.
  private(set) var paths: [String] = []

  init(sources: [String: TemplateSource], words: Words) {
    self.sources = sources
    self.words = words
    pieces = sources.mapValues { TagScanner.pieces(of: $0.text, fromLine: $0.line) }
  }

  /// The template of a name, whole.
  func template(_ name: String) throws(TemplateError) -> Template {
    guard let source = sources[name] else {
      throw TemplateError(path: name, line: 1, message: "there is no template '\(name)'", help: nil)
    }
    return try template(of: source, blocks: [:], including: [])
  }

  /// The template of a source; `blocks` take the places of its own of the same names.
  private func template(
    of source: TemplateSource,
    blocks: [String: Template],
    including outer: [String]
  ) throws(TemplateError) -> Template {
    if blocks.isEmpty, let template = templates[source.name] { return template }
    guard !outer.contains(source.name) else {
      throw TemplateError(
        source,
        line: 1,
        "this template includes itself, by way of \(outer.joined(separator: ", "))"
      )
    }
    paths.append(source.path)
    var reader = Reader(
      parser: self,
      source: source,
      number: paths.count - 1,
      tags: (pieces[source.name] ?? TagScanner.pieces(of: source.text, fromLine: source.line))[...],
      blocks: blocks,
      including: outer + [source.name]
    )
    var template = Template()
    try reader.read(until: nil, into: &template)
    if blocks.isEmpty { templates[source.name] = template }
    return template
  }

  /// Goes through the pieces of one source.
  private struct Reader {
    let parser: TemplateParser
    let source: TemplateSource
    /// Of the source, among those that were read.
    let number: Int
    var tags: ArraySlice<TagScanner.Piece>
    let blocks: [String: Template]
    let including: [String]
    /// The blocks given, while the inside of a parent is read.
    var given: [String: Template] = [:]

    /// Appends what stands up to the tag that closes `opening`, or up to the end.
    mutating func read(until opening: TagScanner.Tag?, into template: inout Template) throws(TemplateError) {
      while let piece = tags.popFirst() {
        switch piece {
        case .text(let bytes): template.append(text: bytes)
        case .unclosed(let line):
          throw TemplateError(
            source,
            line: line,
            "a tag that begins here is never closed",
            help: "close it with }}"
          )
        case .tag(let tag) where tag.sigil == "/":
          guard let opening, tag.name == opening.name else {
            throw TemplateError(
              source,
              line: tag.line,
              "{{/\(tag.name)}} closes nothing that is open here",
              help: opening.map { "{{\($0.sigil)\($0.name)}} of line \($0.line) is open" }
            )
          }
          return
        case .tag(let tag): try append(tag, to: &template)
        }
      }
      if let opening {
        throw TemplateError(
          source,
          line: opening.line,
          "{{\(opening.sigil)\(opening.name)}} is never closed",
          help: "close it with {{/\(opening.name)}}"
        )
      }
    }

    /// The inside of a tag, by itself.
    private mutating func inside(_ tag: TagScanner.Tag) throws(TemplateError) -> Template {
      var inside = Template()
      try read(until: tag, into: &inside)
      return inside
    }

    private mutating func append(_ tag: TagScanner.Tag, to template: inout Template) throws(TemplateError) {
      switch tag.sigil {
      case "!": break
      case _ where tag.isValue && tag.name.hasPrefix("words."): try append(text: tag, to: &template)
      case "", "{", "&": template.append(value: try path(tag, in: &template), at: spot(tag))
      case "#", "^":
        let path = try path(tag, in: &template)
        let place = template.open(section: path, isInverted: tag.sigil == "^", at: spot(tag))
        try read(until: tag, into: &template)
        template.close(section: place)
      case ">": template.append(try parser.template(of: try partial(tag), blocks: [:], including: including))
      case "$":
        let inside = try inside(tag)
        given[tag.name] = inside
        template.append(blocks[tag.name] ?? inside)
      case "<": template.append(try parent(tag))
      default:
        throw TemplateError(
          source,
          line: tag.line,
          "{{\(tag.sigil)\(tag.name)}} is a tag these templates do not have"
        )
      }
    }

    /// A parent, with the blocks that stand between its tags in place of its own.
    private mutating func parent(_ tag: TagScanner.Tag) throws(TemplateError) -> Template {
      let parent = try partial(tag)
      let outer = given
      given = [:]
      _ = try inside(tag)
      let overrides = given.merging(blocks) { _, outermost in outermost }
      given = outer
      return try parser.template(of: parent, blocks: overrides, including: including)
    }

    /// Appends the text of the catalogue that a tag names. It may have tags itself.
    private func append(text tag: TagScanner.Tag, to template: inout Template) throws(TemplateError) {
      let key = String(tag.name.dropFirst("words.".count))
      parser.said.insert(key)
      guard let entry = parser.words.catalogue[key] else {
        throw TemplateError(
          source,
          line: tag.line,
          "there are no words under '\(key)'",
          help: suggestion(
            for: key,
            among: parser.words.catalogue.keys,
            else: "they stand in templates/words"
          )
        )
      }
      let text = Array(entry.text.utf8)
      guard text.contains(UInt8(ascii: "{")) else { return template.append(text: text) }
      let source = TemplateSource(name: "words." + key, path: entry.path, line: entry.line, text: text)
      template.append(try parser.template(of: source, blocks: [:], including: including))
    }

    private func partial(_ tag: TagScanner.Tag) throws(TemplateError) -> TemplateSource {
      if let partial = parser.sources[tag.name] { return partial }
      throw TemplateError(
        source,
        line: tag.line,
        "there is no template '\(tag.name)'",
        help: suggestion(
          for: tag.name,
          among: parser.sources.keys,
          else: "they are \(listed(parser.sources.keys.sorted(), limit: 40))"
        )
      )
    }

    private func spot(_ tag: TagScanner.Tag) -> Template.Spot {
      Template.Spot(source: number, line: tag.line)
    }

    /// The path of a tag, whose key, where it has one, the template keeps.
    private func path(_ tag: TagScanner.Tag, in template: inout Template) throws(TemplateError)
      -> Template.Path
    {
      if tag.name.hasPrefix("extra."), tag.name.utf8.count > 6 {
        return template.path(ofKey: String(tag.name.dropFirst(6)))
      }
      if let name = Name.written(tag.name) { return Template.Path(name: name, part: nil) }
      let parts = tag.name.split(separator: ".").map(String.init)
      guard (1...2).contains(parts.count) else {
        throw TemplateError(
          source,
          line: tag.line,
          "'\(tag.name)' is no name",
          help: "write a name, or name.part"
        )
      }
      return Template.Path(
        name: try name(parts[0], tag),
        part: parts.count == 2 ? try name(parts[1], tag) : nil
      )
    }

    private func name(_ text: String, _ tag: TagScanner.Tag) throws(TemplateError) -> Name {
      if let name = Name.written(text) { return name }
      throw TemplateError(
        source,
        line: tag.line,
        "no page has a value '\(text)'",
        help: suggestion(for: text, among: Name.allCases.map(\.rawValue))
      )
    }
  }
}

/// One template, before it is read.
struct TemplateSource: Sendable {
  /// `index`, `item-groups`: the file's name without `.mustache`.
  let name: String
  /// Where it stands, for messages.
  let path: String
  /// Where it begins in that file, from 1.
  var line = 1
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
