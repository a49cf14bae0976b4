internal import PostmortemCore

/// Reads what `gh issue list --json` and `glab issue list --output json` print.
struct JSONListing {
  let zone: Zone

  func issues(of bytes: [UInt8]) throws(ListingProblem) -> [TrackedIssue] {
    let value: JSONValue
    do throws(JSONReader.Problem) {
      value = try JSONReader.value(of: bytes)
    } catch {
      throw ListingProblem(line: error.line, message: error.message)
    }
    guard let elements = value.elements else {
      throw ListingProblem(line: value.line, message: "it is one object, and no list of them")
    }
    var issues: [TrackedIssue] = []
    for element in elements { issues.append(try issue(element)) }
    return issues
  }

  private func issue(_ value: JSONValue) throws(ListingProblem) -> TrackedIssue {
    // GitLab has both: `web_url` is for people.
    let isGitLab = value["web_url"] != nil
    guard let address = value[isGitLab ? "web_url" : "url"]?.text else {
      throw ListingProblem(line: value.line, message: "an issue has no `url`, and no `web_url`")
    }
    guard let word = value["state"]?.text else {
      throw ListingProblem(line: value.line, message: "the issue \(address.visible) has no `state`")
    }
    guard let assignees = value["assignees"]?.elements else {
      throw ListingProblem(line: value.line, message: "the issue \(address.visible) has no `assignees`")
    }
    let state: TrackedIssue.State
    switch word.lowercased() {
    case "open", "opened": state = .open
    case "closed":
      let moment = value[isGitLab ? "closed_at" : "closedAt"]?.text
      state = .closed(on: moment.flatMap { zone.day(ofMoment: $0) }, ending(value["stateReason"]?.text ?? ""))
    default:
      throw ListingProblem(
        line: value.line,
        message: "no issue is '\(word.visible)'; open and closed are known"
      )
    }
    return TrackedIssue(
      address: IssueAddress(address),
      state: state,
      assignees: assignees.compactMap { assignee in
        (assignee["login"] ?? assignee["username"])?.text.map { account in
          TrackedIssue.Assignee(account: account, name: assignee["name"]?.text)
        }
      }
    )
  }

  /// What GitHub says of an end; it says nothing of those before 2022, and GitLab of none.
  private func ending(_ reason: String) -> TrackedIssue.Ending {
    switch reason.uppercased() {
    case "", "COMPLETED": .done
    case "NOT_PLANNED": .givenUp("not planned")
    case "DUPLICATE": .givenUp("a duplicate")
    default: .other(reason)
    }
  }
}
