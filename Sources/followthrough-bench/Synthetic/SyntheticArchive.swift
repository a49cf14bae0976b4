import PostmortemCore

/// An archive of made-up postmortems, each of about 8 KB: the same bytes for the same count and seed.
struct SyntheticArchive {
  /// The day the archive is seen on. Nothing in it happens later.
  static let asOf = Day(number: 20_777)

  /// What is decided about every incident before any is written, so that documents can refer to each other.
  private(set) var incidents: [Incident]

  struct Incident {
    /// The id of its postmortem.
    let id: String
    /// What the site shows in lists.
    var title: String
    let service: Company.Service
    let day: Day
    /// Where the random numbers of its document begin.
    let seed: UInt64

    /// The document's place below the archive, in a folder for each year.
    var path: String { "\(day.components.year)/\(id).md" }
  }

  /// Decides on `count` incidents, spread evenly over five years.
  init(count: Int, seed: UInt64 = 1) {
    var random = SplitMix64(seed: seed)
    incidents = (0..<count).map { number in
      let day = Self.asOf + (-1 - Self.span + Self.span * number / count)
      let service = random.pick(Company.services)
      let symptom = random.pick(Prose.symptoms)
      return Incident(
        id: "\(day)-\(service.id)-\(number)",
        title: "\(service.id) \(symptom)",
        service: service,
        day: day,
        seed: random.next()
      )
    }
  }

  /// Writes every document and the settings into an empty folder.
  ///
  /// - Returns: bytes written.
  func write(to folder: String) throws(Failure) -> Int {
    for year in Set(incidents.map(\.day.components.year)) { try Disk.makeFolder("\(folder)/\(year)") }
    try Disk.write(Company.settings, to: "\(folder)/followthrough.yml")
    var bytes = Company.settings.utf8.count
    for number in incidents.indices {
      let document = text(of: number)
      bytes += document.utf8.count
      try Disk.write(document, to: "\(folder)/\(incidents[number].path)")
    }
    return bytes
  }

  /// Gives one document in the middle another title, which lists and feeds show too.
  func edit(in folder: String) throws(Failure) {
    let number = incidents.count / 2
    var edited = self
    edited.incidents[number].title += ", once more"
    try Disk.write(edited.text(of: number), to: "\(folder)/\(incidents[number].path)")
  }

  /// The document of an incident.
  func text(of number: Int) -> String {
    var document = SyntheticDocument(incidents[number], earlier: number > 0 ? incidents[number / 2] : nil)
    document.writeFrontMatter()
    document.writeBody()
    return document.text
  }

  /// Days between the first incident and the last.
  private static let span = 5 * 365
}
