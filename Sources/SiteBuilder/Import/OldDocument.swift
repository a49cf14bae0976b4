internal import PostmortemCore

/// A document of another tool, or a part of one, before anything of it is read.
struct OldDocument {
  /// The path below the folder that was named, that folder's name in front; of a part, with `#` and its name.
  let origin: String
  /// The file's name without its ending.
  let stem: String
  /// What its front matter says; nil where it has none, or none that can be read.
  var frontMatter: YAMLNode?
  /// Front matter that is no YAML, as it stands.
  var unreadFrontMatter: String?
  /// The Markdown.
  let body: ArraySlice<UInt8>
  /// Lines of the file above it.
  let linesAbove: Int

  /// A whole file.
  ///
  /// - Parameters:
  ///   - origin: where it came from, as its document keeps it.
  ///   - stem: its name without its ending.
  ///   - text: its text, without a byte-order mark.
  init(origin: String, stem: String, text: ArraySlice<UInt8>) {
    self.origin = origin
    self.stem = stem
    guard let (yaml, body, linesAbove) = OldDocument.cut(text) else {
      self.body = text
      self.linesAbove = 0
      return
    }
    self.body = body
    self.linesAbove = linesAbove
    // What is wrong with it is no finding about an archive.
    var findings = Findings(file: origin)
    frontMatter = YAMLLoader.load(yaml, linesAbove: 1, &findings)
    if case .mapping? = frontMatter?.content { return }
    frontMatter = nil
    let text = String(decoding: yaml, as: UTF8.self)
    if text.contains(where: { !$0.isWhitespace }) { unreadFrontMatter = text }
  }

  /// Front matter, body, and the lines above that. Other tools don't mind spaces behind the hyphens, and Hugo writes
  /// TOML between plus signs.
  private static func cut(_ text: ArraySlice<UInt8>) -> (ArraySlice<UInt8>, ArraySlice<UInt8>, Int)? {
    var lines = Lines(text)
    let fence = String(decoding: lines.next() ?? [], as: UTF8.self).trimmingSpaces()
    guard fence == "---" || fence == "+++" else { return nil }
    let start = lines.rest.startIndex
    var count = 1
    while true {
      let end = lines.rest.startIndex
      guard let bytes = lines.next() else { return nil }
      count += 1
      let line = bytes.count < 16 ? String(decoding: bytes, as: UTF8.self).trimmingSpaces() : ""
      if line == fence || line == "..." { return (text[start..<end], lines.rest, count) }
    }
  }

  /// Some lines of a file, by a name of their own.
  init(part name: String, of whole: OldDocument, lines: ClosedRange<Int>) {
    origin = whole.origin + "#" + name
    stem = name
    var text = Lines(whole.body)
    for _ in 1..<lines.lowerBound { _ = text.next() }
    let start = text.rest.startIndex
    for _ in lines { _ = text.next() }
    body = whole.body[start..<text.rest.startIndex]
    linesAbove = whole.linesAbove + lines.lowerBound - 1
  }

  /// The file's name as a text: joints are spaces, but for those of a date.
  var words: [Character] { Array(stem.replacing("_", with: " ")) }

  /// Whether it is an entry of a blog, whose date is the day it was published.
  var isPost: Bool { value("layout") == "post" || origin.contains("_posts/") }

  /// Whether it is a document of this format already.
  var isOurs: Bool {
    guard case .mapping(let pairs)? = frontMatter?.content else { return false }
    let keys = Set(pairs.map(\.key.value))
    return keys.contains("timeline") || keys.contains("action_items")
      || keys.isSuperset(of: ["title", "severity", "status"])
  }

  /// A single value of the front matter.
  func value(_ key: String) -> String? { node(key)?.value.text.flatMap { $0.isEmpty ? nil : $0 } }

  /// A value of the front matter, and its key.
  func node(_ key: String) -> YAMLNode.Pair? {
    guard case .mapping(let pairs)? = frontMatter?.content else { return nil }
    return pairs.first { $0.key.value.lowercased() == key }
  }
}
