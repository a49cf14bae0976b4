internal import CLibYAML
internal import PostmortemCore

/// What YAML has and we refuse.
extension YAMLLoader {
  /// Refuses an alias, and a value with an anchor, a tag or a control character.
  @inline(__always)
  mutating func refuseExtras() throws(Stop) {
    let isPlain =
      event.type == YAML_SCALAR_EVENT && event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE
      && event.data.scalar.anchor == nil && event.data.scalar.tag == nil
    // Nearly every value is.
    if !isPlain { try refuseExtrasOfAny() }
  }

  @inline(never)
  private mutating func refuseExtrasOfAny() throws(Stop) {
    if event.type == YAML_ALIAS_EVENT {
      throw refuse(
        YAMLHasNoAliases.self,
        "a YAML alias (`*name`) stands here",
        "write the value out; put quotes around a text that begins with *"
      )
    }
    let (anchor, tag) =
      switch event.type {
      case YAML_SCALAR_EVENT: (event.data.scalar.anchor, event.data.scalar.tag)
      case YAML_SEQUENCE_START_EVENT: (event.data.sequence_start.anchor, event.data.sequence_start.tag)
      case YAML_MAPPING_START_EVENT: (event.data.mapping_start.anchor, event.data.mapping_start.tag)
      default: (nil, nil) as (UnsafeMutablePointer<yaml_char_t>?, UnsafeMutablePointer<yaml_char_t>?)
      }
    if anchor != nil {
      throw refuse(
        YAMLHasNoAliases.self,
        "a YAML anchor (`&name`) stands here",
        "write the value without it; put quotes around a text that begins with &"
      )
    }
    if tag != nil {
      throw refuse(
        YAMLIsWellFormed.self,
        "a YAML tag (`!name`) stands here",
        "write the value without it; put quotes around a text that begins with !"
      )
    }
    // Written as themselves libyaml refuses them; as an escape it lets them pass, and XML has no way to hold them.
    if event.type == YAML_SCALAR_EVENT, event.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
      holdsControl
    {
      throw refuse(
        YAMLIsWellFormed.self,
        "an escape in this value stands for a control character",
        "take the escape out"
      )
    }
  }

  /// Whether the current scalar holds a control of ASCII or Latin-1 besides white space, or a code point that is no
  /// character.
  private var holdsControl: Bool {
    let bytes = scalar
    let isOther = { (byte: UInt8) in byte < 0x20 || byte >= 0x7F }
    // Nearly every value is of printable ASCII alone.
    if bytes.hasNone(marked: { $0 | $0.marks(below: 0x20) | $0.marks(of: 0x7F) }, of: isOther) {
      return false
    }
    for (index, byte) in bytes.enumerated() where isOther(byte) {
      switch byte {
      case 0x09, 0x0A, 0x0D: continue
      case 0..<0x20, 0x7F: return true
      case 0x80..<0xA0 where bytes[index - 1] == 0xC2: return true
      case 0xBE, 0xBF: if bytes[index - 1] == 0xBF, bytes[index - 2] == 0xEF { return true }
      default: continue
      }
    }
    return false
  }
}
