/// The sections of a document's body as our own template has them. The template and the rule that finds what was left of
/// it both know them from here.
public enum TemplateSection: String, CaseIterable, Sendable {
  case summary = "Summary"
  case impact = "Impact"
  case happened = "What happened"
  case causes = "Why it happened"
  case wentWell = "What went well"
  case wentBadly = "What went badly"
  case luck = "Where we got lucky"
  case lessons = "Lessons"

  /// Its heading.
  public var heading: String { rawValue }

  /// What belongs there.
  public var hint: String {
    switch self {
    case .summary: "Three sentences. A leader reads only these."
    case .impact: "Who could not do what, for how long, counted how."
    case .happened: "The course of it in prose, and why what people did made sense to them then."
    case .causes: "Conditions, in the plural. No names here."
    case .wentWell: "What kept it from being worse, and should stay as it is."
    case .wentBadly: "What made it longer or larger than it had to be."
    case .luck: "What could have made it worse and did not, by chance alone."
    case .lessons: "What those who were not there should remember of it."
    }
  }
}
