internal import Mustache
internal import PostmortemCore

/// The templates of a build: those embedded in the program, and over them a team's own, file by file.
///
/// The only file that imports the template library.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// One template, before it is read.
  struct Source: Sendable {
    /// `index`, `item-row`: the file's name without `.mustache`.
    let name: String
    /// Where it stands, for messages.
    let path: String
    let text: String
  }

  /// Reads every template.
  ///
  /// - Throws: `TemplateError` where one is not Mustache, or names what no page has.
  init(_ sources: [Source]) throws {
    MustacheContentTypes.register(HTMLText(), named: HTMLText.name)
    try TemplateCheck(sources).run()
    var library = MustacheLibrary()
    for source in sources {
      do {
        // The library's own escaper goes by characters and is eight times as slow.
        try library.register("{{% CONTENT_TYPE:\(HTMLText.name)}}" + source.text, named: source.name)
      } catch let error as MustacheTemplate.ParserError {
        throw TemplateError(source, line: error.context.lineNumber, "\(error.error)")
      }
    }
    self.library = library
  }

  /// The page that the template `name` makes of `view`.
  func render(_ view: some View, with name: String) -> String {
    library.render(view, withTemplate: name) ?? ""
  }
}

/// What a template may show: the values of a page, or of a part of one, by name.
protocol View: MustacheParent, Sendable {
  /// Every name a template may use of this view, and its value.
  static var fields: [String: @Sendable (Self) -> Value] { get }
}

/// A value of a view.
enum Value: Sendable {
  /// Text, escaped where it is shown; empty text is nothing.
  case text(String)
  /// Trusted HTML, for `{{{name}}}`.
  case html(String)
  /// A number, shown plain; zero is a number and no nothing.
  case number(Int)
  case flag(Bool)
  case view((any View)?)
  case list([any View])

  /// Text that may not be there.
  static func text(_ text: String?) -> Value { .text(text ?? "") }
}

extension View {
  func child(named name: String) -> Any? {
    guard let field = Self.fields[name] else { return nil }
    switch field(self) {
    case .text(let text), .html(let text): return text.isEmpty ? Nothing() : text
    case .number(let number): return String(number)
    case .flag(let flag): return flag
    case .view(let view): return view ?? Nothing()
    case .list(let views): return views
    }
  }
}

/// A value that is there and empty: a template does not look for the name in the view around.
private struct Nothing: MustacheCustomRenderable {
  var renderText: String { "" }
  var isNull: Bool { true }
}

/// Escapes for HTML and XML, by bytes.
private struct HTMLText: MustacheContentType {
  static let name = "HTML-BYTES"

  func escapeText(_ text: String) -> String { escaped(text) }
}
