/// A template that was read, as a list of instructions with its partials and parents put in their places. The list is
/// flat and plain, so that a page of a thousand rows is one walk over it, without a tree to hold on to.
struct Template: Sendable {
  /// What to do next.
  enum Instruction: Sendable {
    /// Show these bytes of `bytes`.
    case text(from: Int, to: Int)
    /// `{{name}}`
    case value(Path)
    /// `{{#name}}…{{/name}}`: the inside goes up to the instruction `end`.
    case section(Path, end: Int)
    /// `{{^name}}…{{/name}}`
    case inverted(Path, end: Int)
  }

  /// `name`, or `name.part`.
  struct Path: Sendable {
    let name: Name
    let part: Name?
  }

  private(set) var instructions: [Instruction] = []
  private(set) var bytes: [UInt8] = []

  mutating func append(text: [UInt8]) {
    instructions.append(.text(from: bytes.count, to: bytes.count + text.count))
    bytes += text
  }

  mutating func append(value path: Path) { instructions.append(.value(path)) }

  mutating func append(section path: Path, isInverted: Bool, inside: Template) {
    let end = instructions.count + 1 + inside.instructions.count
    instructions.append(isInverted ? .inverted(path, end: end) : .section(path, end: end))
    append(inside)
  }

  mutating func append(_ other: Template) {
    let (moved, shift) = (instructions.count, bytes.count)
    instructions += other.instructions.map { instruction in
      switch instruction {
      case .text(let from, let to): .text(from: from + shift, to: to + shift)
      case .value: instruction
      case .section(let path, let end): .section(path, end: end + moved)
      case .inverted(let path, let end): .inverted(path, end: end + moved)
      }
    }
    bytes += other.bytes
  }

  /// The bytes that this template makes of `view`.
  func render(_ view: any View) -> [UInt8] {
    var renderer = Renderer(template: self, stack: [view])
    renderer.run(0, to: instructions.count)
    return renderer.output
  }
}

/// Walks a template, with the views it is inside of.
private struct Renderer {
  let template: Template
  /// The innermost last.
  var stack: [any View]
  var output: [UInt8] = []

  init(template: Template, stack: [any View]) {
    self.template = template
    self.stack = stack
    output.reserveCapacity(template.bytes.count * 2)
  }

  mutating func run(_ start: Int, to end: Int) {
    var next = start
    while next < end {
      let instruction = template.instructions[next]
      next += 1
      switch instruction {
      case .text(let from, let to): output += template.bytes[from..<to]
      case .value(let path): show(path)
      case .section(let path, let end):
        section(path, from: next, to: end)
        next = end
      case .inverted(let path, let end):
        if isEmpty(path) { run(next, to: end) }
        next = end
      }
    }
  }

  private mutating func show(_ path: Template.Path) {
    switch value(at: path) {
    case .text(let text): appendEscaped(text, to: &output)
    case .trusted(let text): output += text.utf8
    case .bytes(let bytes): output += bytes
    case .number(let number): output += String(number).utf8
    case .flag, .view, .list, nil: break
    }
  }

  private mutating func section(_ path: Template.Path, from start: Int, to end: Int) {
    switch value(at: path) {
    case .list(let views):
      for view in views { run(start, to: end, in: view) }
    case .view(let view?): run(start, to: end, in: view)
    case .text(let text), .trusted(let text): if !text.isEmpty { run(start, to: end) }
    case .bytes(let bytes): if !bytes.isEmpty { run(start, to: end) }
    case .number(let number): if number != 0 { run(start, to: end) }
    case .flag(let flag): if flag { run(start, to: end) }
    case .view(nil), nil: break
    }
  }

  private mutating func run(_ start: Int, to end: Int, in view: any View) {
    stack.append(view)
    run(start, to: end)
    stack.removeLast()
  }

  private func isEmpty(_ path: Template.Path) -> Bool {
    switch value(at: path) {
    case .text(let text), .trusted(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .number(let number): number == 0
    case .flag(let flag): !flag
    case .view(let view): view == nil
    case .list(let views): views.isEmpty
    case nil: true
    }
  }

  /// The innermost view that has the name is asked; it alone is asked for the part.
  private func value(at path: Template.Path) -> Value? {
    var index = stack.count - 1
    while index >= 0 {
      if let value = stack[index].value(of: path.name) {
        guard let part = path.part else { return value }
        if case .view(let view?) = value { return view.value(of: part) }
        return nil
      }
      index -= 1
    }
    return nil
  }
}
