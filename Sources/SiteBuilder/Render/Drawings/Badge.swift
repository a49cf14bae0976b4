/// A small flat picture of two words, `follow-through | 7 of 11 shipped`, for a page of somebody else's. It has its own
/// ground behind white letters, so it reads the same on a light page and on a dark one.
struct Badge {
  /// The ground behind the value. White letters on each have a contrast of 5 or more.
  enum Tone: String {
    case plain = "#1f5f8b"
    case good = "#1a7f37"
    case alarm = "#b3261e"
    case quiet = "#666"
  }

  let label: String
  let value: String
  let tone: Tone

  /// Pixels before and after each word.
  private static let margin = 6

  var svg: ByteBuffer {
    let (labelWidth, valueWidth) = (TextWidth.pixels(label), TextWidth.pixels(value))
    let edge = labelWidth + 2 * Badge.margin
    let width = edge + valueWidth + 2 * Badge.margin
    let title = escaped("\(label): \(value)")
    return ByteBuffer(
      """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(width)" height="20" viewBox="0 0 \(width) 20" \
      role="img" aria-label="\(title)"><title>\(title)</title>\
      <rect width="\(width)" height="20" rx="3" fill="\(tone.rawValue)"/>\
      <path fill="#444" d="M3 0h\(edge - 3)v20h-\(edge - 3)a3 3 0 0 1-3-3v-14a3 3 0 0 1 3-3z"/>\
      <g fill="#fff" font-family="\(TextWidth.family)" font-size="\(TextWidth.size)">\
      \(word(label, x: Badge.margin, width: labelWidth))\
      \(word(value, x: edge + Badge.margin, width: valueWidth))</g></svg>

      """
    )
  }

  /// A word as wide as it was measured, whatever font the reader's machine has for it.
  private func word(_ text: String, x: Int, width: Int) -> String {
    "<text x=\"\(x)\" y=\"14\" textLength=\"\(width)\" lengthAdjust=\"spacingAndGlyphs\">\(escaped(text))</text>"
  }
}
