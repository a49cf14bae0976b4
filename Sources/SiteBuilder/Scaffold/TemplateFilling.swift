internal import PostmortemCore

/// A template whose values are filled in, line by line, so that all else stays as its author wrote it.
struct TemplateFilling {
  /// Of the front matter, without the fences and line ends.
  private var lines: [String]
  private let body: ArraySlice<UInt8>
  private let lineEnd: String
  /// Where the next key goes that the template does not have.
  private var next = 0
  /// Lines that were filled in.
  private var filled: [(option: String, line: String)] = []

  /// Takes a template apart.
  ///
  /// - Parameters:
  ///   - bytes: the template.
  ///   - name: what it is called in an error.
  /// - Throws: `EnvironmentError` where it is no document.
  init(_ bytes: [UInt8], named name: String) throws(EnvironmentError) {
    var findings = Findings(file: name)
    guard let text = TextCheck.text(of: bytes, &findings), let parts = FrontMatter(of: text, &findings) else {
      let finding = findings.diagnostics.first
      throw EnvironmentError(
        "the template \(name) is no document: \(finding?.message ?? "it can't be read")",
        help: finding?.help
      )
    }
    var rest = Lines(parts.yaml)
    var lines: [String] = []
    while let line = rest.next() { lines.append(String(decoding: line, as: UTF8.self)) }
    self.lines = lines
    body = parts.body
    lineEnd = text.prefix(5).contains(UInt8(ascii: "\r")) ? "\r\n" : "\n"
  }

  /// The whole document.
  var bytes: [UInt8] {
    let frontMatter = (["---"] + lines + ["---"]).map { $0 + lineEnd }.joined()
    return Array(frontMatter.utf8) + body
  }

  /// The option whose value stands on a line of the document, counted from 1.
  func option(at line: Int) -> String? {
    guard lines.indices.contains(line - 2) else { return nil }
    return filled.first { $0.line == lines[line - 2] }?.option
  }

  /// Puts the comment first that names the schema, in place of another.
  mutating func setModeline(_ schema: String) {
    lines.removeAll { $0.hasPrefix(Modeline.start) }
    lines.insert(Modeline.start + schema, at: 0)
    next = 1
  }

  /// Gives a key a value, which is YAML of one line; the hint beside it is done with.
  mutating func set(_ key: String, _ value: String, from option: String) {
    var line = "\(key): \(value)"
    if let index = index(of: key) {
      line += TemplateFilling.comment(of: lines[index])
      lines[index] = line
      removeBlock(below: index)
      next = index + 1
    } else {
      lines.insert(line, at: next)
      next += 1
    }
    filled.append((option, line))
  }

  /// Puts an item, which is YAML of one line, at the head of a list.
  mutating func prepend(_ item: String, to key: String, from option: String) {
    let index = index(of: key) ?? lines.endIndex
    if index == lines.endIndex { lines.append("\(key):") }
    let first = lines[(index + 1)...].firstIndex { !$0.hasPrefix("#") && !$0.allSatisfy { $0 == " " } }
    let indent = first.map { lines[$0].prefix { $0 == " " } } ?? ""
    if let first, lines[first].dropFirst(indent.count).hasPrefix("-") {
      lines.insert("\(indent)- \(item)", at: first)
      filled.append((option, lines[first]))
    } else {
      lines[index] = "\(key):" + TemplateFilling.comment(of: lines[index])
      lines.insert("  - \(item)", at: index + 1)
      filled.append((option, lines[index + 1]))
    }
  }

  /// Takes away the hint below a key that holds a text.
  mutating func removeHint(below key: String, with text: String) {
    guard let start = index(of: key).map({ $0 + 1 }) else { return }
    let hints = lines[start...].prefix { $0.hasPrefix(TemplateHint.inYAML) || $0.hasPrefix("  - ") }
    if let index = hints.firstIndex(where: { $0.hasPrefix("#") && $0.contains(text) }) {
      lines.remove(at: index)
    }
  }

  private func index(of key: String) -> Int? {
    lines.firstIndex { $0.hasPrefix(key + ":") && [" ", nil].contains($0.dropFirst(key.count + 1).first) }
  }

  /// A value that goes on below its key is replaced as a whole.
  private mutating func removeBlock(below index: Int) {
    while index + 1 < lines.count, let first = lines[index + 1].first, first == " " || first == "-" {
      lines.remove(at: index + 1)
    }
  }

  /// The comment at the end of a line, which stays unless it is a hint.
  private static func comment(of line: String) -> String {
    var quote: Character?
    var last: Character = " "
    for index in line.indices {
      let character = line[index]
      if let open = quote {
        if character == open { quote = nil }
      } else if (character == "\"" || character == "'") && " [{,".contains(last) {
        quote = character
      } else if character == "#" && last == " " {
        return line[index...].hasPrefix(TemplateHint.inYAML) ? "" : "  " + line[index...]
      }
      last = character
    }
    return ""
  }
}
