internal import PostmortemCore

/// What stands under `extra:` in a document, for the team's own templates: `{{extra.KEY}}`, `{{extra.KEY.KEY}}`, and, for a
/// list, a section of `{{value}}`, or of `{{extra.KEY}}` where its elements have keys.
struct ExtraView: View {
  private let extra: Postmortem.Extra

  init(_ extra: Postmortem.Extra) { self.extra = extra }

  /// As a value of the view that has it: nothing where there are no keys.
  var shown: Value {
    if case .mapping(let pairs) = extra, !pairs.isEmpty { return .view(self) }
    return .list([])
  }

  func value(of name: Name) -> Value? {
    switch (name, extra) {
    case (.value, .scalar(let text)): .text(text)
    case (.extra, .mapping): shown
    case (.value, _): .text(nil)
    case (.extra, _): .list([])
    default: nil
    }
  }

  /// The value that keys lead to, `cost` or `cost.currency`; a key may have a point in itself.
  func value(at keys: Substring) -> Value {
    guard case .mapping(let pairs) = extra else { return .list([]) }
    for pair in pairs {
      if keys == pair.key { return pair.value.value }
      if keys.hasPrefix(pair.key + ".") {
        return ExtraView(pair.value).value(at: keys.dropFirst(pair.key.count + 1))
      }
    }
    return .list([])
  }
}

extension Postmortem.Extra {
  /// As a template shows it: text, a section for each element, or a section with keys of its own.
  fileprivate var value: Value {
    switch self {
    case .scalar(let text): .text(text)
    case .sequence(let elements): .list(elements.map(ExtraView.init))
    case .mapping: .list([ExtraView(self)])
    }
  }
}
