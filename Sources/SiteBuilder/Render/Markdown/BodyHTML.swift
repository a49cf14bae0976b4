internal import PostmortemCore

/// Makes libcmark's HTML fit the page: headings that can be linked to, tables and listings that can be scrolled with
/// the keyboard, task boxes that read aloud, links away that tell the other side nothing.
///
/// It looks at tags only. Since raw HTML was left out, every `<` begins one of libcmark's own.
struct BodyHTML: ~Copyable {
  /// Lives as long as `finish` runs.
  private let input: UnsafeBufferPointer<UInt8>
  private var output: ByteBuffer
  private var slugs = Slugs()
  /// An entry for each section.
  private var contents = ByteBuffer()
  private var sections = 0

  /// Of so many sections a body has a table of contents.
  private static let many = 5

  /// The body of the document at `path`, as it goes into its page. Every link was looked up when it was read.
  static func html(of markdown: [UInt8], at path: String, in files: ArchiveFiles) -> [UInt8] {
    CMark.withHTML(
      of: markdown[...],
      rewriting: {
        LinkTarget($0.url, from: path, in: files, suggesting: false).onIncidentPage($0.url)
      },
      { html in
        var body = BodyHTML(input: html)
        body.run()
        return body.finish()
      }
    )
  }

  /// The ids that the headings of a body have on its page.
  static func headingIDs(of markdown: ArraySlice<UInt8>) -> Set<String> {
    CMark.withHTML(of: markdown, rewriting: { $0.url }) { html in
      var body = BodyHTML(input: html)
      body.run()
      return Set(body.slugs.used)
    }
  }

  private init(input: UnsafeBufferPointer<UInt8>) {
    self.input = input
    output = ByteBuffer(capacity: input.count + input.count / 8)
  }

  private mutating func run() {
    var done = 0
    var next = 0
    while let start = input.first(UInt8(ascii: "<"), from: next) {
      next = start + 1
      // Most tags stay, which their first letters tell.
      guard let kind = Tag(UnsafeBufferPointer(rebasing: input[start...])),
        let end = input.first(UInt8(ascii: ">"), from: next)
      else { continue }
      next = end + 1
      append(input[done..<start])
      append(input.part(from: start, count: next - start), kind, textFrom: next)
      done = next
    }
    append(input[done...])
  }

  /// All of it, with a table of contents where it is long.
  private consuming func finish() -> [UInt8] {
    guard sections >= BodyHTML.many else { return output.bytes }
    var whole = ByteBuffer(capacity: contents.count + output.count + 100)
    whole.append(literal: "<nav class=\"contents\" aria-label=\"Contents\"><ol>\n")
    contents.withBytes { whole.append($0) }
    whole.append(literal: "</ol></nav>\n")
    output.withBytes { whole.append($0) }
    return whole.bytes
  }

  /// Appends a tag of libcmark's, or what the page has in its place.
  private mutating func append(_ tag: UnsafeBufferPointer<UInt8>, _ kind: Tag, textFrom start: Int) {
    switch kind {
    case .heading(let level):
      append("<h")
      output.append(level)
      append(" id=\"")
      let slug = text(from: start).withBytes { slugs.slug(of: $0) }
      output.append(slug)
      append("\">")
      if level == UInt8(ascii: "2") { appendEntry(for: slug, textFrom: start) }
    case .table: append("<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>")
    case .tableEnd: append("</table></div>")
    // A section without a heading has no place in an outline.
    case .footnotes: append("<div class=\"footnotes\">")
    case .footnotesEnd: append("</div>")
    case .listing: append("<pre tabindex=\"0\">")
    case .task(isDone: true):
      append("<span class=\"task\" role=\"img\" aria-label=\"done\" data-done></span>")
    case .task(isDone: false): append("<span class=\"task\" role=\"img\" aria-label=\"to do\"></span>")
    case .alignedCell:
      append(tag[..<4])
      append("class=")
      append(tag[10...])
    case .linkAway:
      append(tag[..<(tag.count - 1)])
      append(" rel=\"noopener\">")
    case .image:
      append("<img loading=\"lazy\" ")
      append(tag[5...])
    case .comment: break
    }
  }

  private mutating func append(_ part: Swift.Slice<UnsafeBufferPointer<UInt8>>) {
    output.append(UnsafeBufferPointer(rebasing: part))
  }

  @inline(__always)
  private mutating func append(_ text: StaticString) {
    output.append(literal: text)
  }

  /// Appends a section to the contents: its heading without tags, since there is a link around it.
  private mutating func appendEntry(for slug: String, textFrom start: Int) {
    sections += 1
    contents.append(literal: "<li><a href=\"#")
    contents.append(slug)
    contents.append(literal: "\">")
    BodyHTML.forEachText(of: input, from: start) { contents.append($0) }
    contents.append(literal: "</a></li>\n")
  }

  /// The text from `start` to the end of the heading it stands in, without tags and entities: what an entity stands
  /// for is never a letter.
  private func text(from start: Int) -> ByteBuffer {
    var text = ByteBuffer(capacity: 64)
    BodyHTML.forEachText(of: input, from: start) { part in
      var next = 0
      while let entity = part.first(UInt8(ascii: "&"), from: next) {
        text.append(part.part(from: next, count: entity - next))
        next = part.first(UInt8(ascii: ";"), from: entity).map { $0 + 1 } ?? part.count
      }
      text.append(part.part(from: next, count: part.count - next))
    }
    return text
  }

  /// Tells `visit` of each text between the tags of a heading, from `start` to its end.
  private static func forEachText(
    of input: UnsafeBufferPointer<UInt8>,
    from start: Int,
    _ visit: (UnsafeBufferPointer<UInt8>) -> Void
  ) {
    var next = start
    while let tag = input.first(UInt8(ascii: "<"), from: next),
      let end = input.first(UInt8(ascii: ">"), from: tag + 1)
    {
      visit(input.part(from: next, count: tag - next))
      if input[tag + 1] == UInt8(ascii: "/"), input[tag + 2] == UInt8(ascii: "h") { return }
      next = end + 1
    }
  }
}

/// The tags of libcmark's that do not stay as they are.
private enum Tag {
  /// With its level as a digit.
  case heading(UInt8)
  case table, tableEnd, footnotes, footnotesEnd, listing, alignedCell, linkAway, image, comment
  case task(isDone: Bool)

  /// The tag that a text begins with; nil where it stays.
  @inline(__always)
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count > 3 else { return nil }
    let (second, third) = (text[2], text[3])
    switch text[1] {
    case UInt8(ascii: "/"):
      // `</table>` and `</section>`.
      if third == UInt8(ascii: "a"), second == UInt8(ascii: "t") {
        self = .tableEnd
      } else if third == UInt8(ascii: "e"), second == UInt8(ascii: "s") {
        self = .footnotesEnd
      } else {
        return nil
      }
    case UInt8(ascii: "p") where second == UInt8(ascii: "r"): self = .listing
    case UInt8(ascii: "h") where (0x31...0x36).contains(second): self = .heading(second)
    case UInt8(ascii: "t") where second == UInt8(ascii: "a"): self = .table
    // Of libcmark's cells only those with an alignment have anything after their names.
    case UInt8(ascii: "t") where third == UInt8(ascii: " "): self = .alignedCell
    case UInt8(ascii: "s") where second == UInt8(ascii: "e"): self = .footnotes
    case UInt8(ascii: "a") where text.starts(with: "<a href=\"http"): self = .linkAway
    case UInt8(ascii: "i") where second == UInt8(ascii: "m"): self = .image
    case UInt8(ascii: "i") where second == UInt8(ascii: "n"):
      self = .task(isDone: text.starts(with: "<input type=\"checkbox\" checked"))
    case UInt8(ascii: "!"): self = .comment
    default: return nil
    }
  }
}
