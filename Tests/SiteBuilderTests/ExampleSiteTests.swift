import PostmortemCore
import Testing

@testable import SiteBuilder

/// The example archive as it is built stands in the repository, where everybody can look at it.
@Suite("The example site")
struct ExampleSiteTests {
  @Test("in site/ is what a build of postmortems/ gives, byte for byte")
  func bytes() throws {
    let folder = try TemporaryFolder()
    let outcome = try build(
      Request(source: repository + "postmortems", now: testNow),
      to: folder.path + "/site",
      templates: repository + "templates"
    )
    #expect(outcome.diagnostics.filter { $0.severity == .error }.map { "\($0.file):\(brief($0))" } == [])
    let built = try files(below: folder.path + "/site")
    #expect(!built.isEmpty)
    let isThere = try FileSystem.status(of: repository + "site") != nil
    let committed = try isThere ? files(below: repository + "site") : [:]
    let differing = Set(built.keys).union(committed.keys).filter { built[$0] != committed[$0] }.sorted()
    if differing.isEmpty { return }
    let what = isThere ? "site/ is not what postmortems/ and templates/ give now" : "site/ is not there"
    Issue.record("\(what): \(listed(differing)); build it anew with: make site")
  }

  /// What its story is about, and nothing else: promises that are late, and a review that is.
  @Test("is of an archive in which no rule fires wrongly")
  func findings() throws {
    let outcome = try check(Request(source: repository + "postmortems", now: testNow))
    let counts = Dictionary(grouping: outcome.diagnostics) { $0.rule.rawValue }.mapValues(\.count)
    #expect(counts == ["action-item-is-not-overdue": 10, "postmortem-is-published-in-time": 1])
    #expect(!outcome.diagnostics.containsError)
    #expect(outcome.documents.count >= 12)
    #expect(outcome.postmortems == outcome.documents.count)
  }
}
