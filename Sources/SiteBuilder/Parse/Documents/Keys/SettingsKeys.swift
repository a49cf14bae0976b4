extension SettingsParser.Key: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .title: KeyEntry("What the site is called.", .text)
    case .base_url:
      KeyEntry("Where the site will stand; feeds and `sitemap.xml` need absolute addresses.", .address)
    case .repository: KeyEntry("Where the sources can be read, for \"view source\" and \"edit\".", .address)
    case .branch: KeyEntry("The branch of that repository; `main` if left out.", .text)
    case .path: KeyEntry("Where the archive stands in the repository; its root if left out.", .text)
    case .timezone:
      KeyEntry(
        "For times without an offset; UTC if left out.",
        .zone,
        examples: ["UTC", "Europe/Berlin", "America/New_York"]
      )
    case .language:
      KeyEntry(
        "What the site is written in; English if left out. `templates/words/` may have others.",
        .text,
        examples: ["en", "de"]
      )
    case .as_of: KeyEntry("Pins \"today\"; leave it out in real use.", .date)
    case .severities:
      KeyEntry("Worst first; SEV1 to SEV3 if left out.", .names(.group(KeyGroups.severity)))
    case .priorities:
      KeyEntry("Most pressing first; P0 to P3 if left out.", .names(.group(KeyGroups.priority)))
    case .people: KeyEntry("The roster, by the name that documents use.", .ids(.group(KeyGroups.person)))
    case .teams: KeyEntry("The teams.", .ids(.group(KeyGroups.team)))
    case .services: KeyEntry("What customers use.", .ids(.group(KeyGroups.service)))
    case .slos: KeyEntry("The service-level objectives.", .ids(.group(KeyGroups.slo)))
    case .triggers: KeyEntry("What can set an incident off.", .list(.text))
    case .cause_categories: KeyEntry("The kinds of cause.", .list(.text))
    case .headline_incidents:
      KeyEntry("How many of the last production incidents the headline counts; 3 if left out.", .count)
    case .people_pages:
      KeyEntry("Whether each person has a page, of their items alone; no page compares persons.", .flag)
    case .search_engines:
      KeyEntry("Whether search engines may list the site; `false` if left out.", .flag)
    case .rules:
      KeyEntry("What the team says of rules: `action-item-has-due-date: warning`.", .rules)
    case .grandfathered_before:
      KeyEntry("Findings in incidents before this day are warnings.", .date)
    case .import:
      KeyEntry("Headings and labels of old documents that `import` shall know.", .group(KeyGroups.importing))
    }
  }
}

extension SettingsParser.ImportKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .timeline: KeyEntry("Headings of a timeline.", .list(.text))
    case .action_items: KeyEntry("Headings of action items.", .list(.text))
    case .date: KeyEntry("Labels of the day of the incident.", .list(.text))
    case .severity: KeyEntry("Labels of the severity.", .list(.text))
    case .status: KeyEntry("Labels of how far the document is.", .list(.text))
    case .owner: KeyEntry("Labels of who carries the document.", .list(.text))
    case .author: KeyEntry("Labels of who wrote it.", .list(.text))
    case .service: KeyEntry("Labels of the services it struck.", .list(.text))
    case .team: KeyEntry("Labels of the teams it concerns.", .list(.text))
    case .impact: KeyEntry("Labels of what it did to customers.", .list(.text))
    }
  }
}

extension SettingsParser.SeverityKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .means: KeyEntry("When an incident is of it.", .text)
    case .publish_within: KeyEntry("How soon its postmortem shall be published.", .duration)
    }
  }
}

extension SettingsParser.PriorityKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .means: KeyEntry("When an item is of it.", .text)
    case .ship_within: KeyEntry("How soon an item of it shall ship.", .duration)
    }
  }
}

extension SettingsParser.PersonKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .name: KeyEntry("What they are called.", .text)
    case .team: KeyEntry("Their team.", .text)
    case .email: KeyEntry("Where they are written to.", .text)
    case .accounts: KeyEntry("What they are called in issue trackers, for `sync`.", .list(.text))
    case .left: KeyEntry("The first day they were no longer there.", .date)
    }
  }
}

extension SettingsParser.TeamKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .name: KeyEntry("What it is called.", .text)
    }
  }
}

extension SettingsParser.ServiceKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .name: KeyEntry("What it is called.", .text)
    case .team: KeyEntry("Who runs it.", .text)
    }
  }
}

extension SettingsParser.SLOKey: FormatKey {
  static let names = KeyNames(of: Self.self)

  var entry: KeyEntry {
    switch self {
    case .name: KeyEntry("What it is called.", .text)
    case .objective:
      KeyEntry("Percent of time or events that shall be good: `99.9`.", .percentage, isRequired: true)
    case .window: KeyEntry("The trailing time it is judged over: `28d`.", .duration, isRequired: true)
    case .service: KeyEntry("What it is about.", .text)
    }
  }
}
