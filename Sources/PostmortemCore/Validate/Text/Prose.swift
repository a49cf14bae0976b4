/// Finds the author's own words in a Markdown body.
///
/// It knows as much of Markdown as telling prose from the rest takes: fenced and indented code, code spans, quoted
/// blocks, text in quotation marks, addresses, link destinations and comments are no prose. It reads lines, so that each
/// word keeps its place; libcmark-gfm keeps no columns.
struct Prose {
  private(set) var passages: [Passage] = []
  /// Rows of tables with nothing in them, but for headers without names.
  private(set) var emptyRows: [SourceRange] = []
  private var open: Passage?
  /// The fence of the listing that is open: its sign and length.
  private var fence: (sign: Unicode.Scalar, length: Int)?
  private var isInComment = false
  private var wasBlank = true

  /// The passages of a body whose first line is line `linesAbove` + 1 of its file.
  init(_ markdown: ArraySlice<UInt8>, linesAbove: Int) {
    var number = linesAbove
    for line in markdown.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      let bare = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      read(Array(String(decoding: bare, as: UTF8.self).unicodeScalars), number)
    }
    close()
  }

  private mutating func close() {
    if let open, open.scalars.contains(where: { $0.properties.isAlphabetic }) { passages.append(open) }
    open = nil
  }

  private mutating func read(_ line: [Unicode.Scalar], _ number: Int) {
    let indent = line.prefix { $0 == " " || $0 == "\t" }.count
    let rest = line[indent...]
    if readFence(rest) { return }
    guard let first = rest.first else {
      close()
      wasBlank = true
      return
    }
    let isIndentedCode = wasBlank && open == nil && (indent >= 4 || line[0] == "\t") && !Prose.isItem(rest)
    if isIndentedCode { return }
    wasBlank = false
    if first == ">" { return close() }
    if first == "#" {
      close()
      let text = rest.drop { $0 == "#" }
      guard text.isEmpty || text.first == " " else { return append(rest, number, .paragraph) }
      append(text, number, .heading)
      return close()
    }
    if first == "|" { return readRow(rest, number) }
    if Prose.isItem(rest) { close() }
    append(rest, number, .paragraph)
  }

  /// Each cell of a table is a passage.
  private mutating func readRow(_ row: ArraySlice<Unicode.Scalar>, _ number: Int) {
    readEmptyRow(row, number)
    for cell in row.split(separator: "|") {
      close()
      append(cell, number, .paragraph)
    }
    close()
  }

  private mutating func readEmptyRow(_ row: ArraySlice<Unicode.Scalar>, _ number: Int) {
    let isDelimiter = row.contains("-") && row.allSatisfy { $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " }
    if isDelimiter, let last = emptyRows.last, Int(last.line) == number - 1 { emptyRows.removeLast() }
    guard row.count > 2, row.allSatisfy({ $0 == "|" || $0 == " " }), row.count(where: { $0 == "|" }) > 1
    else { return }
    let length = row.lastIndex(of: "|").map { $0 - row.startIndex + 1 } ?? row.count
    emptyRows.append(SourceRange(line: number, column: row.startIndex + 1, length: length))
  }

  /// Whether the line belongs to a listing between fences.
  private mutating func readFence(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    let sign = line.first
    let length = line.prefix { $0 == sign }.count
    if let fence {
      let isEnd =
        sign == fence.sign && length >= fence.length && line.dropFirst(length).allSatisfy { $0 == " " }
      if isEnd { self.fence = nil }
      return true
    }
    guard let sign, sign == "`" || sign == "~", length >= 3, !line.dropFirst(length).contains("`") else {
      return false
    }
    close()
    fence = (sign, length)
    wasBlank = true
    return true
  }

  /// Whether a line begins an item of a list.
  private static func isItem(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = line.first else { return false }
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    let marker = digits > 0 ? line.dropFirst(digits).first : first
    let isMarker = digits > 0 ? marker == "." || marker == ")" : first == "-" || first == "*" || first == "+"
    let after = line.dropFirst(digits + 1).first
    return isMarker && (after == nil || after == " " || after == "\t")
  }

  private mutating func append(_ part: ArraySlice<Unicode.Scalar>, _ number: Int, _ kind: Passage.Kind) {
    var passage = open ?? Passage(kind)
    passage.append(Prose.visible(part, &isInComment), line: number, column: part.startIndex + 1)
    open = passage
  }

  /// The scalars of a value that holds Markdown of one line, with those that are no prose hidden.
  static func words(of value: String) -> [Unicode.Scalar] {
    var isInComment = false
    return visible(Array(value.unicodeScalars)[...], &isInComment)
  }

  /// The part with a blank in place of each scalar that is no prose, so that every other keeps its place.
  private static func visible(_ part: ArraySlice<Unicode.Scalar>, _ isInComment: inout Bool) -> [Unicode
    .Scalar]
  {
    var shown = Array(part)
    var index = 0
    let hide = { (range: Range<Int>) in
      for place in range where place < shown.count { shown[place] = Prose.hidden }
    }
    while index < shown.count {
      if isInComment {
        let end = Prose.find("-->", in: shown, from: index)
        hide(index..<(end.map { $0 + 3 } ?? shown.count))
        isInComment = end == nil
        index = end.map { $0 + 3 } ?? shown.count
        continue
      }
      guard let end = Prose.endOfHidden(in: shown, at: index) else {
        if Prose.starts("<!--", in: shown, at: index) {
          isInComment = true
        } else {
          // Backticks that nothing closes are text, all of them.
          index += max(1, shown[index...].prefix { $0 == "`" }.count)
        }
        continue
      }
      hide(index..<end)
      index = end
    }
    return shown
  }

  /// Stands where something was left out: no letter, no digit and no space, so that no phrase reaches over it.
  static let hidden: Unicode.Scalar = "\u{FFFC}"

  /// The end of a code span, a quotation, an address or a link's destination that begins at an index.
  private static func endOfHidden(in line: [Unicode.Scalar], at index: Int) -> Int? {
    switch line[index] {
    case "`":
      let length = line[index...].prefix { $0 == "`" }.count
      return find(String(repeating: "`", count: length), in: line, from: index + length).map { $0 + length }
    case "“": return line[index...].firstIndex(of: "”").map { $0 + 1 }
    case "«": return line[index...].firstIndex(of: "»").map { $0 + 1 }
    case "„": return line[index...].firstIndex { $0 == "“" || $0 == "”" }.map { $0 + 1 }
    case "\"": return line[(index + 1)...].firstIndex(of: "\"").map { $0 + 1 }
    case "(" where index > 0 && line[index - 1] == "]":
      return line[index...].firstIndex(of: ")").map { $0 + 1 }
    case "h" where starts("https://", in: line, at: index) || starts("http://", in: line, at: index):
      return line[index...].firstIndex { $0 == " " || $0 == ">" || $0 == ")" } ?? line.count
    default: return nil
    }
  }

  private static func starts(_ text: String, in line: [Unicode.Scalar], at index: Int) -> Bool {
    line[index...].starts(with: text.unicodeScalars)
  }

  private static func find(_ text: String, in line: [Unicode.Scalar], from start: Int) -> Int? {
    guard start <= line.count, let first = text.unicodeScalars.first else { return nil }
    return line[start...].indices.first { line[$0] == first && starts(text, in: line, at: $0) }
  }
}
