/// A key of the format. The parser, the tables of FORMAT.md and the JSON Schemas all know it from here.
///
/// Its raw value is its number in the format's order, from 0, so that what is known of each key of a group can stand in an
/// array; its name is that of its case, which the compiler knows of a `CodingKey`.
protocol FormatKey: RawRepresentable<Int>, CodingKey, CaseIterable {
  /// What it means, and what it takes.
  var entry: KeyEntry { get }

  /// The names of all keys of its group.
  static var names: KeyNames { get }
}

extension FormatKey {
  /// As documents have it: `due_history`.
  var name: String { stringValue }
}

/// What there is to say of a key.
struct KeyEntry {
  /// In a sentence.
  let meaning: String
  let kind: ValueKind
  /// Whether its group is nothing without it.
  let isRequired: Bool
  /// Values that an editor may propose, where there is no closed list.
  let examples: [String]

  init(_ meaning: String, _ kind: ValueKind, isRequired: Bool = false, examples: [String] = []) {
    self.meaning = meaning
    self.kind = kind
    self.isRequired = isRequired
    self.examples = examples
  }
}

/// Keys that stand together.
struct KeyGroup {
  /// What the group is: "an action item".
  let noun: String
  /// In the format's order.
  let keys: [(name: String, entry: KeyEntry)]

  init<Key: FormatKey>(_ noun: String, of keys: Key.Type) {
    self.noun = noun
    self.keys = keys.allCases.map { ($0.name, $0.entry) }
  }
}

/// What a key takes.
indirect enum ValueKind {
  /// A single value, whatever it is.
  case text
  /// One of these words.
  case word([String])
  /// An id that is given here.
  case id
  /// A name that the settings list, or may list.
  case name(NameList)
  case date, time, duration, count, percentage, address, flag, zone
  /// Several of a kind.
  case list(ValueKind)
  /// Names of the author's own, each with a value of a kind.
  case names(ValueKind)
  /// Ids that are given here, each with a value of a kind.
  case ids(ValueKind)
  /// Names of a list of the settings, each with a value of a kind.
  case listedNames(NameList, ValueKind)
  case group(KeyGroup)
  /// Weights and parameters of rules, by their names.
  case rules
  /// The team's own, of any shape.
  case anything
}

/// The lists of the settings that documents name things from.
enum NameList: String, CaseIterable {
  case severities, priorities, people, teams, services, slos, triggers, cause_categories

  /// One of it, in an author's words.
  var noun: String {
    switch self {
    case .severities: "a severity"
    case .priorities: "a priority"
    case .people: "a person"
    case .teams: "a team"
    case .services: "a service"
    case .slos: "an SLO"
    case .triggers: "a trigger"
    case .cause_categories: "a cause category"
    }
  }
}
