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

  /// Appends what this template makes of `view`.
  func render(_ view: any View, in words: Words, to page: inout ByteBuffer) {
    page.reserve(bytes.count)
    bytes.withUnsafeBufferPointer { text in
      instructions.withUnsafeBufferPointer { instructions in
        var renderer = Renderer(instructions: instructions, keys: keys, text: text, words: words, view: view)
        renderer.run(0, to: instructions.count, &page)
      }
    }
  }
}

/// Walks a template, with the views it is inside of. It lives while what the template is made of is lent to it.
private struct Renderer: ~Copyable {
  private let instructions: UnsafeBufferPointer<Template.Instruction>
  private let keys: [String]
  private let text: UnsafeBufferPointer<UInt8>
  private let words: Words
  /// The innermost view. It stays in its list, for a copy holds on to all that it shows.
  private var turn: Turn
  /// Those around it, the innermost last.
  private var around: [Turn] = []
  /// Of the text whose section is being shown, with as many views around it: it stands inside as a rule, and
  /// some texts are long in the making.
  private var asked: (path: Template.Path, depth: Int)?
  private var answer: Value?

  init(
    instructions: UnsafeBufferPointer<Template.Instruction>,
    keys: [String],
    text: UnsafeBufferPointer<UInt8>,
    words: Words,
    view: any View
  ) {
    self.instructions = instructions
    self.keys = keys
    self.text = text
    self.words = words
    turn = Turn(views: [view], index: 0)
  }

  /// One of the views of a list, each of which has its turn.
  private struct Turn {
    let views: [any View]
    var index: Int
  }

  mutating func run(_ start: Int, to end: Int, _ page: inout ByteBuffer) {
    var next = start
    while next < end {
      let instruction = instructions[next]
      next += 1
      switch instruction {
      case .text(let from, let to): page.append(UnsafeBufferPointer(rebasing: text[from..<to]))
      case .value(let path): show(path, &page)
      case .section(let path, let sectionEnd):
        let isShown = section(path, from: next, to: sectionEnd, &page)
        next = sectionEnd
        // What stands there instead follows as a rule, and need not be asked about again.
        if next < end, case .inverted(path, let insteadEnd) = instructions[next] {
          if !isShown { run(next + 1, to: insteadEnd, &page) }
          next = insteadEnd
        }
      case .inverted(let path, let end):
        if value(at: path)?.isEmpty ?? true { run(next, to: end, &page) }
        next = end
      }
    }
  }

  private func show(_ path: Template.Path, _ page: inout ByteBuffer) {
    if let asked, asked.depth == around.count, asked.path == path {
      show(answer, &page)
    } else {
      show(value(at: path), &page)
    }
  }

  private func show(_ value: Value?, _ page: inout ByteBuffer) {
    switch value {
    case .text(let text): page.append(escaping: text)
    case .trusted(let text): page.append(text)
    case .bytes(let bytes): page.append(bytes)
    case .written(let write): write(&page)
    case .day(let day): page.append(day)
    case .number(let number):
      if number.magnitude < 1000 { page.append(number) } else { page.append(words.number(number)) }
    case .flag, .list, nil: break
    }
  }

  /// Shows the inside of a section, where there is something to show it of; whether there was.
  private mutating func section(_ path: Template.Path, from start: Int, to end: Int, _ page: inout ByteBuffer)
    -> Bool
  {
    switch value(at: path) {
    case .list(let views):
      guard !views.isEmpty else { return false }
      var inner = Turn(views: views, index: 0)
      swap(&turn, &inner)
      around.append(inner)
      for index in 0..<turn.views.count {
        turn.index = index
        run(start, to: end, &page)
      }
      turn = around.removeLast()
      return true
    case .number(let number):
      if number != 0 { run(start, to: end, &page) }
      return number != 0
    case .flag(let flag):
      if flag { run(start, to: end, &page) }
      return flag
    case let value?:
      guard !value.isEmpty else { return false }
      run(start, to: end, where: path, is: value, &page)
      return true
    case nil: return false
    }
  }

  private mutating func run(
    _ start: Int,
    to end: Int,
    where path: Template.Path,
    is value: consuming Value,
    _ page: inout ByteBuffer
  ) {
    asked = (path, around.count)
    answer = value
    run(start, to: end, &page)
    asked = nil
  }

  private func value(at path: Template.Path) -> Value? {
    guard path.key == 0 else { return extra(at: keys[path.key - 1]) }
    guard let value = value(of: path.name) else { return nil }
    guard let part = path.part else { return value }
    guard case .list(let views) = value else { return nil }
    return views.first?.value(of: part)
  }

  /// What the innermost view that has a name says to it.
  private func value(of name: Name) -> Value? {
    if let value = Renderer.value(of: name, turn.views, turn.index) { return value }
    var index = around.count - 1
    while index >= 0 {
      if let value = Renderer.value(of: name, around[index].views, around[index].index) { return value }
      index -= 1
    }
    return nil
  }

  /// A function of its own, for there the list can't change and the view is asked where it is, without a copy.
  @inline(never)
  private static func value(of name: Name, _ views: [any View], _ index: Int) -> Value? {
    views[index].value(of: name)
  }

  /// What the innermost document has under a key of its own.
  private func extra(at key: String) -> Value? {
    guard case .list(let views) = value(of: .extra) else { return nil }
    return (views.first as? ExtraView)?.value(at: key[...])
  }
}
