internal import PostmortemCore

/// A file of `templates/words/`: what a site says in one language.
struct WordsFile: Sendable {
  /// `en`, `de`: the file's name without `.yml`.
  let language: String
  /// Where it stands, for messages.
  let path: String
  let bytes: [UInt8]

  /// A file by its name below the folder of the templates: `words/de.yml`.
  init(_ name: String, at path: String, _ bytes: [UInt8]) {
    language = String(name.dropFirst("words/".count).dropLast(".yml".count))
    self.path = path
    self.bytes = bytes
  }
}

/// The texts of a language by their keys. What its own files leave out is said in English.
struct Catalogue: Sendable {
  /// What stands under a key. A class: entries are asked for wherever anything is said.
  final class Entry: Sendable {
    /// By the number that it depends on, `one` and `other`, or by names of their own. A single text is `other`.
    let forms: [String: String]
    let list: [String]
    let path: String
    let line: Int
    /// The one text of it, and where values go into it.
    let phrase: PhraseText
    /// Those of 0, 1 and 2; they have the names that Unicode's plural rules have.
    private let few: [PhraseText?]

    /// The one text of it.
    var text: String { phrase.text }

    init(forms: [String: String], list: [String], path: String, line: Int) {
      self.forms = forms
      self.list = list
      self.path = path
      self.line = line
      phrase = PhraseText(forms["other"] ?? "")
      few = forms.count < 2 ? [] : ["zero", "one", "two"].map { forms[$0].map(PhraseText.init) }
    }

    /// What is said of a number.
    func form(for count: Int) -> PhraseText { (few.indices.contains(count) ? few[count] : nil) ?? phrase }
  }

  private var entries: [String: Entry] = [:]
  /// Those of the program, in the order of its phrases.
  private var said: [Entry] = []
  /// Keys that English does not have: a team's own templates may say them.
  private var own: Set<String> = []

  /// Reads the files of a language, those of English first: of two that say the same, the last one counts.
  ///
  /// - Throws: `TemplateError` where one is not readable, or has another shape than English has under that key; where
  ///   there is no file of the language, at the place of the settings that names it.
  init(_ language: Located<String>?, of files: [WordsFile], namedIn settings: String) throws(TemplateError) {
    for file in files where file.language == Words.standard { try read(file) }
    if let language, language.value != Words.standard { try read(language, of: files, settings) }
    // A test holds the phrases against the English file, which is always there.
    said = Phrase.allCases.map { phrase in
      entries[phrase.key] ?? Entry(forms: ["other": phrase.key], list: [], path: "", line: 0)
    }
  }

  private mutating func read(_ language: Located<String>, of files: [WordsFile], _ settings: String)
    throws(TemplateError)
  {
    let own = files.filter { $0.language == language.value }
    guard !own.isEmpty else {
      throw TemplateError(
        path: settings,
        line: Int(language.range.line),
        message: "there are no words of the language '\(language.value)'",
        help: suggestion(
          for: language.value,
          among: Set(files.map(\.language)),
          else: "there are \(listed(Set(files.map(\.language)).sorted(), limit: 40)); "
            + "others go into templates/words/\(language.value).yml"
        )
      )
    }
    for file in own { try read(file) }
  }

  subscript(_ phrase: Phrase) -> Entry { said[phrase.rawValue] }

  /// What stands under a key; nil where nothing does.
  subscript(_ key: String) -> Entry? { entries[key] }

  var keys: [String] { entries.keys.sorted() }

  /// - Parameter said: the keys that templates name.
  /// - Throws: `TemplateError` for a text of a team's own that no page says.
  func check(said: Set<String>) throws(TemplateError) {
    guard let key = own.subtracting(said).min(), let entry = entries[key] else { return }
    throw TemplateError(
      path: entry.path,
      line: entry.line,
      message: "no page says '\(key)'",
      help: suggestion(
        for: key,
        among: keys.filter { !own.contains($0) },
        else: "name it in a template: {{words.\(key)}}"
      )
    )
  }

  private mutating func read(_ file: WordsFile) throws(TemplateError) {
    // The built-in English says which keys there are.
    let isFirst = entries.isEmpty
    var findings = Findings(file: file.path)
    guard let text = TextCheck.text(of: file.bytes, &findings),
      let root = YAMLLoader.load(text, linesAbove: 0, &findings), findings.diagnostics.isEmpty
    else {
      let finding = findings.diagnostics.first
      throw TemplateError(
        path: file.path,
        line: finding.map { Int($0.range.line) } ?? 1,
        message: finding?.message ?? "this can't be read",
        help: finding?.help
      )
    }
    guard case .mapping(let pairs) = root.content else {
      throw TemplateError(
        path: file.path,
        line: 1,
        message: "words are a group of keys",
        help: "write `key: text`"
      )
    }
    for pair in pairs {
      let entry = Entry(pair.value, at: file.path, line: Int(pair.key.range.line))
      let known = entries[pair.key.value]
      guard let entry, known == nil || entry.isShaped(like: known) else {
        throw TemplateError(
          path: file.path,
          line: Int(pair.key.range.line),
          message: "'\(pair.key.value)' can't be \(pair.value.kind)",
          help: "write it as \(known?.path ?? "templates/words/en.yml") does"
        )
      }
      if !isFirst { try check(entry, of: pair.key.value, like: known) }
      entries[pair.key.value] = entry
    }
  }

  /// What the program says has values of certain names; any other would never be there.
  private mutating func check(_ entry: Entry, of key: String, like known: Entry?) throws(TemplateError) {
    guard let known else {
      own.insert(key)
      return
    }
    guard Catalogue.phrases.contains(key), let name = entry.names.subtracting(known.names).min() else {
      return
    }
    throw TemplateError(
      path: entry.path,
      line: entry.line,
      message: "'\(key)' has no value '{{\(name)}}'",
      help: known.names.isEmpty
        ? "it has none" : "it has \(listed(known.names.sorted().map { "{{\($0)}}" }, limit: 9))"
    )
  }

  private static let phrases = Set(Phrase.allCases.map(\.key))
}

extension Catalogue.Entry {
  fileprivate convenience init?(_ node: YAMLNode, at path: String, line: Int) {
    switch node.content {
    case .scalar(let text): self.init(forms: ["other": text], list: [], path: path, line: line)
    case .sequence(let items):
      self.init(forms: [:], list: items.compactMap(\.text), path: path, line: line)
      guard list.count == items.count else { return nil }
    case .mapping(let pairs):
      let texts = pairs.compactMap { pair in pair.value.text.map { (pair.key.value, $0) } }
      self.init(forms: Dictionary(texts) { $1 }, list: [], path: path, line: line)
      guard forms.count == pairs.count else { return nil }
    }
  }

  /// What stands between braces in its texts.
  fileprivate var names: Set<String> {
    var names: Set<String> = []
    for text in forms.values {
      for case .tag(let tag) in TagScanner.pieces(of: Array(text.utf8), fromLine: line) {
        names.insert(tag.sigil + tag.name)
      }
    }
    return names
  }

  /// Lists are as long; where English has forms by number, there is one for any number.
  fileprivate func isShaped(like known: Catalogue.Entry?) -> Bool {
    guard let known else { return true }
    return list.count == known.list.count && (known.forms["other"] == nil) == (forms["other"] == nil)
  }
}
