import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Listings of issues")
struct ListingTests {
  private func issues(_ text: String) throws -> [TrackedIssue] {
    let folder = try TemporaryFolder()
    try folder.write(text, to: "issues")
    let zone = try #require(ZoneDatabase().zone(named: "Europe/Oslo"))
    return try IssueListing(contentsOf: folder.path + "/issues", zone: zone).issues
  }

  @Test("of GitHub have the state, the reason, the day in our zone and the logins")
  func gitHub() throws {
    let found = try issues(
      """
      [{"assignees":[{"id":"MDQ","login":"octo-maria","name":""}],"closedAt":"2026-05-01T23:30:00Z","number":1,
        "state":"CLOSED","stateReason":"COMPLETED","url":"https://github.com/acme/shop/issues/1"},
       {"assignees":[],"closedAt":"2026-05-01T10:00:00Z","number":2,"state":"CLOSED","stateReason":"NOT_PLANNED",
        "url":"https://github.com/acme/shop/issues/2"},
       {"assignees":[],"closedAt":null,"number":3,"state":"OPEN","stateReason":"REOPENED",
        "url":"https://github.com/acme/shop/issues/3"}]
      """
    )
    #expect(
      found.map(\.state) == [
        .closed(on: day("2026-05-02"), .done), .closed(on: day("2026-05-01"), .givenUp("not planned")), .open,
      ]
    )
    #expect(found[0].assignees == [.init(account: "octo-maria", name: "")])
    #expect(found[0].address == IssueAddress("http://GitHub.com/acme/shop/issues/1/?x#y"))
    #expect(found[0].address != found[1].address)
  }

  @Test("of GitLab have no reason, and addresses in more than one form")
  func gitLab() throws {
    let found = try issues(
      """
      [{"id":1,"iid":7,"state":"closed","closed_at":"2026-05-01T21:46:13.978Z","web_url":"https://gitlab.com/a/b/-/issues/7",
        "assignees":[{"id":34,"username":"jun","name":"Jun Sato"}],"description":"A \\ud83d\\ude00"},
       {"id":2,"iid":8,"state":"opened","closed_at":null,"web_url":"https://gitlab.com/a/b/-/work_items/8","assignees":[]}]
      """
    )
    #expect(found.map(\.state) == [.closed(on: day("2026-05-01"), .done), .open])
    #expect(found[0].assignees == [.init(account: "jun", name: "Jun Sato")])
    #expect(found[0].address == IssueAddress("https://gitlab.com/a/b/issues/7"))
    #expect(found[1].address == IssueAddress("https://gitlab.com/a/b/-/issues/8"))
  }

  @Test("of Jira have keys, resolutions and days, between commas or semicolons")
  func jira() throws {
    let rows = #"""
      Summary,Issue key,Status,Resolution,Resolved,Assignee,Assignee Id,Comment,Comment
      "Quota, ""moved""",PAY-1,Done,Done,28/Mar/26 9:12 AM,Maria Okafor,5b10,a,"b
      c"
      Alert,PAY-2,Closed,Won't Do,2026-03-29 10:00,,,,
      Page,PAY-3,Open,,,Jun Sato,,,
      Park,PAY-4,Closed,Parked,03/29/26,,,,
      """#
    for text in [rows, rows.replacing(",", with: ";").replacing("Quota; ", with: "Quota, ")] {
      let found = try issues(text)
      #expect(
        found.map(\.state) == [
          .closed(on: day("2026-03-28"), .done), .closed(on: day("2026-03-29"), .givenUp("Won't Do")), .open,
          .closed(on: nil, .other("Parked")),
        ]
      )
      #expect(
        found.map(\.assignees) == [
          [.init(account: "5b10", name: "Maria Okafor")], [], [.init(account: "Jun Sato", name: "Jun Sato")],
          [],
        ]
      )
      #expect(found[0].address == IssueAddress("https://acme.atlassian.net/browse/pay-1?focused=1"))
    }
  }

  @Test(
    "that are none are told of by line",
    arguments: [
      ("", 1, "it is empty"),
      ("{\"a\": 1}", 1, "it is one object, and no list of them"),
      ("[\n{\"url\": 1}]", 2, "an issue has no `url`, and no `web_url`"),
      ("[{\"url\": \"https://a/1\"}]", 1, "the issue https://a/1 has no `state`"),
      ("[{\"url\": \"https://a/1\", \"state\": \"OPEN\"}]", 1, "the issue https://a/1 has no `assignees`"),
      (
        "[\n\n{\"url\": \"https://a/1\", \"state\": \"lost\", \"assignees\": []}]", 3,
        "no issue is 'lost'; open and closed are known"
      ),
      ("[1", 1, "a ',' or ']' is missing"),
      ("a,b", 1, "it is no JSON, and has no column 'Issue key' as Jira's has"),
      ("Issue key,b", 1, "it has no column 'Resolution'; export that too"),
      ("Issue key,Resolution\nA-1,\nA-2", 3, "a record has 1 fields, and the first line 2"),
      ("Issue key,Resolution\n\"A-1", 2, "a quote that begins here has no end"),
    ]
  )
  func problems(text: String, line: Int, message: String) throws {
    let error = try #require(throws: EnvironmentError.self) { try issues(text) }
    #expect(error.message.hasSuffix("/issues:\(line): this is no listing of issues: \(message)"))
    #expect(error.help == IssueListing.help)
  }
}
