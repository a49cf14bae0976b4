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
    while let start = input.first(UInt8(ascii: "<"), from: next),
      let end = input.first(UInt8(ascii: ">"), from: start + 1)
    {
      next = end + 1
      let tag = UnsafeBufferPointer(rebasing: input[start..<next])
      let kind = Tag(tag)
      guard kind != .other else { continue }
      append(input[done..<start])
      append(tag, kind, textFrom: next)
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
      let slug = slugs.slug(of: text(from: start))
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
    case .comment, .other: break
    }
  }

  private mutating func append(_ part: Swift.Slice<UnsafeBufferPointer<UInt8>>) {
    output.append(UnsafeBufferPointer(rebasing: part))
  }

  private mutating func append(_ text: StaticString) {
    output.append(literal: text)
  }

  /// Appends a section to the contents: its heading without tags, since there is a link around it.
  private mutating func appendEntry(for slug: String, textFrom start: Int) {
    sections += 1
    contents.append(literal: "<li><a href=\"#")
    contents.append(slug)
    contents.append(literal: "\">")
    var next = start
    while let tag = input.first(UInt8(ascii: "<"), from: next),
      let end = input.first(UInt8(ascii: ">"), from: tag + 1)
    {
      contents.append(UnsafeBufferPointer(rebasing: input[next..<tag]))
      if input[tag + 1] == UInt8(ascii: "/"), input[tag + 2] == UInt8(ascii: "h") { break }
      next = end + 1
    }
    contents.append(literal: "</a></li>\n")
  }

  /// The text from `start` to the end of the heading it stands in, without tags and entities: what an entity stands
  /// for is never a letter.
  private func text(from start: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(64)
    var isTag = false
    var isEntity = false
    for index in start..<input.count {
      let byte = input[index]
      if byte == UInt8(ascii: "<") {
        let next = index + 2
        if next < input.count, input[next - 1] == UInt8(ascii: "/"), input[next] == UInt8(ascii: "h") {
          break
        }
        isTag = true
      } else if byte == UInt8(ascii: ">") {
        isTag = false
      } else if byte == UInt8(ascii: "&") {
        isEntity = true
      } else if isEntity {
        isEntity = byte != UInt8(ascii: ";")
      } else if !isTag {
        text.append(byte)
      }
    }
    return text
  }
}

/// The tags of libcmark's that do not stay as they are.
private enum Tag: Equatable {
  /// With its level as a digit.
  case heading(UInt8)
  case table, tableEnd, footnotes, footnotesEnd, listing, alignedCell, linkAway, image, comment, other
  case task(isDone: Bool)

  init(_ tag: UnsafeBufferPointer<UInt8>) {
    switch tag[1] {
    case UInt8(ascii: "h") where tag.count == 4 && (0x31...0x36).contains(tag[2]): self = .heading(tag[2])
    case UInt8(ascii: "t") where tag.count == 7 && tag[2] == UInt8(ascii: "a"): self = .table
    // Of libcmark's cells only those with an alignment have anything after their names.
    case UInt8(ascii: "t") where tag.count > 7: self = .alignedCell
    case UInt8(ascii: "/") where tag.count == 8 && tag.starts(with: "</table>"): self = .tableEnd
    case UInt8(ascii: "s") where tag.starts(with: "<section "): self = .footnotes
    case UInt8(ascii: "/") where tag.count == 10 && tag.starts(with: "</section>"): self = .footnotesEnd
    case UInt8(ascii: "p") where tag.count == 5: self = .listing
    case UInt8(ascii: "a") where tag.starts(with: "<a href=\"http"): self = .linkAway
    case UInt8(ascii: "i") where tag[2] == UInt8(ascii: "m"): self = .image
    case UInt8(ascii: "i") where tag[2] == UInt8(ascii: "n"):
      self = .task(isDone: tag.starts(with: "<input type=\"checkbox\" checked"))
    case UInt8(ascii: "!"): self = .comment
    default: self = .other
    }
  }
}
