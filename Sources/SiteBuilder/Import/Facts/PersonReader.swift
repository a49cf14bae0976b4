internal import PostmortemCore

/// Turns names as people write them into keys of the roster, or into what those would be.
struct PersonReader {
  let settings: Settings

  /// The persons that a text names; nil where one of them is no person: a team, a role, a sentence.
  func persons(_ text: String) -> [String]? {
    let names = text.replacing(" and ", with: ",").replacing(" & ", with: ",").replacing(";", with: ",")
      .replacing(" und ", with: ",").replacing("、", with: ",")
      .split(separator: ",").map { String($0).trimmingSpaces() }.filter { !$0.isEmpty }
    let persons = names.compactMap(person)
    return persons.count == names.count && !persons.isEmpty ? persons : nil
  }

  /// The person that a text names; nil where it names none, or is no name.
  func person(_ text: String) -> String? {
    // `Maria Okafor <maria@acme.example>`, the angles of which Markdown takes for its own.
    let words = text.prefix { $0 != "<" }.split(separator: " ").filter { !$0.dropFirst().contains("@") }
    let bare = words.joined(separator: " ").filter { !"[]@*`".contains($0) }
    let name = String(bare.prefix { $0 != "(" }).trimmingSpaces()
    guard !name.isEmpty, !PersonIsOnePerson.names(name) else { return nil }
    let known = settings.people.ids.first { id in
      id == name || id == name.lowercased() || settings.people[id]?.name?.lowercased() == name.lowercased()
    }
    if let known { return known }
    let parts = name.split(separator: " ")
    guard parts.count <= 4, !name.contains(where: { "/:|?!0123456789".contains($0) && !text.hasPrefix("@") })
    else {
      return nil
    }
    let spoken = parts.map { $0.lowercased() }
    guard !spoken.contains(where: PersonReader.collectives.contains) else { return nil }
    // A name has capitals; a word of a sentence has none. Mentions are what they are.
    guard
      text.contains("@") || parts.count == 1
        || parts.allSatisfy({ $0.first?.isUppercase == true || $0.count <= 3 })
    else { return nil }
    let id = IDText.isID(name) ? name : Slug.text(name)
    return id.isEmpty ? nil : id
  }

  /// What no person is called.
  private static let collectives: Set<String> = [
    "team", "teams", "squad", "group", "everyone", "all", "on-call", "oncall", "engineering", "engineers",
    "sre",
    "ops", "devops", "the", "tbd", "tbc", "unassigned", "nobody", "none", "operations", "support",
    "department",
    "infrastructure", "platform", "n/a", "unknown", "alle", "équipe", "equipo", "チーム", "a", "an", "we",
    "anyone",
  ]
}
