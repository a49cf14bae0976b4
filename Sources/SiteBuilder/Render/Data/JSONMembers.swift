internal import PostmortemCore

/// Members of an object whose names are the program's.
extension JSONWriter {
  /// A member that is text, or null where there is none.
  mutating func member(_ name: StaticString, _ text: String?) {
    key(name)
    value(text)
  }

  /// A member that is a number, or null where there is none.
  mutating func member(_ name: StaticString, _ number: Int?) {
    key(name)
    value(number)
  }

  /// A member that is true or false.
  mutating func member(_ name: StaticString, _ isTrue: Bool) {
    key(name)
    value(isTrue)
  }

  /// A member that is a day, or null where there is none.
  mutating func member(_ name: StaticString, _ day: Day?) {
    key(name)
    value(day)
  }

  /// A member that is a list of texts.
  mutating func member(_ name: StaticString, _ texts: [String]) {
    key(name)
    value(texts)
  }
}
