/// How wide a text is, without a font at hand: by a table of DejaVu Sans, of which Verdana hardly differs. A picture says
/// how wide its texts are (`textLength`), so a reader's other font is fitted to it.
enum TextWidth {
  /// The fonts that the table fits.
  static let family = "DejaVu Sans,Verdana,Geneva,sans-serif"
  /// In pixels.
  static let size = 11

  /// How many pixels of a line a text takes, at least one.
  static func pixels(_ text: String) -> Int {
    let thousandths = text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
    return max(1, (thousandths * size + 999) / 1000)
  }

  /// In thousandths of the font's size.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x7E: printable[Int(scalar.value) - 0x20]
    // Signs that join the one before them.
    case _ where scalar.properties.isGraphemeExtend: 0
    // East Asian letters and pictures fill a square; other letters are about as wide as ours.
    case 0x1100...0x115F, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60,
      0x1F000...0x3FFFF:
      1000
    default: 640
    }
  }

  /// Of the signs from the space to `~`.
  private static let printable = [
    318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337,
    636, 636, 636, 636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 531,
    1000, 684, 686, 698, 770, 632, 575, 775, 752, 295, 295, 656, 557, 863, 748, 787,
    603, 787, 695, 635, 611, 732, 684, 989, 685, 611, 685, 390, 337, 390, 838, 500,
    500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579, 278, 974, 634, 612,
    635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
  ]
}
