extension Unicode.Scalar {
  /// What is shown of it. What a terminal would obey or a page hide is `�`, one for one: control characters would move
  /// the caret, marks of direction and those without width would not be seen. Joiners hold emoji and some scripts
  /// together.
  var visible: Unicode.Scalar {
    switch properties.generalCategory {
    case .control where self != "\t", .lineSeparator, .paragraphSeparator: "\u{FFFD}"
    case .format where self != "\u{200D}" && self != "\u{200C}" && value < 0xE0000: "\u{FFFD}"
    // No text has these, and XML can't.
    case .unassigned where value & 0xFFFE == 0xFFFE: "\u{FFFD}"
    default: self
    }
  }
}

extension String {
  /// What authors wrote, as it is shown: always on one line, and nothing in it that a terminal would act on.
  var visible: String {
    guard !withBytes(\.isPrintable) else { return self }
    var view = String.UnicodeScalarView()
    for scalar in unicodeScalars { view.append(scalar.visible) }
    return String(view)
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether every byte is a character by itself.
  var isASCII: Bool {
    var index = 0
    while let word = word(at: index) {
      if word & UInt64(repeating: 0x80) != 0 { return false }
      index += 8
    }
    return self[index...].allSatisfy { $0 < 0x80 }
  }

  /// Whether every byte is a character that is shown as it is.
  var isPrintable: Bool { allSatisfy { $0 >= 0x20 && $0 < 0x7F } }
}

extension ByteBuffer {
  /// Appends what authors wrote, as it is shown.
  mutating func append(visible text: String) {
    let isPrintable = text.withBytes { text in
      let isPrintable = text.isPrintable
      if isPrintable { append(text) }
      return isPrintable
    }
    if !isPrintable { append(text.visible) }
  }

  /// Appends ASCII, as it is shown.
  mutating func append(visible ascii: UnsafeBufferPointer<UInt8>) {
    guard !ascii.isPrintable else { return append(ascii) }
    for byte in ascii { append(Unicode.Scalar(byte).visible) }
  }

  /// Appends one Unicode scalar.
  mutating func append(_ scalar: Unicode.Scalar) {
    for byte in UTF8.encode(scalar) ?? .init() { append(byte) }
  }
}
