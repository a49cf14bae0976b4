/// What templates leave in a document to be replaced.
enum TemplateText {
  /// Beginnings of the hints in public templates: Atlassian's, PagerDuty's, GitLab's, JupyterHub's, and our own.
  static let hints =
    [
      "lorem ipsum",
      // Atlassian's.
      "write a summary of the incident in a few sentences",
      "describe the sequence of events that led to the incident",
      "describe how the change that was implemented didn't work",
      "describe how the incident impacted internal and external",
      "who responded to the incident? when did they respond",
      "restored and the incident was deemed over",
      "note the final root cause of the incident", "discuss what went well in the incident response",
      "describe the corrective action ordered to prevent",
      // PagerDuty's.
      "include a short sentence or two summarizing", "include a short description of what happened",
      "include a description of any conditions that contributed",
      "include a description what solved the problem",
      "include a description of what solved the problem", "very specific here, include exact numbers",
      "very specific here and include exact numbers", "some important times to include",
      "schedule the meeting on the", "link to the incident call recording",
      // GitLab's.
      "brief summary of what happened. try to make it", "try to make it as executive-friendly as possible",
      "start with the following",
      // JupyterHub's.
      "quick summary of what user impact was", "list of things that went well",
      "things that could have gone better",
      "these are good things that happened to us", "these are only sample subheadings",
    ] + TemplateSection.allCases.map(\.hint)

  /// Marks that say so themselves; they count in capitals.
  static let marks: Set<String> = ["fixme", "tbc", "tbd"]

  /// What a placeholder in brackets is, where it is one word.
  static let names: Set<String> = ["date", "description", "link", "name", "placeholder"]

  /// What one begins with, where it is several.
  static let beginnings: Set<String> = ["brief", "describe", "insert", "link", "your"]

  /// What follows a name in one of several words: `name of the service`, `date and time`.
  static let connections: Set<String> = ["and", "here", "of", "or", "to"]

  /// What tells that a form of dates is spoken of, and not left in.
  static let formats: Set<String> = [
    "as", "format", "formats", "formatted", "formatting", "like", "parse", "parsed", "pattern", "string",
    "style",
    "using", "write", "written",
  ]
}
