extension ValueKind {
  /// What it is, in an author's words, for a table.
  var words: String {
    switch self {
    case .text: "text"
    case .word(let words): words.map { "`\($0)`" }.joined(separator: ", ")
    case .id: "an id"
    case .name(let list): list.noun
    case .date: "a date"
    case .time: "a time"
    case .duration: "a length of time"
    case .count: "a whole number"
    case .percentage: "a percentage"
    case .address: "an address"
    case .flag: "`true`, `false`"
    case .zone: "a time zone"
    case .list(.group(let group)): "a list, each \(group.noun)"
    case .list(let kind): "a list, each \(kind.words)"
    case .names(let kind): "names, each with \(kind.words)"
    case .ids(let kind): "ids, each with \(kind.words)"
    case .listedNames(let list, let kind): "names, each \(list.noun) with \(kind.words)"
    case .group: "keys of its own"
    case .rules: "rules, each with `error`, `warning`, `off`, or keys"
    case .anything: "anything"
    }
  }
}

extension KeyGroup {
  /// A row for each key.
  var table: String {
    let rows = keys.map { name, entry in
      "| `\(name)`\(entry.isRequired ? ", required" : "") | \(entry.kind.words) | \(entry.meaning) |\n"
    }
    return "| \(noun) | takes | what it says |\n| --- | --- | --- |\n" + rows.joined()
  }
}
