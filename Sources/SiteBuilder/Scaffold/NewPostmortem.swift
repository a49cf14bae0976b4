internal import PostmortemCore

/// What is known of a postmortem that is begun.
public struct NewPostmortem: Sendable {
  public var title: String
  /// The file's name after its date; nil for one made of the title.
  public var slug: String?
  public var severity: String?
  public var owner: String?
  public var services: [String] = []
  /// None for those of the services, else the owner's.
  public var teams: [String] = []
  /// As a timeline has it: `2026-03-14 09:12`.
  public var started: String?
  /// A file in place of the archive's template.
  public var template: String?

  /// A postmortem of which the title is known.
  public init(title: String) { self.title = title }

  /// The title as it is written into a document: on one line.
  var line: String {
    title.split { $0.isWhitespace || $0.unicodeScalars.contains { $0.value < 0x20 } }.joined(separator: " ")
  }

  /// What its file is called after the date.
  func fileSlug() throws -> String {
    guard let slug else {
      let made = Slug.text(line)
      if !made.isEmpty { return made }
      throw UsageError(
        "no name for a file can be made of the title '\(line.visible)'",
        help: "name it with --slug, as in --slug checkout-502s"
      )
    }
    guard IDText.isID(slug) else {
      throw UsageError(
        "--slug '\(slug.visible)' can't be part of an id",
        help: "write lower-case letters, digits and hyphens: \(Slug.text(slug))"
      )
    }
    return slug
  }

  /// Fills in what is known.
  func fill(_ template: inout TemplateFilling, _ settings: Settings) {
    template.set("title", YAMLScalar.text(line), from: "the title")
    if let severity { template.set("severity", YAMLScalar.text(severity), from: "--severity") }
    if let owner { template.set("owner", YAMLScalar.text(owner), from: "--owner") }
    let teams = teams.isEmpty ? impliedTeams(settings) : teams
    if !teams.isEmpty { template.set("teams", NewPostmortem.list(teams), from: "--teams") }
    if !services.isEmpty { template.set("services", NewPostmortem.list(services), from: "--services") }
    if let started {
      let at = YAMLScalar.quoted(started)
      template.prepend("{at: \(at), event: started}", to: "timeline", from: "--started")
      template.removeHint(below: "timeline", with: "event: started")
    }
  }

  /// The teams that the settings give the services, else the owner's.
  private func impliedTeams(_ settings: Settings) -> [String] {
    var seen: Set<String> = []
    let ofServices = services.compactMap { settings.services[$0]?.team }.filter { seen.insert($0).inserted }
    let name = owner.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    return ofServices.isEmpty ? name.flatMap { settings.people[$0]?.team }.map { [$0] } ?? [] : ofServices
  }

  private static func list(_ names: [String]) -> String {
    "[" + names.map(YAMLScalar.text).joined(separator: ", ") + "]"
  }
}
