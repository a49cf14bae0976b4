import PostmortemCore

/// A document that is being written.
struct SyntheticDocument {
  /// What is written so far.
  var text = ""
  var random: SplitMix64
  let incident: SyntheticArchive.Incident
  /// An incident to refer to; nil for the first of an archive.
  let earlier: SyntheticArchive.Incident?
  /// The day of publication; nil where the incident is too young for that.
  let published: Day?
  /// The ids of its contributing causes.
  var causes: [String] = []

  init(_ incident: SyntheticArchive.Incident, earlier: SyntheticArchive.Incident?) {
    self.incident = incident
    self.earlier = earlier
    random = SplitMix64(seed: incident.seed)
    let day = incident.day + random.number(in: 2...9)
    published = day <= SyntheticArchive.asOf ? day : nil
  }

  /// Adds a line.
  mutating func line(_ line: String = "") { text += line + "\n" }

  /// A sentence about the incident's service.
  mutating func sentence() -> String { Prose.sentence(about: incident.service.id, &random) }
}
