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
      scalar.holdsControl
    {
      throw refuse(
        YAMLIsWellFormed.self,
        "an escape in this value stands for a control character",
        "take the escape out"
      )
    }
  }
}
