internal import PostmortemCore

/// Refuses the few patterns that take libcmark-gfm quadratic time or worse.
///
/// Measured on cmark-gfm 0.29.0.gfm.6: within these limits a body of 64 KB takes under 0.2 s, while 10 KB beyond them
/// can take seconds. No postmortem comes near: the limits are counted over a whole body, in bytes.
struct MarkdownLimits {
  private var pipes = 0
  private var lines = 0
  private var delimiterRows = 0
  private var openings = 0
  private var instructions = 0
  private var declarations = 0
  private var images = 0
  private var longestDefinition = 0

  /// The first line that goes too far, from 1, and what it has too much of; nil where the body may be parsed.
  static func firstExcess(in body: ArraySlice<UInt8>) -> (line: Int, what: String)? {
    var limits = MarkdownLimits()
    var number = 0
    for line in body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      number += 1
      if let what = limits.excess(after: line) { return (number, what) }
    }
    return nil
  }

  private mutating func excess(after line: ArraySlice<UInt8>) -> String? {
    lines += 1
    let counts = count(line)
    if counts.containers > 16 { return "more than 16 quotes and lists inside each other" }
    if counts.pipes > 64 { return "a table row of more than 64 cells" }
    if delimiterRows > 100 { return "more than 100 tables" }
    if pipes * lines > 100_000 * 64 { return "more table cells than fit on a page" }
    if instructions > 500 || declarations > 500 { return "more than 500 openings of raw HTML" }
    if images > 1000 { return "more than 1000 images" }
    if longestDefinition * openings > 8_000_000 { return "a very long reference that is used very often" }
    return nil
  }

  /// Adds up what one line holds.
  private mutating func count(_ line: ArraySlice<UInt8>) -> (containers: Int, pipes: Int) {
    var (containers, inRow, dashes, isLeading, isDelimiter) = (0, 0, 0, true, true)
    var previous: UInt8 = 0
    for byte in line {
      switch byte {
      case UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"):
        if isLeading { containers += 1 }
        isDelimiter = false
      case UInt8(ascii: "-"):
        if isLeading { containers += 1 }
        dashes += 1
      case UInt8(ascii: "|"): inRow += 1
      case UInt8(ascii: "["):
        openings += 1
        if previous == UInt8(ascii: "!") { images += 1 }
        isDelimiter = false
      case UInt8(ascii: "?") where previous == UInt8(ascii: "<"): instructions += 1
      case UInt8(ascii: "!") where previous == UInt8(ascii: "<"): declarations += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ":"), UInt8(ascii: "\r"): break
      default: isDelimiter = false
      }
      let isMarker = (0x30...0x39).contains(byte) || " \t>*+-.)".utf8.contains(byte)
      if !isMarker { isLeading = false }
      previous = byte
    }
    // A rule such as `- - -` is no nesting.
    if isDelimiter && inRow == 0 { containers = 0 }
    if isDelimiter && dashes > 0 && inRow > 0 { delimiterRows += 1 }
    if line.first == UInt8(ascii: "[") { longestDefinition = max(longestDefinition, line.count) }
    pipes += inRow
    return (containers, inRow)
  }
}
