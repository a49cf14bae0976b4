internal import CLibYAML

/// What libyaml could not read, in an author's words, and where its author went wrong: libyaml stops at the first
/// character that can't be right, which is often after the mistake, and sometimes a line below it.
struct YAMLProblem {
  /// From 1, in the text given to libyaml.
  let line: Int
  /// From 1.
  let column: Int
  let message: String
  let help: String?

  private init(line: Int, column: Int, _ message: String, _ help: String?) {
    self.line = line
    self.column = column
    self.message = message
    self.help = help
  }

  /// The problem a parser stopped at in `text`.
  init(_ parser: yaml_parser_t, in text: ArraySlice<UInt8>) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let stop = YAMLStop(parser.problem_mark, in: text)
    if problem.contains("mapping values are not allowed") {
      self = .misplacedColon(stop)
    } else if context.contains("flow"), stop.character == nil, let opening = stop.lastOpening {
      self.init(
        line: opening.line + 1,
        column: opening.column + 1,
        "this `\(opening.bracket)` is never closed",
        "close it; put quotes around values that hold `,` `{` `}` `[` `]` or `: `"
      )
    } else if context.contains("flow node") {
      self = YAMLProblem(
        at: stop,
        "a value is missing before this",
        "take the comma away, or put quotes around the value"
      )
    } else if context.contains("flow"), stop.isOnLine(of: parser.context_mark) {
      self = .insideBrackets(stop)
    } else if problem.contains("did not find expected key") || problem.contains("expected <document start>"),
      !stop.before.trimmingSpaces().isEmpty
    {
      self = YAMLProblem(
        at: stop,
        "the value ended before this",
        "put quotes around the whole value; \(YAMLProblem.innerQuotes)"
      )
    } else if problem.contains("cannot start any token") {
      self = .badFirstCharacter(stop)
    } else {
      let known = YAMLWords.table.first { problem.contains($0.part) || context.contains($0.part) }
      let mark = known?.isAtContext == true ? parser.context_mark : parser.problem_mark
      let words = [context, problem].filter { !$0.isEmpty }.joined(separator: ", ")
      self.init(
        line: mark.line + 1,
        column: mark.column + 1,
        known?.message ?? "this is not YAML: \(words)",
        known?.help ?? "look at this line and the one above it for a missing quote or space"
      )
    }
  }

  private init(at stop: YAMLStop, _ message: String, _ help: String) {
    self.init(line: stop.line + 1, column: stop.before.unicodeScalars.count + 1, message, help)
  }

  static let innerQuotes = "inside double quotes write \\\" for a quote, inside single quotes ''"

  /// A `: ` where no key can stand: inside a value, or after a line that went wrong before it.
  private static func misplacedColon(_ stop: YAMLStop) -> YAMLProblem {
    let isFirst = !stop.before.contains(": ") && !stop.before.hasSuffix("\"") && !stop.before.hasSuffix("'")
    let indent = stop.before.prefix { $0 == " " }.count
    let isAlone = stop.before.trimmingSpaces().unicodeScalars.allSatisfy {
      $0 != " " || stop.before.contains("- ")
    }
    guard isFirst, isAlone, !stop.above.isEmpty else {
      return YAMLProblem(
        at: stop,
        "a colon and a space inside a value start a new key here",
        "put quotes around the whole value, or begin the second key on a line of its own"
      )
    }
    guard indent > stop.above.prefix(while: { $0 == " " }).count else {
      return YAMLProblem(
        line: stop.line,
        column: stop.above.prefix { $0 == " " }.count + 1,
        "this line is no `key: value`",
        "write a colon and an ordinary space after the key"
      )
    }
    return YAMLProblem(
      line: stop.line + 1,
      column: indent + 1,
      "this key is indented deeper than the one above, which has a value",
      "indent both alike, in spaces"
    )
  }

  /// What went wrong between `{` and `}`, or `[` and `]`, on the line where they begin.
  private static func insideBrackets(_ stop: YAMLStop) -> YAMLProblem {
    if stop.character == ":" {
      return YAMLProblem(
        at: stop,
        "a colon and a space inside a value start a new key here",
        "put quotes around the whole value; inside { } and [ ] it also ends at a comma"
      )
    }
    return YAMLProblem(
      at: stop,
      "the value ended before this, and no comma follows",
      "put quotes around the whole value when it holds quotes or `,` `{` `}` `[` `]` or `: `"
    )
  }

  /// A character that no value can begin with.
  private static func badFirstCharacter(_ stop: YAMLStop) -> YAMLProblem {
    switch stop.character {
    case "\t": YAMLProblem(at: stop, "a tab stands where YAML wants spaces", "indent with spaces")
    case "@":
      YAMLProblem(
        at: stop,
        "a value that begins with @ needs quotes",
        "leave the @ out, or put quotes around the name"
      )
    default:
      YAMLProblem(
        at: stop,
        "a value that begins with \(stop.character.map(String.init) ?? "this") needs quotes",
        "put quotes around it"
      )
    }
  }
}

/// The line where libyaml stopped, around the place.
private struct YAMLStop {
  /// From 0.
  let line: Int
  /// What stands on the line before the place.
  let before: String
  /// The character at the place; nil at the end of the line.
  let character: Character?
  /// The line above; empty where there is none.
  let above: String
  /// The last `[` or `{` before the place, its line and column from 0.
  private(set) var lastOpening: (bracket: Character, line: Int, column: Int)?

  init(_ mark: yaml_mark_t, in text: ArraySlice<UInt8>) {
    var lines = Lines(text)
    var (above, current): (ArraySlice<UInt8>, ArraySlice<UInt8>) = ([], lines.next() ?? [])
    for number in 0..<mark.line {
      if let index = current.lastIndex(where: { $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }) {
        let column = String(decoding: current[..<index], as: UTF8.self).unicodeScalars.count
        lastOpening = (Character(Unicode.Scalar(current[index])), number, column)
      }
      (above, current) = (current, lines.next() ?? [])
    }
    let scalars = String(decoding: current, as: UTF8.self).unicodeScalars
    line = mark.line
    before = String(scalars.prefix(mark.column))
    character = scalars.dropFirst(mark.column).first.map(Character.init)
    self.above = String(decoding: above, as: UTF8.self)
  }

  func isOnLine(of mark: yaml_mark_t) -> Bool { mark.line == line }
}
