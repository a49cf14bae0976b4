internal import PostmortemCore

/// Says in JSON Schema what keys take. An editor sees YAML 1.2: a date is a text for it, `12000` a number, `true` a
/// boolean, and what is left empty is null; so a text may be any of these.
struct SchemaWriter {
  /// The archive whose lists are closed; nil where it is not known.
  let settings: Settings?

  private typealias Members = [(name: String, value: JSONTree)]

  /// A whole schema for a group of keys.
  func schema(of group: KeyGroup) -> String {
    let head: Members = [
      ("$schema", .string("http://json-schema.org/draft-07/schema#")), ("title", .string(group.noun)),
    ]
    return JSONTree.object(head + members(of: group)).text
  }

  private func members(of group: KeyGroup) -> Members {
    let required = group.keys.filter(\.entry.isRequired).map(\.name)
    let properties = group.keys.map { name, entry in (name: name, value: property(entry)) }
    return [("type", .string("object")), ("properties", .object(properties))]
      + (required.isEmpty ? [] : [("required", .strings(required))])
      + [("additionalProperties", .bool(false))]
  }

  private func property(_ entry: KeyEntry) -> JSONTree {
    var members: Members = [("description", .string(entry.meaning))]
    // A key without a value is as good as none.
    members += entry.isRequired ? self.members(of: entry.kind) : optional(self.members(of: entry.kind))
    if !entry.examples.isEmpty { members.append(("examples", .strings(entry.examples))) }
    return .object(members)
  }

  /// The same, or nothing.
  private func optional(_ members: Members) -> Members {
    guard let place = members.firstIndex(where: { $0.name == "type" }) else {
      return members.isEmpty
        ? [] : [("anyOf", .array([.object(members), .object([("type", .string("null"))])]))]
    }
    var members = members
    switch members[place].value {
    case .string(let type): members[place].value = .strings([type, "null"])
    case .array(let types): members[place].value = .array(types + [.string("null")])
    default: break
    }
    if let place = members.firstIndex(where: { $0.name == "enum" }),
      case .array(let words) = members[place].value
    {
      members[place].value = .array(words + [.null])
    }
    return members
  }

  private func members(of kind: ValueKind) -> Members {
    switch kind {
    case .text: [("type", .strings(["string", "number", "boolean"]))]
    case .word(let words): [("type", .string("string")), ("enum", .strings(words))]
    case .id: [("type", .strings(["string", "number"])), ("pattern", .string(SchemaPattern.id))]
    case .name(let list): members(of: list)
    case .date: text(SchemaPattern.date)
    case .time: text(SchemaPattern.time)
    case .duration: text(SchemaPattern.duration)
    case .address: text(SchemaPattern.address)
    case .zone: [("type", .string("string"))]
    case .count:
      [
        ("type", .strings(["integer", "string"])), ("minimum", .number(0)),
        ("pattern", .string("^[0-9]+$")),
      ]
    case .percentage:
      [
        ("type", .strings(["number", "string"])), ("exclusiveMinimum", .number(0)),
        ("maximum", .number(100)), ("pattern", .string(SchemaPattern.percentage)),
      ]
    case .flag: [("type", .strings(["boolean", "string"])), ("pattern", .string("^(true|false)$"))]
    case .list(let kind): [("type", .string("array")), ("items", .object(members(of: kind)))]
    case .names(let kind): open(kind)
    case .ids(let kind): open(kind) + [("propertyNames", .object([("pattern", .string(SchemaPattern.id))]))]
    case .listedNames(let list, let kind): listed(list, kind)
    case .group(let group): members(of: group)
    case .rules: SchemaWriter.rules
    case .anything: []
    }
  }

  private func text(_ pattern: String) -> Members {
    [("type", .string("string")), ("pattern", .string(pattern))]
  }

  /// An object with any names. A group under a name may be left empty.
  private func open(_ kind: ValueKind) -> Members {
    var value = members(of: kind)
    if case .group = kind { value = optional(value) }
    return [("type", .string("object")), ("additionalProperties", .object(value))]
  }

  /// An object with the names of a list.
  private func listed(_ list: NameList, _ kind: ValueKind) -> Members {
    guard let names = settings?.names(in: list) else { return open(kind) }
    let value = JSONTree.object(members(of: kind))
    return [
      ("type", .string("object")), ("properties", .object(names.map { ($0, value) })),
      ("additionalProperties", .bool(false)),
    ]
  }

  /// One name of a list.
  private func members(of list: NameList) -> Members {
    let names = settings?.names(in: list)
    guard list == .people else {
      return names.map(SchemaWriter.words) ?? [("type", .strings(["string", "number"]))]
    }
    guard let names else { return text(SchemaPattern.person) }
    // With @ is as good; editors propose the names without.
    let choices = [
      JSONTree.object([("enum", .strings(names))]),
      .object(text("^@(\(names.map(SchemaPattern.escaped).joined(separator: "|")))$")),
    ]
    return [("anyOf", .array(choices))]
  }

  /// One of these names; one of digits alone is a number for an editor.
  private static func words(_ names: [String]) -> Members {
    let numbers = names.compactMap { Int($0) }
    return [
      ("type", numbers.isEmpty ? .string("string") : .strings(["string", "integer"])),
      ("enum", .array(names.map(JSONTree.string) + numbers.map(JSONTree.number))),
    ]
  }

  /// Every rule that can be set, with what it says and what it weighs by itself.
  private static var rules: Members {
    let weight: Members = [
      ("type", .string("string")), ("enum", .strings(RuleWeight.allCases.map(\.rawValue))),
    ]
    let rules = AllRules.all.filter { $0.canBeRelaxed }.map { rule in
      let parameters = rule.parameters.map { ($0.name, JSONTree.object(parameter($0))) }
      let group: Members = [
        ("type", .string("object")), ("properties", .object([("weight", .object(weight))] + parameters)),
        ("additionalProperties", .bool(false)),
      ]
      let members: Members = [
        ("description", .string("\(rule.sentence) \(rule.reason)")),
        ("default", .string(rule.weight.rawValue)),
        ("anyOf", .array([.object(weight), .object(group)])),
      ]
      return (rule.id.rawValue, JSONTree.object(members))
    }
    return [
      ("type", .string("object")), ("properties", .object(rules)), ("additionalProperties", .bool(false)),
    ]
  }

  private static func parameter(_ parameter: RuleParameter) -> Members {
    let description: Members = [("description", .string(parameter.meaning))]
    switch parameter.standard {
    case .number(let number):
      return description + [
        ("type", .string("integer")), ("minimum", .number(0)), ("default", .number(number)),
      ]
    case .words(let words):
      let text = JSONTree.object([("type", .strings(["string", "number", "boolean"]))])
      return description + [("type", .string("array")), ("items", text), ("default", .strings(words))]
    }
  }
}

extension Settings {
  /// The names of a list, in their order; nil where any name goes.
  func names(in list: NameList) -> [String]? {
    switch list {
    case .severities: severities.map(\.name)
    case .priorities: priorities.map(\.name)
    case .people: people.isClosed ? people.ids : nil
    case .teams: teams.isClosed ? teams.ids : nil
    case .services: services.isClosed ? services.ids : nil
    case .slos: slos.isClosed ? slos.ids : nil
    case .triggers: triggers.isClosed ? triggers.ids : nil
    case .cause_categories: causeCategories.isClosed ? causeCategories.ids : nil
    }
  }
}
