/// Makes libcmark's HTML fit the page: headings that can be linked to, tables and listings that can be scrolled with
/// the keyboard, task boxes that read aloud, links away that tell the other side nothing.
///
/// It looks at tags only. Since raw HTML was left out, every `<` begins one of libcmark's own.
struct BodyHTML {
  private let input: [UInt8]
  private var output: [UInt8] = []
  private var slugs = Slugs()

  /// The finished HTML of libcmark's.
  static func finish(_ html: String) -> String {
    var body = BodyHTML(input: Array(html.utf8))
    body.run()
    return String(decoding: body.output, as: UTF8.self)
  }

  private init(input: [UInt8]) {
    self.input = input
    output.reserveCapacity(input.count + input.count / 8)
  }

  private mutating func run() {
    var done = 0
    var index = 0
    while index < input.count {
      guard input[index] == UInt8(ascii: "<"), let end = end(ofTagAt: index) else {
        index += 1
        continue
      }
      let tag = input[index...end]
      let kind = Tag(tag)
      if kind != .other {
        output += input[done..<index]
        append(tag, kind)
        done = end + 1
      }
      index = end + 1
    }
    output += input[done...]
  }

  private func end(ofTagAt start: Int) -> Int? {
    var index = start + 1
    while index < input.count {
      if input[index] == UInt8(ascii: ">") { return index }
      index += 1
    }
    return nil
  }

  /// Appends a tag of libcmark's, or what the page has in its place.
  private mutating func append(_ tag: ArraySlice<UInt8>, _ kind: Tag) {
    switch kind {
    case .heading(let level): append("<h\(level) id=\"\(slugs.slug(of: text(from: tag.endIndex)))\">")
    case .table: append("<div class=\"scroll\" role=\"region\" aria-label=\"Table\" tabindex=\"0\"><table>")
    case .tableEnd: append("</table></div>")
    // A section without a heading has no place in an outline.
    case .footnotes: append("<div class=\"footnotes\">")
    case .footnotesEnd: append("</div>")
    case .listing: append("<pre tabindex=\"0\">")
    case .task(isDone: true): append("<span class=\"task\" role=\"img\" aria-label=\"done\" data-done></span>")
    case .task(isDone: false): append("<span class=\"task\" role=\"img\" aria-label=\"to do\"></span>")
    case .alignedCell:
      output += tag.prefix(4)
      append("class=")
      output += tag.dropFirst(10)
    case .linkAway:
      output += tag.dropLast()
      append(" rel=\"noopener\">")
    case .image:
      append("<img loading=\"lazy\" ")
      output += tag.dropFirst(5)
    case .comment, .other: break
    }
  }

  private mutating func append(_ text: String) { output += text.utf8 }

  /// The text from `start` to the end of the heading it stands in, without tags and entities: what an entity stands
  /// for is never a letter.
  private func text(from start: Int) -> [UInt8] {
    var text: [UInt8] = []
    var isTag = false
    var isEntity = false
    for (offset, byte) in input[start...].enumerated() {
      if byte == UInt8(ascii: "<") {
        let next = start + offset + 2
        if next < input.count, input[next - 1] == UInt8(ascii: "/"), input[next] == UInt8(ascii: "h") { break }
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
  case heading(Int)
  case table, tableEnd, footnotes, footnotesEnd, listing, alignedCell, linkAway, image, comment, other
  case task(isDone: Bool)

  init(_ tag: ArraySlice<UInt8>) {
    let second = tag.startIndex + 1
    switch tag[second] {
    case UInt8(ascii: "h") where tag.count == 4 && (0x31...0x36).contains(tag[second + 1]):
      self = .heading(Int(tag[second + 1]) - 0x30)
    case UInt8(ascii: "t") where tag.count == 7 && tag[second + 1] == UInt8(ascii: "a"): self = .table
    // Of libcmark's cells only those with an alignment have anything after their names.
    case UInt8(ascii: "t") where tag.count > 7: self = .alignedCell
    case UInt8(ascii: "/") where tag.count == 8 && tag.elementsEqual("</table>".utf8): self = .tableEnd
    case UInt8(ascii: "s") where tag.starts(with: "<section ".utf8): self = .footnotes
    case UInt8(ascii: "/") where tag.elementsEqual("</section>".utf8): self = .footnotesEnd
    case UInt8(ascii: "p") where tag.count == 5: self = .listing
    case UInt8(ascii: "a") where tag.starts(with: "<a href=\"http".utf8): self = .linkAway
    case UInt8(ascii: "i") where tag[second + 1] == UInt8(ascii: "m"): self = .image
    case UInt8(ascii: "i") where tag[second + 1] == UInt8(ascii: "n"):
      self = .task(isDone: tag.starts(with: "<input type=\"checkbox\" checked".utf8))
    case UInt8(ascii: "!"): self = .comment
    default: self = .other
    }
  }
}

/// The ids of headings, as GitHub makes them, each once in a page.
struct Slugs {
  /// At first the ids of the incident page's own sections, for which many bodies have a heading of the same name.
  private var used: Set<String> = ["main", "timeline", "action-items", "causes", "facts", "related"]
  /// The last number put after a text.
  private var numbers: [String: Int] = [:]

  /// Lower-case letters and digits, `-` for a space; a number after it where it was used before.
  mutating func slug(of text: [UInt8]) -> String {
    var slug = ""
    for scalar in String(decoding: text, as: UTF8.self).unicodeScalars {
      if scalar == " " || scalar == "-" {
        slug.unicodeScalars.append("-")
      } else if scalar.isASCII, ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) {
        slug.unicodeScalars.append(scalar)
      } else if scalar == "_" || scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        slug += scalar.properties.lowercaseMapping
      }
    }
    if slug.isEmpty { slug = "section" }
    var id = slug
    // A heading may be called `Setup 1` when there are two `Setup`.
    while !used.insert(id).inserted {
      let number = numbers[slug, default: 0] + 1
      numbers[slug] = number
      id = "\(slug)-\(number)"
    }
    return id
  }
}
