/// A template that was read: what it shows, with its partials and parents put in their places.
struct Template: Sendable {
  /// A piece of it.
  enum Node: Sendable {
    case text([UInt8])
    /// `{{name}}`, or `{{{name}}}` where it is not escaped.
    case value(Path, isEscaped: Bool)
    /// `{{#name}}…{{/name}}`, or `{{^name}}…{{/name}}` where it is inverted.
    case section(Path, isInverted: Bool, [Node])
  }

  /// `name`, or `name.of.a.part`.
  struct Path: Sendable {
    let first: Name
    let rest: [Name]
  }

  let nodes: [Node]

  /// The bytes that this template makes of `view`.
  func render(_ view: any View) -> [UInt8] {
    var renderer = Renderer(stack: [view])
    renderer.render(nodes)
    return renderer.output
  }
}

/// Walks a template, with the views it is inside of.
private struct Renderer {
  /// The innermost last.
  var stack: [any View]
  var output: [UInt8] = []

  init(stack: [any View]) {
    self.stack = stack
    output.reserveCapacity(16_384)
  }

  mutating func render(_ nodes: [Template.Node]) {
    for node in nodes {
      switch node {
      case .text(let bytes): output += bytes
      case .value(let path, let isEscaped): show(value(at: path), isEscaped: isEscaped)
      case .section(let path, false, let inside): section(value(at: path), inside)
      case .section(let path, true, let inside):
        if isEmpty(value(at: path)) { render(inside) }
      }
    }
  }

  private mutating func show(_ value: Value?, isEscaped: Bool) {
    switch value {
    case .text(let text), .html(let text):
      if isEscaped { appendEscaped(text, to: &output) } else { output += text.utf8 }
    case .number(let number): output += String(number).utf8
    case .flag, .view, .list, nil: break
    }
  }

  private mutating func section(_ value: Value?, _ inside: [Template.Node]) {
    switch value {
    case .list(let views): for view in views { render(inside, in: view) }
    case .view(let view?): render(inside, in: view)
    default: if !isEmpty(value) { render(inside) }
    }
  }

  private mutating func render(_ nodes: [Template.Node], in view: any View) {
    stack.append(view)
    render(nodes)
    stack.removeLast()
  }

  private func isEmpty(_ value: Value?) -> Bool {
    switch value {
    case .text(let text), .html(let text): text.isEmpty
    case .number(let number): number == 0
    case .flag(let flag): !flag
    case .view(let view): view == nil
    case .list(let views): views.isEmpty
    case nil: true
    }
  }

  /// The innermost view that has the first name is asked; it alone is asked for the rest.
  private func value(at path: Template.Path) -> Value? {
    var index = stack.count - 1
    while index >= 0 {
      if let value = stack[index].value(of: path.first) {
        return path.rest.isEmpty ? value : part(of: value, at: path.rest[...])
      }
      index -= 1
    }
    return nil
  }

  private func part(of value: Value, at path: ArraySlice<Name>) -> Value? {
    guard let name = path.first else { return value }
    guard case .view(let view?) = value, let next = view.value(of: name) else { return nil }
    return part(of: next, at: path.dropFirst())
  }
}
