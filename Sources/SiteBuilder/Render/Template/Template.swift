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
    /// The place of its file's path among those that the parser keeps.
    let source: Int
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
    spots.append(Spot(source: 0, line: 0))
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

  /// Opens a section: what is appended from here on stands inside of it, until the section of this place is closed.
  mutating func open(section path: Path, isInverted: Bool, at spot: Spot) -> Int {
    spots.append(spot)
    instructions.append(isInverted ? .inverted(path, end: 0) : .section(path, end: 0))
    return instructions.count - 1
  }

  mutating func close(section place: Int) {
    sectionEnd = instructions.count
    switch instructions[place] {
    case .section(let path, _): instructions[place] = .section(path, end: sectionEnd)
    case .inverted(let path, _): instructions[place] = .inverted(path, end: sectionEnd)
    case .text, .value: break
    }
  }

  mutating func append(_ other: Template) {
    guard !instructions.isEmpty else { return self = other }
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
