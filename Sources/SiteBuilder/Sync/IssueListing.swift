internal import PostmortemCore

/// The issues of a tracker, as its own command line or page exported them.
struct IssueListing {
  /// In the order of the file.
  let issues: [TrackedIssue]

  /// What to type for a listing that can be read.
  static let help = """
    write one: gh issue list --state all --limit 10000 --json number,state,stateReason,closedAt,assignees,url, or \
    glab issue list --all --per-page 100 --output json, or Jira's export as CSV
    """

  /// Reads a listing; what it is, it says itself.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - zone: the calendar on which a moment is a day.
  /// - Throws: `EnvironmentError` where it can't be read, or is none, with the line that says so.
  init(contentsOf path: String, zone: Zone) throws(EnvironmentError) {
    let bytes = try FileSystem.contents(of: path)
    let first = bytes.drop { $0 <= 0x20 || [0xEF, 0xBB, 0xBF].contains($0) }.first
    do throws(ListingProblem) {
      switch first {
      case nil: throw ListingProblem(line: 1, message: "it is empty")
      case UInt8(ascii: "["), UInt8(ascii: "{"): issues = try JSONListing(zone: zone).issues(of: bytes)
      default: issues = try JiraListing(zone: zone).issues(of: bytes)
      }
    } catch {
      throw EnvironmentError(
        "\(path):\(error.line): this is no listing of issues: \(error.message)",
        help: IssueListing.help
      )
    }
  }
}

/// Why a file is no listing, and on which line that shows.
struct ListingProblem: Error, Equatable {
  let line: Int
  let message: String
}

extension Zone {
  /// The day of a moment as trackers write it: `2026-03-28T10:11:12.345Z`. Nil where it is none.
  func day(ofMoment text: String) -> Day? {
    let parts = text.split(separator: ".", maxSplits: 1)
    guard let first = parts.first else { return nil }
    let rest = parts.count == 2 ? String(parts[1].drop(while: \.isNumber)) : ""
    // Why it is none does not matter: nobody here wrote it.
    if let time = try? WrittenTime(String(first) + rest), let moment = time.timestamp(after: nil, in: self) {
      return day(at: moment)
    }
    return Day(text)
  }
}
