internal import CLibYAML

/// What libyaml could not read, in an author's words.
struct YAMLProblem {
  /// From 1, in the text given to libyaml.
  let line: Int
  /// From 1.
  let column: Int
  let message: String
  let help: String?

  /// The problem a parser stopped at.
  init(_ parser: yaml_parser_t) {
    let problem = parser.problem.map { String(cString: $0) } ?? ""
    let context = parser.context.map { String(cString: $0) } ?? ""
    let isInQuotes = context.contains("quoted scalar") && !problem.contains("escape")
    let mark = isInQuotes || context.contains("flow") ? parser.context_mark : parser.problem_mark
    line = mark.line + 1
    column = mark.column + 1
    (message, help) = YAMLProblem.words(for: problem, context, line: parser.problem_mark.line + 1)
  }

  private static func words(for problem: String, _ context: String, line: Int) -> (String, String?) {
    for (part, message, help) in table where problem.contains(part) || context.contains(part) {
      return (message, help)
    }
    let known = [context, problem].filter { !$0.isEmpty }.joined(separator: ", ")
    return ("this is not YAML: \(known)", "look at this line and the one above it for a missing quote or space")
  }

  /// A part of libyaml's words, ours, and the remedy. The first that fits is taken.
  private static let table: [(String, String, String)] = [
    (
      "while scanning a quoted scalar", "this quote is never closed",
      "close it; inside double quotes write \\\" for a quote, inside single quotes ''"
    ),
    (
      "found unknown escape character", "a backslash in double quotes begins an escape that YAML does not have",
      "write \\\\ for a backslash, or use single quotes"
    ),
    (
      "while parsing a flow mapping", "this `{` is never closed, or a comma is missing after one of its values",
      "put quotes around values that hold `,` `{` `}` `[` `]` or `: `, or write one key a line"
    ),
    (
      "while parsing a flow sequence", "this `[` is never closed, or a comma is missing",
      "put quotes around values that hold `,` `[` `]` or `: `, or write one item a line"
    ),
    (
      "mapping values are not allowed", "a colon and a space inside a value start a new key here",
      "put quotes around the whole value"
    ),
    (
      "found character that cannot start any token", "a value can't begin with this character",
      "indent with spaces, never tabs; put quotes around a value that begins with @ ` % or |"
    ),
    (
      "could not find expected ':'", "this line is neither a `key: value` nor the next line of a value",
      "add the colon, or indent the line so that it belongs to the value above"
    ),
    (
      "did not find expected key", "this line is indented unlike the ones it belongs to",
      "give all keys of one group the same indentation, in spaces"
    ),
    (
      "did not find expected '-' indicator", "this line is indented unlike the items of the list above",
      "give all `-` of one list the same indentation, in spaces"
    ),
    (
      "block sequence entries are not allowed", "a list can't begin here",
      "begin it on the line after the key, or write it as [a, b]"
    ),
    (
      "found a tab character", "a tab stands where YAML wants spaces", "indent with spaces"
    ),
    (
      "did not find expected <document start>", "what follows belongs to no key",
      "give it a key, or indent it under the one above"
    ),
    (
      "control characters are not allowed", "an invisible control character stands in the text", "remove it"
    ),
    (
      "while scanning an anchor", "a value that begins with & needs quotes", "put quotes around it"
    ),
    (
      "while scanning an alias", "a value that begins with * needs quotes", "put quotes around it"
    ),
    (
      "undefined tag handle", "a value that begins with ! needs quotes", "put quotes around it"
    ),
    (
      "while scanning a tag", "a value that begins with ! needs quotes", "put quotes around it"
    ),
    (
      "while scanning a block scalar", "what follows `|` or `>` must be on the lines below, indented",
      "begin the text on the next line; put quotes around a value that begins with | or >"
    ),
    (
      "while scanning a directive", "a line that begins with % is a YAML directive", "put quotes around the value"
    ),
  ]
}
