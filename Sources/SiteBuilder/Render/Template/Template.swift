internal import PostmortemCore

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
  struct Path: Equatable, Sendable {
    let name: Name
    var part: Name?
    /// Of `extra.KEY`, the place of its key among `keys`, counted from 1; 0 for any other.
    var key = 0
  }

  /// Where an instruction is written.
  struct Spot: Sendable {
    let path: String
    let line: Int
  }

  private(set) var instructions: [Instruction] = []
  private(set) var bytes: [UInt8] = []
  /// Of each instruction.
  private(set) var spots: [Spot] = []
  /// The keys of the authors' own that are asked for.
  private(set) var keys: [String] = []
  /// A section ends here: what follows is no more inside of it.
  private var sectionEnd = 0

  mutating func append(text: [UInt8]) {
    if instructions.count > sectionEnd, case .text(let from, let to) = instructions.last, to == bytes.count {
      instructions[instructions.count - 1] = .text(from: from, to: to + text.count)
      bytes += text
      return
    }
    spots.append(Spot(path: "", line: 0))
    instructions.append(.text(from: bytes.count, to: bytes.count + text.count))
    bytes += text
  }

  mutating func append(value path: Path, at spot: Spot) {
    spots.append(spot)
    instructions.append(.value(path))
  }

  /// The path of a key of the authors' own.
  mutating func path(ofKey key: String) -> Path {
    keys.append(key)
    return Path(name: .extra, key: keys.count)
  }

  mutating func append(section path: Path, isInverted: Bool, inside: Template, at spot: Spot) {
    spots.append(spot)
    let end = instructions.count + 1 + inside.instructions.count
    instructions.append(isInverted ? .inverted(path, end: end) : .section(path, end: end))
    append(inside)
    sectionEnd = instructions.count
  }

  mutating func append(_ other: Template) {
    if other.instructions.count == 1, case .text = other.instructions[0] { return append(text: other.bytes) }
    defer { if other.sectionEnd > 0 { sectionEnd = instructions.count } }
    let (moved, shift, known) = (instructions.count, bytes.count, keys.count)
    func path(_ path: Path) -> Path {
      path.key == 0 ? path : Path(name: path.name, part: path.part, key: path.key + known)
    }
    instructions += other.instructions.map { instruction in
      switch instruction {
      case .text(let from, let to): .text(from: from + shift, to: to + shift)
      case .value(let own): .value(path(own))
      case .section(let own, let end): .section(path(own), end: end + moved)
      case .inverted(let own, let end): .inverted(path(own), end: end + moved)
      }
    }
    bytes += other.bytes
    spots += other.spots
    keys += other.keys
  }

  /// The bytes that this template makes of `view`.
  func render(_ view: any View, in words: Words) -> ByteBuffer {
    var output = ByteBuffer(capacity: 0)
    bytes.withUnsafeBufferPointer { text in
      var renderer = Renderer(instructions: instructions, keys: keys, text: text, words: words, view: view)
      renderer.run(0, to: instructions.count)
      output = renderer.finish()
    }
    return output
  }
}

/// Walks a template, with the views it is inside of. It lives while the template's bytes are lent to it.
private struct Renderer: ~Copyable {
  private let instructions: [Template.Instruction]
  private let keys: [String]
  private let text: UnsafeBufferPointer<UInt8>
  private let words: Words
  /// The innermost last.
  private var stack: [any View]
  /// Of the text whose section is being shown, with as many views around it: it stands inside as a rule, and
  /// some texts are long in the making.
  private var asked: (path: Template.Path, depth: Int)?
  private var answer: Value?
  private var output: ByteBuffer

  init(
    instructions: [Template.Instruction],
    keys: [String],
    text: UnsafeBufferPointer<UInt8>,
    words: Words,
    view: any View
  ) {
    self.instructions = instructions
    self.keys = keys
    self.text = text
    self.words = words
    stack = [view]
    output = ByteBuffer(capacity: text.count * 2)
  }

  consuming func finish() -> ByteBuffer { output }

  mutating func run(_ start: Int, to end: Int) {
    var next = start
    while next < end {
      let instruction = instructions[next]
      next += 1
      switch instruction {
      case .text(let from, let to): output.append(UnsafeBufferPointer(rebasing: text[from..<to]))
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
    if let asked, asked.depth == stack.count, asked.path == path {
      show(answer)
    } else {
      show(value(at: path))
    }
  }

  private mutating func show(_ value: Value?) {
    switch value {
    case .text(let text): output.append(escaping: text)
    case .trusted(let text): output.append(text)
    case .bytes(let bytes): output.append(bytes)
    case .written(let write): write(&output)
    case .day(let day): output.append(day)
    case .number(let number):
      if number.magnitude < 1000 { output.append(number) } else { output.append(words.number(number)) }
    case .flag, .list, nil: break
    }
  }

  private mutating func section(_ path: Template.Path, from start: Int, to end: Int) {
    let value = value(at: path)
    switch value {
    case .list(let views):
      for view in views { run(start, to: end, in: view) }
    case .text(let text), .trusted(let text): if !text.isEmpty { run(start, to: end, where: path, is: value) }
    case .bytes(let bytes): if !bytes.isEmpty { run(start, to: end, where: path, is: value) }
    case .written, .day: run(start, to: end, where: path, is: value)
    case .number(let number): if number != 0 { run(start, to: end) }
    case .flag(let flag): if flag { run(start, to: end) }
    case nil: break
    }
  }

  private mutating func run(_ start: Int, to end: Int, in view: any View) {
    stack.append(view)
    run(start, to: end)
    stack.removeLast()
  }

  private mutating func run(_ start: Int, to end: Int, where path: Template.Path, is value: Value?) {
    asked = (path, stack.count)
    answer = value
    run(start, to: end)
    asked = nil
  }

  private func isEmpty(_ path: Template.Path) -> Bool {
    switch value(at: path) {
    case .text(let text), .trusted(let text): text.isEmpty
    case .bytes(let bytes): bytes.isEmpty
    case .written, .day: false
    case .number(let number): number == 0
    case .flag(let flag): !flag
    case .list(let views): views.isEmpty
    case nil: true
    }
  }

  private func value(at path: Template.Path) -> Value? {
    path.key == 0 ? Renderer.value(at: path, in: stack) : extra(at: keys[path.key - 1])
  }

  /// What the innermost document has under a key of its own.
  private func extra(at key: String) -> Value? {
    guard case .list(let views) = Renderer.value(at: Template.Path(name: .extra), in: stack) else {
      return nil
    }
    return (views.first as? ExtraView)?.value(at: key[...])
  }

  /// The innermost view that has the name is asked; it alone is asked for the part. A function of its own,
  /// for there the stack can't change and the views are asked where they are, without copies.
  @inline(never)
  private static func value(at path: Template.Path, in stack: [any View]) -> Value? {
    var index = stack.count - 1
    while index >= 0 {
      guard let value = stack[index].value(of: path.name) else {
        index -= 1
        continue
      }
      guard let part = path.part else { return value }
      guard case .list(let views) = value else { return nil }
      return views.first?.value(of: part)
    }
    return nil
  }
}
