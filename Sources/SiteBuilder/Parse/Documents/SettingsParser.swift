internal import PostmortemCore

/// Reads `followthrough.yml`.
struct SettingsParser {
  let zones: ZoneDatabase

  enum Key: Int, CodingKey, CaseIterable {
    case title, base_url, repository, branch, path, timezone, language, as_of, severities, priorities, people,
      teams,
      services, slos,
      triggers, cause_categories, headline_incidents, people_pages, search_engines, rules,
      grandfathered_before, `import`
  }
  enum SeverityKey: Int, CodingKey, CaseIterable { case means, publish_within }
  enum PriorityKey: Int, CodingKey, CaseIterable { case means, ship_within }
  enum PersonKey: Int, CodingKey, CaseIterable { case name, team, email, accounts, left }
  enum TeamKey: Int, CodingKey, CaseIterable { case name }
  enum ServiceKey: Int, CodingKey, CaseIterable { case name, team }
  enum ImportKey: Int, CodingKey, CaseIterable {
    case timeline, action_items, date, severity, status, owner, author, service, team, impact
  }
  enum SLOKey: Int, CodingKey, CaseIterable { case name, objective, window, service }

  /// The settings of an archive; every default where it has no file.
  func parse(_ file: SourceFile?, _ findings: inout Findings) throws(EnvironmentError) -> Settings {
    guard let file, let text = TextCheck.text(of: try file.contents(), &findings),
      let root = YAMLLoader.load(text, linesAbove: 0, &findings),
      let fields = KeyedValues<Key>(root, Settings.file, &findings)
    else { return Settings() }
    var settings = Settings()
    SettingsParser.record(root, under: "", in: &settings.places)
    settings.title = fields.text(.title, &findings)?.value ?? settings.title
    settings.baseURL = fields.address(.base_url, &findings).map { $0.hasSuffix("/") ? $0 : $0 + "/" }
    settings.repository = fields.address(.repository, &findings).map {
      $0.hasSuffix("/") ? String($0.dropLast()) : $0
    }
    settings.branch = fields.text(.branch, &findings)?.value ?? settings.branch
    settings.path = fields.text(.path, &findings)?.value
    settings.zone = zones.zone(fields.text(.timezone, &findings), &findings) ?? settings.zone
    settings.language = fields.text(.language, &findings)
    settings.asOf = fields.day(.as_of, &findings)?.value
    settings.headlineIncidents = fields.count(.headline_incidents, &findings) ?? settings.headlineIncidents
    settings.peoplePages = fields.flag(.people_pages, &findings) ?? settings.peoplePages
    settings.searchEngines = fields.flag(.search_engines, &findings) ?? settings.searchEngines
    settings.grandfatheredBefore = fields.day(.grandfathered_before, &findings)?.value
    readScales(fields, into: &settings, &findings)
    readCatalogs(fields, into: &settings, &findings)
    settings.importing = importing(fields, &findings)
    settings.rules = RuleSettings.parse(fields.pairs(.rules, &findings), &findings)
    return settings
  }

  private func importing(_ fields: KeyedValues<Key>, _ findings: inout Findings) -> Settings.Importing {
    guard let node = fields.node(.import), let words = KeyedValues<ImportKey>(node, "import", &findings)
    else {
      return .init()
    }
    var importing = Settings.Importing()
    for key in ImportKey.allCases {
      let texts = words.texts(key, &findings).map { $0.value.lowercased() }
      switch key {
      case .timeline: importing.timeline = texts
      case .action_items: importing.actionItems = texts
      default: importing.labels[key.name] = texts
      }
    }
    return importing
  }

  /// The settings of an archive whose names are relied on.
  ///
  /// - Throws: `EnvironmentError` where they can't be read, or hold an error.
  func parseSound(_ sources: Sources) throws(EnvironmentError) -> Settings {
    var findings = Findings(file: Settings.file)
    let settings = try parse(sources.settings, &findings)
    guard !findings.diagnostics.containsError else {
      throw EnvironmentError(
        "the settings in \(sources.folder) have errors, so they can't say which names there are",
        help: "see them with: followthrough check \(sources.folder)"
      )
    }
    return settings
  }

  /// Notes where every single value is written, by the keys that lead to it.
  private static func record(_ node: YAMLNode, under keys: String, in places: inout [String: SourceRange]) {
    switch node.content {
    case .scalar: places[keys] = node.range
    case .mapping(let pairs):
      for pair in pairs {
        record(pair.value, under: keys.isEmpty ? pair.key.value : "\(keys).\(pair.key.value)", in: &places)
      }
    case .sequence: break
    }
  }

  private func readScales(
    _ fields: KeyedValues<Key>,
    into settings: inout Settings,
    _ findings: inout Findings
  ) {
    let severities = fields.pairs(.severities, &findings).map { pair in
      let level = KeyedValues<SeverityKey>(pair.value, "a severity", &findings)
      return Settings.Level(
        name: pair.key.value,
        means: level?.text(.means, &findings)?.value,
        within: level?.duration(.publish_within, &findings)
      )
    }
    if !severities.isEmpty { settings.severities = severities }
    let priorities = fields.pairs(.priorities, &findings).map { pair in
      let level = KeyedValues<PriorityKey>(pair.value, "a priority", &findings)
      return Settings.Level(
        name: pair.key.value,
        means: level?.text(.means, &findings)?.value,
        within: level?.duration(.ship_within, &findings)
      )
    }
    if !priorities.isEmpty { settings.priorities = priorities }
  }

  private func readCatalogs(
    _ fields: KeyedValues<Key>,
    into settings: inout Settings,
    _ findings: inout Findings
  ) {
    settings.people = catalog(.people, of: fields, &findings) { value, findings in
      let person = KeyedValues<PersonKey>(value, "a person", &findings)
      return Settings.Person(
        name: person?.text(.name, &findings)?.value,
        team: person?.text(.team, &findings)?.value,
        email: person?.text(.email, &findings)?.value,
        accounts: person?.texts(.accounts, &findings).map(\.value) ?? [],
        left: person?.day(.left, &findings)?.value
      )
    }
    settings.teams = catalog(.teams, of: fields, &findings) { value, findings in
      Settings.Team(name: KeyedValues<TeamKey>(value, "a team", &findings)?.text(.name, &findings)?.value)
    }
    settings.services = catalog(.services, of: fields, &findings) { value, findings in
      let service = KeyedValues<ServiceKey>(value, "a service", &findings)
      return Settings.Service(
        name: service?.text(.name, &findings)?.value,
        team: service?.text(.team, &findings)?.value
      )
    }
    settings.slos = catalog(.slos, of: fields, &findings) { value, findings in self.slo(value, &findings) }
    settings.triggers = names(.triggers, of: fields, &findings)
    settings.causeCategories = names(.cause_categories, of: fields, &findings)
  }

  /// The entries under a key, which close the list where the key is there.
  private func catalog<Entry>(
    _ key: Key,
    of fields: KeyedValues<Key>,
    _ findings: inout Findings,
    _ entry: (YAMLNode, inout Findings) -> Entry?
  ) -> Catalog<Entry> {
    guard fields.node(key) != nil else { return Catalog() }
    return Catalog(
      fields.pairs(key, &findings).compactMap { pair in
        KeyedValues<Key>.checkID(pair.key, &findings)
        return entry(pair.value, &findings).map { (pair.key.value, $0) }
      }
    )
  }

  private func names(_ key: Key, of fields: KeyedValues<Key>, _ findings: inout Findings) -> Catalog<Void> {
    guard fields.node(key) != nil else { return Catalog() }
    return Catalog(fields.texts(key, &findings).map { ($0.value, ()) })
  }

  private func slo(_ value: YAMLNode, _ findings: inout Findings) -> Settings.SLO? {
    guard let slo = KeyedValues<SLOKey>(value, "an SLO", &findings),
      let text = slo.requiredText(.objective, &findings), let window = slo.requiredText(.window, &findings),
      let window = KeyedValues<SLOKey>.duration(from: window, of: "window", &findings)
    else { return nil }
    let percent = text.value.hasSuffix("%") ? text.value.dropLast() : text.value[...]
    guard let objective = Double(percent), objective > 0, objective <= 100 else {
      findings.add(
        ValueHasItsType.self,
        at: text.range,
        "an objective is a percentage above 0 and up to 100, and this is '\(text.value)'",
        help: "write 99.9"
      )
      return nil
    }
    return Settings.SLO(
      name: slo.text(.name, &findings)?.value,
      objective: objective,
      window: window,
      service: slo.text(.service, &findings)?.value
    )
  }
}
