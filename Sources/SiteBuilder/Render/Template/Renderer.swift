internal import PostmortemCore

/// Walks a template, with the views it is inside of. It lives while what the template is made of is lent to it.
///
/// A page asks for hundreds of values, and holding on to one that is only looked at costs as much as finding it. So what
/// is lent to a function here is a parameter of one that stands by itself: put into its caller, the compiler would hold
/// on to it there.
struct Renderer: ~Copyable {
  private let instructions: UnsafeBufferPointer<Template.Instruction>
  private let keys: [String]
  private let text: UnsafeBufferPointer<UInt8>
  private let words: Words
  /// The innermost view. It stays in its list, for a copy holds on to all that it shows.
  private var turn: Turn
  /// Those around it, the innermost last.
  private var around: [Turn] = []

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

  /// Appends what the instructions from one place to another show. Inside the section of a text, `asked` is its path and
  /// `answer` what the innermost view said to that: the text stands there as a rule, and some are long in the making.
  mutating func run(
    _ start: Int,
    to end: Int,
    asked: Template.Path? = nil,
    answer: Value? = nil,
    _ page: inout ByteBuffer
  ) {
    var next = start
    while next < end {
      let instruction = instructions[next]
      next += 1
      switch instruction {
      case .text(let from, let to): page.append(UnsafeBufferPointer(rebasing: text[from..<to]))
      case .value(let path):
        if path == asked { show(answer, &page) } else { show(value(at: path), &page) }
      case .section(let path, let sectionEnd):
        let isShown = section(path, from: next, to: sectionEnd, asked: asked, answer: answer, &page)
        next = sectionEnd
        // What stands there instead follows as a rule, and need not be asked about again.
        if next < end, case .inverted(path, let insteadEnd) = instructions[next] {
          if !isShown { run(next + 1, to: insteadEnd, asked: asked, answer: answer, &page) }
          next = insteadEnd
        }
      case .inverted(let path, let end):
        if value(at: path)?.isEmpty ?? true { run(next, to: end, asked: asked, answer: answer, &page) }
        next = end
      }
    }
  }

  @inline(never)
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
  private mutating func section(
    _ path: Template.Path,
    from start: Int,
    to end: Int,
    asked: Template.Path?,
    answer: Value?,
    _ page: inout ByteBuffer
  ) -> Bool {
    guard let value = value(at: path) else { return false }
    if value.isEmpty { return false }
    switch consume value {
    case .list(let views): show(views, from: start, to: end, &page)
    case .number, .flag: run(start, to: end, asked: asked, answer: answer, &page)
    case let value: run(start, to: end, where: path, is: value, &page)
    }
    return true
  }

  /// Shows the inside of a section for each of its views.
  @inline(never)
  private mutating func show(
    _ views: consuming [any View],
    from start: Int,
    to end: Int,
    _ page: inout ByteBuffer
  ) {
    around.append(Turn(views: views, index: 0))
    swap(&turn, &around[around.count - 1])
    while turn.index < turn.views.count {
      run(start, to: end, &page)
      turn.index += 1
    }
    turn = around.removeLast()
  }

  /// Shows the inside of a section of a text.
  @inline(never)
  private mutating func run(
    _ start: Int,
    to end: Int,
    where path: Template.Path,
    is value: consuming Value,
    _ page: inout ByteBuffer
  ) {
    run(start, to: end, asked: path, answer: value, &page)
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
    Renderer.value(of: name, turn.views, turn.index) ?? Renderer.value(of: name, around)
  }

  /// What a view of a list says to a name.
  @inline(never)
  private static func value(of name: Name, _ views: [any View], _ index: Int) -> Value? {
    views[index].value(of: name)
  }

  /// What the innermost of these says that has the name.
  @inline(never)
  private static func value(of name: Name, _ around: [Turn]) -> Value? {
    var index = around.count - 1
    while index >= 0 {
      if let value = around[index].views[around[index].index].value(of: name) { return value }
      index -= 1
    }
    return nil
  }

  /// What the innermost document has under a key of its own.
  private func extra(at key: String) -> Value? {
    guard case .list(let views) = value(of: .extra) else { return nil }
    return (views.first as? ExtraView)?.value(at: key[...])
  }
}
