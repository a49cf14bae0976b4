internal import PostmortemCore

/// Refuses the few patterns that take libcmark-gfm quadratic time or worse.
///
/// Measured on cmark-gfm 0.29.0.gfm.6: within these limits a body of 64 KB takes under 0.2 s, while 10 KB beyond them
/// can take seconds. No postmortem comes near. Code blocks count as any other text.
struct MarkdownLimits {
  private static let mostContainers = 16
  private static let nested = "more than 16 quotes and lists inside each other"

  /// Whether only what stands inside each other is to be counted.
  private let areFar: Bool
  private var lines = 0
  private var pipes = 0
  private var delimiterRows = 0
  private var openings = 0
  private var instructions = 0
  private var declarations = 0
  private var images = 0
  private var longestDefinition = 0
  private var emphasis = 0
  private var addresses = 0
  private var ats = 0
  private var mostClosingsInWord = 0

  private init(areFar: Bool) { self.areFar = areFar }

  /// What a text of one line has too much of; nil where it may be parsed.
  static func excess(inLine text: String) -> String? {
    firstExcess(in: Array(text.utf8)[...])?.what
  }

  /// The first line that goes too far, from 1, and what it has too much of; nil where the body may be parsed.
  static func firstExcess(in body: ArraySlice<UInt8>) -> (line: Int, what: String)? {
    body.withUnsafeBufferPointer { bytes in
      var limits = MarkdownLimits(areFar: isFarBelow(bytes))
      var start = 0
      while start < bytes.count {
        let end = bytes.first(UInt8(ascii: "\n"), from: start) ?? bytes.count
        if let what = limits.excess(after: UnsafeBufferPointer(rebasing: bytes[start..<end])) {
          return (limits.lines, what)
        }
        start = end + 1
      }
      return nil
    }
  }

  /// Whether a body is too small, with too few signs, to go beyond any limit but that of quotes and lists inside each
  /// other. Of nearly all bodies this is true, and it is told in a fraction of the time that counting takes.
  private static func isFarBelow(_ body: UnsafeBufferPointer<UInt8>) -> Bool {
    body.count <= 10_000 && !body.has(more: 64, of: UInt8(ascii: "|"))
      && [UInt8(ascii: "<"), UInt8(ascii: "["), UInt8(ascii: ")")].allSatisfy { !body.has(more: 500, of: $0) }
  }

  private mutating func excess(after line: UnsafeBufferPointer<UInt8>) -> String? {
    lines += 1
    if areFar {
      return MarkdownLimits.containers(of: line) > MarkdownLimits.mostContainers ? MarkdownLimits.nested : nil
    }
    let pipesBefore = pipes
    count(line)
    let inRow = pipes - pipesBefore
    if inRow > 0, MarkdownLimits.isDelimiterRow(line) { delimiterRows += 1 }
    if line.first == UInt8(ascii: "[") { longestDefinition = max(longestDefinition, line.count) }

    if MarkdownLimits.containers(of: line) > MarkdownLimits.mostContainers { return MarkdownLimits.nested }
    if inRow > 64 { return "a table row of more than 64 cells" }
    if delimiterRows > 100 { return "more than 100 tables" }
    if pipes * lines > 6_400_000 { return "more table cells than fit on a page" }
    if instructions > 500 || declarations > 500 { return "more than 500 openings of raw HTML" }
    if images > 1000 { return "more than 1000 images" }
    if longestDefinition * openings > 8_000_000 { return "a very long reference that is used very often" }
    if emphasis * openings > 50_000_000 { return "too many links between too many `*`, `_` and `~`" }
    if addresses > 5000 { return "more than 5000 web addresses" }
    if ats > 100_000 { return "more than 100,000 @" }
    if mostClosingsInWord > 5000 { return "a word with more than 5000 closing brackets" }
    return nil
  }

  /// Adds up what one line holds.
  private mutating func count(_ line: UnsafeBufferPointer<UInt8>) {
    var closingsInWord = 0
    var lastClosing = 0
    for index in line.indices where MarkdownLimits.isSign(line[index]) {
      let byte = line[index]
      let previous = index > 0 ? line[index - 1] : 0
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"): emphasis += 1
      case UInt8(ascii: "/") where previous == UInt8(ascii: ":"): addresses += 1
      case UInt8(ascii: "@"): ats += 1
      case UInt8(ascii: ")"):
        let isNewWord = line[lastClosing..<index].contains(UInt8(ascii: " "))
        closingsInWord = isNewWord ? 1 : closingsInWord + 1
        mostClosingsInWord = max(mostClosingsInWord, closingsInWord)
        lastClosing = index
      case UInt8(ascii: "|"): pipes += 1
      case UInt8(ascii: "["):
        openings += 1
        if previous == UInt8(ascii: "!") { images += 1 }
      case UInt8(ascii: "?") where previous == UInt8(ascii: "<"): instructions += 1
      case UInt8(ascii: "!") where previous == UInt8(ascii: "<"): declarations += 1
      default: break
      }
    }
  }

  /// Whether `count` looks at a byte: of a hundred it does at one or two.
  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"), UInt8(ascii: "@"),
      UInt8(ascii: ")"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "?"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// How many quotes and list items stand before the text of a line. A rule such as `- - -` is none.
  private static func containers(of line: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    var isOnly: UInt8?
    var isMixed = false
    var index = 0
    while index < line.count {
      let byte = line[index]
      let next = index + 1 < line.count ? line[index + 1] : UInt8(ascii: " ")
      let isBeforeSpace =
        next == UInt8(ascii: " ") || next == UInt8(ascii: "\t") || next == UInt8(ascii: "\r")
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      case UInt8(ascii: ">"),
        UInt8(ascii: "-") where isBeforeSpace, UInt8(ascii: "*") where isBeforeSpace,
        UInt8(ascii: "+") where isBeforeSpace, UInt8(ascii: ".") where isNumbered(line, at: index),
        UInt8(ascii: ")") where isNumbered(line, at: index):
        count += 1
        isMixed = isMixed || (isOnly ?? byte) != byte
        isOnly = byte
      case 0x30...0x39: break
      default: return count
      }
      index += 1
    }
    let isRule = !isMixed && (isOnly == UInt8(ascii: "-") || isOnly == UInt8(ascii: "*"))
    return isRule ? 0 : count
  }

  /// Whether a digit stands before a place, as in the number of a list item.
  private static func isNumbered(_ line: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index > 0 && (0x30...0x39).contains(line[index - 1])
  }

  /// Only of hyphens, colons, pipes and spaces, with a hyphen.
  private static func isDelimiterRow(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"):
        break
      default: return false
      }
    }
    return hasDash
  }
}
