/// What is left of a body when its timeline and action items have moved into the front matter: every other byte as it
/// was.
struct BodyRemains {
  private let outline: ImportSection
  private var moved: Set<Int>
  private let lines: [ArraySlice<UInt8>]

  /// - Parameters:
  ///   - body: the whole of it.
  ///   - outline: its sections.
  ///   - moved: the lines, from 1, whose text stands in the front matter now.
  init(_ body: ArraySlice<UInt8>, outline: ImportSection, moved: Set<Int>) {
    self.outline = outline
    self.moved = moved
    lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    keepBrokenTables(in: outline)
    _ = emptied(outline)
  }

  /// The bytes that stay. Of empty lines around what has gone, one is left.
  var bytes: [UInt8] {
    guard !moved.isEmpty else { return Array(lines.joined(separator: [UInt8(ascii: "\n")])) }
    var kept: [ArraySlice<UInt8>] = []
    var isAfterGap = false
    for (index, line) in lines.enumerated() {
      if moved.contains(index + 1) {
        isAfterGap = true
        continue
      }
      let isLast = index == lines.count - 1
      if isAfterGap, isEmpty(line), !isLast, kept.last.map(isEmpty) ?? false { continue }
      if !isEmpty(line) { isAfterGap = false }
      kept.append(line)
    }
    // Where the last line has gone, the one above it ends the file.
    let end: [ArraySlice<UInt8>] =
      kept.last.map(isEmpty) ?? true ? [] : moved.contains(lines.count) ? [[]] : []
    return Array((kept + end).joined(separator: [UInt8(ascii: "\n")]))
  }

  private func isEmpty(_ line: ArraySlice<UInt8>) -> Bool {
    line.allSatisfy { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }
  }

  /// A table goes whole or not at all: without its head it is none.
  private mutating func keepBrokenTables(in section: ImportSection) {
    for table in section.allBlocks.flatMap({ $0.all { $0.kind == .table } }) {
      let rows = table.children.filter { $0.kind == .row(isHeader: false) }
      let isWhole = rows.allSatisfy { $0.lines.allSatisfy(moved.contains) } && !rows.isEmpty
      if isWhole { moved.formUnion(table.lines) } else { moved.subtract(table.lines) }
    }
  }

  /// Whether nothing is left of a section but its heading, which goes then too. A heading that never had anything below
  /// it stays.
  private mutating func emptied(_ section: ImportSection) -> Bool {
    var isEmptied = true
    var hadContent = !section.lead.isBlank
    for child in section.sections where !emptied(child) { isEmptied = false }
    hadContent = hadContent || !section.sections.isEmpty
    for block in section.blocks {
      for line in block.lines where !moved.contains(line) {
        let bytes = lines.indices.contains(line - 1) ? lines[line - 1] : []
        if !isEmpty(bytes) { isEmptied = false }
      }
      hadContent = true
    }
    guard let title = section.titleLines else { return isEmptied && hadContent }
    if !section.lead.isBlank && !title.allSatisfy(moved.contains) { isEmptied = false }
    if isEmptied && hadContent { moved.formUnion(title) }
    return isEmptied && (hadContent || title.allSatisfy(moved.contains))
  }
}
