/// libyaml's words for what it can't read, with ours and the remedy.
struct YAMLWords {
  /// A part of libyaml's words.
  let part: String
  let message: String
  let help: String
  /// Where the mistake is: where what could not be read began, rather than where libyaml gave up on it.
  var isAtContext = false

  /// The first that fits is taken.
  static let table: [YAMLWords] = [
    .init(
      part: "found unknown escape character",
      message: "a backslash in double quotes begins an escape that YAML does not have",
      help: "write \\\\ for a backslash, or use single quotes"
    ),
    .init(
      part: "did not find expected hexdecimal number",
      message: "a backslash in double quotes begins an escape that YAML does not have",
      help: "write \\\\ for a backslash, or use single quotes"
    ),
    .init(
      part: "while scanning a quoted scalar",
      message: "this quote is never closed",
      help: "close it; \(YAMLProblem.innerQuotes)",
      isAtContext: true
    ),
    .init(
      part: "while parsing a flow mapping",
      message: "this `{` is never closed",
      help: "close it; put quotes around values that hold `,` `{` `}` `[` `]` or `: `",
      isAtContext: true
    ),
    .init(
      part: "while parsing a flow sequence",
      message: "this `[` is never closed",
      help: "close it; put quotes around values that hold `,` `[` `]` or `: `",
      isAtContext: true
    ),
    .init(
      part: "could not find expected ':'",
      message: "this line is neither a `key: value` nor the next line of a value",
      help:
        "write a colon and a space after the key, or indent the line so that it belongs to the value above",
      isAtContext: true
    ),
    .init(
      part: "did not find expected key",
      message: "this line is indented unlike the ones it belongs to",
      help: "give all keys of one group the same indentation, in spaces"
    ),
    .init(
      part: "did not find expected '-' indicator",
      message: "this line is indented unlike the items of the list above",
      help:
        "begin the next item with `- `, indented like the others; a key of the item stands below its first key"
    ),
    .init(
      part: "block sequence entries are not allowed",
      message: "a list can't begin here",
      help: "begin it on the line after the key, or write it as [a, b]"
    ),
    .init(
      part: "found a tab character",
      message: "a tab stands where YAML wants spaces",
      help: "indent with spaces"
    ),
    .init(
      part: "did not find expected <document start>",
      message: "what follows belongs to no key",
      help: "give it a key, or indent it under the one above"
    ),
    .init(
      part: "control characters are not allowed",
      message: "an invisible control character stands in the text",
      help: "remove it"
    ),
    .init(
      part: "while scanning an anchor",
      message: "a value that begins with & needs quotes",
      help: "put quotes around it",
      isAtContext: true
    ),
    .init(
      part: "while scanning an alias",
      message: "a value that begins with * needs quotes",
      help: "put quotes around it",
      isAtContext: true
    ),
    .init(
      part: "undefined tag handle",
      message: "a value that begins with ! needs quotes",
      help: "put quotes around it",
      isAtContext: true
    ),
    .init(
      part: "while scanning a tag",
      message: "a value that begins with ! needs quotes",
      help: "put quotes around it",
      isAtContext: true
    ),
    .init(
      part: "while scanning a block scalar",
      message: "what follows `|` or `>` must be on the lines below, indented",
      help: "begin the text on the next line; put quotes around a value that begins with | or >"
    ),
    .init(
      part: "while scanning a directive",
      message: "a line that begins with % is a YAML directive",
      help: "put quotes around the value",
      isAtContext: true
    ),
  ]
}
