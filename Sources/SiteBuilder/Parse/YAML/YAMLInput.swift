internal import CArena
internal import CLibYAML

extension yaml_parser_t {
  /// Gives a new parser its whole text, UTF-8 that stays where it is while the parser is used.
  ///
  /// libyaml decodes a text byte by byte into a buffer before it reads it, which took a fifth of its time, and of UTF-8
  /// makes UTF-8. So it is told that all of it was decoded. A text with what it would refuse on the way it decodes
  /// itself, and says so.
  mutating func setInput(_ text: UnsafeBufferPointer<UInt8>) {
    yaml_parser_set_encoding(&self, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(&self, text.baseAddress, text.count)
    guard let base = text.baseAddress, !text.holdsControl,
      let copy = arena_malloc(text.count + 8)?.assumingMemoryBound(to: yaml_char_t.self)
    else { return }
    copy.update(from: base, count: text.count)
    // libyaml ends a text with a NUL, and looks for nothing that is longer than eight bytes.
    (copy + text.count).update(repeating: 0, count: 8)
    // Nothing is left to be read, so neither handler nor buffer is asked again.
    eof = 1
    buffer.pointer = copy
    buffer.last = copy + text.count + 1
    // In characters, of which a text has no more than bytes: only whether enough are left is ever asked.
    unread = text.count + 1
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// Whether this UTF-8 holds a control of ASCII or Latin-1 besides white space, or a code point that is no character.
  var holdsControl: Bool {
    var index = 0
    while index < count {
      // The last sixteen may have been looked at in part.
      let block = Swift.min(index, count - 16)
      // Nearly every text is of printable ASCII alone.
      if block < 0 || !sixteen(at: block).isPrintable {
        for index in index..<Swift.min(index + 16, count) where isControl(at: index) { return true }
      }
      index += 16
    }
    return false
  }

  /// Whether a control or what is no character ends at an index.
  private func isControl(at index: Int) -> Bool {
    switch self[index] {
    case 0x09, 0x0A, 0x0D: false
    case 0..<0x20, 0x7F: true
    case 0x80..<0xA0 where self[index - 1] == 0xC2: true
    case 0xBE, 0xBF: self[index - 1] == 0xBF && self[index - 2] == 0xEF
    default: false
    }
  }
}

extension SIMD16<UInt8> {
  /// Whether all bytes are ASCII, and none is a control but the end of a line.
  @inline(__always)
  fileprivate var isPrintable: Bool {
    // The largest of what has its highest bit unset is DEL.
    let controls = marks(below: 0x20) & ~marks(of: 0x0A)
    return (self | controls | marks(of: 0x7F)).isUnmarked
  }
}
