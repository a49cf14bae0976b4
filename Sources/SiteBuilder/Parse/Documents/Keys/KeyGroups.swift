internal import PostmortemCore

/// The groups of keys that there are.
enum KeyGroups {
  static var postmortem: KeyGroup { KeyGroup("a postmortem", of: DocumentParser.Key.self) }
  static var impact: KeyGroup { KeyGroup("impact", of: DocumentParser.ImpactKey.self) }
  static var cause: KeyGroup { KeyGroup("a cause", of: DocumentParser.CauseKey.self) }
  static var timelineEntry: KeyGroup { KeyGroup("a timeline entry", of: TimelineParser.Key.self) }
  static var actionItem: KeyGroup { KeyGroup("an action item", of: ActionItemParser.Key.self) }
  static var dueDateMove: KeyGroup { KeyGroup("a due date that moved", of: DueHistory.Key.self) }
  static var ignoredRule: KeyGroup { KeyGroup("an exception", of: IgnoredRules.Key.self) }
  static var settings: KeyGroup { KeyGroup(Settings.file, of: SettingsParser.Key.self) }
  static var severity: KeyGroup { KeyGroup("a severity", of: SettingsParser.SeverityKey.self) }
  static var priority: KeyGroup { KeyGroup("a priority", of: SettingsParser.PriorityKey.self) }
  static var person: KeyGroup { KeyGroup("a person", of: SettingsParser.PersonKey.self) }
  static var team: KeyGroup { KeyGroup("a team", of: SettingsParser.TeamKey.self) }
  static var service: KeyGroup { KeyGroup("a service", of: SettingsParser.ServiceKey.self) }
  static var slo: KeyGroup { KeyGroup("an SLO", of: SettingsParser.SLOKey.self) }
  static var importing: KeyGroup { KeyGroup("import", of: SettingsParser.ImportKey.self) }

  /// Those of a document, and those of the settings.
  static var document: [KeyGroup] {
    [postmortem, impact, cause, timelineEntry, actionItem, dueDateMove, ignoredRule]
  }
  static var ofSettings: [KeyGroup] { [settings, severity, priority, person, team, service, slo, importing] }
}
