internal import PostmortemCore

/// Reads Jira's export as CSV. Which columns it has is the reader's choice there; of two of one name the first counts.
struct JiraListing {
  let zone: Zone

  /// Resolutions that Jira and its projects come with, in lower case.
  private static let done: Set = [
    "done", "fixed", "resolved", "complete", "completed", "implemented", "delivered",
  ]
  private static let givenUp: Set = [
    "won't do", "won't fix", "wont do", "wont fix", "duplicate", "cannot reproduce", "can't reproduce",
    "declined",
    "rejected", "invalid", "obsolete", "abandoned", "cancelled", "canceled", "not a bug", "incomplete",
  ]

  func issues(of bytes: [UInt8]) throws(ListingProblem) -> [TrackedIssue] {
    let records = try records(of: bytes)
    guard let header = records.first else { throw ListingProblem(line: 1, message: "it is empty") }
    var columns: [String: Int] = [:]
    for (index, name) in header.fields.enumerated() where columns[name.lowercased()] == nil {
      columns[name.lowercased()] = index
    }
    guard let key = columns["issue key"] ?? columns["key"] else {
      throw ListingProblem(
        line: header.line,
        message: "it is no JSON, and has no column 'Issue key' as Jira's has"
      )
    }
    guard let resolution = columns["resolution"] else {
      throw ListingProblem(line: header.line, message: "it has no column 'Resolution'; export that too")
    }
    var issues: [TrackedIssue] = []
    for record in records.dropFirst() {
      guard record.fields.count == header.fields.count else {
        throw ListingProblem(
          line: record.line,
          message: "a record has \(record.fields.count) fields, and the first line \(header.fields.count)"
        )
      }
      let field = { (name: String) in columns[name].map { record.fields[$0] } ?? "" }
      let assignee = field("assignee")
      let account = [field("assignee id"), assignee].first { !$0.isEmpty }
      let resolved = field("resolved").isEmpty ? field("resolution_date") : field("resolved")
      issues.append(
        TrackedIssue(
          address: IssueAddress(jiraKey: record.fields[key]),
          state: state(record.fields[resolution], resolved),
          assignees: account.map { [.init(account: $0, name: assignee)] } ?? []
        )
      )
    }
    return issues
  }

  /// Where most people write a comma for a point, the fields stand between semicolons.
  private func records(of bytes: [UInt8]) throws(ListingProblem) -> [CSVReader.Record] {
    let line = bytes.prefix { $0 != 0x0A }
    let commas = line.count { $0 == UInt8(ascii: ",") }
    let separator: Unicode.Scalar = line.count { $0 == UInt8(ascii: ";") } > commas ? ";" : ","
    do throws(CSVReader.Problem) {
      return try CSVReader.records(of: bytes, separator: separator)
    } catch {
      throw ListingProblem(line: error.line, message: error.message)
    }
  }

  private func state(_ resolution: String, _ resolved: String) -> TrackedIssue.State {
    let word = resolution.lowercased().replacing("’", with: "'")
    if word.isEmpty || word == "unresolved" { return .open }
    let ending: TrackedIssue.Ending =
      JiraListing.done.contains(word)
      ? .done : JiraListing.givenUp.contains(word) ? .givenUp(resolution) : .other(resolution)
    return .closed(on: day(resolved), ending)
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]

  /// The day of `28/Mar/26 9:12 AM`, as Jira writes it unless it is told otherwise, or of `2026-03-28 09:12`. Nil for
  /// `03/28/26`: that could be either of two days.
  private func day(_ text: String) -> Day? {
    if let day = zone.day(ofMoment: text) ?? Day(text.prefix(10)) { return day }
    let parts = text.prefix { $0 != " " }.split(separator: "/")
    guard parts.count == 3, let day = Int(parts[0]), let year = Int(parts[2]),
      let month = JiraListing.months.firstIndex(of: parts[1].lowercased())
    else { return nil }
    return Day(year: year < 100 ? 2000 + year : year, month: month + 1, day: day)
  }
}
