import Foundation
import Testing

/// What `check` prints of the golden archives. `FOLLOWTHROUGH_RECORD=1 swift test` writes it anew, and fails for it.
@Suite("A golden archive")
struct GoldenDiagnosticsTests {
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "SiteBuilderTests/Golden")

  private static let cases: [String] = {
    let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
    return (names ?? []).sorted()
  }()

  @Test("is found")
  func found() {
    #expect(Self.cases.contains("broken"))
  }

  @Test("has just the findings that stand beside it, as they are printed", arguments: cases)
  func diagnostics(_ name: String) throws {
    let folder = Self.folder.appending(path: name)
    let file = folder.appending(path: "diagnostics.txt")
    let run = try Program.run("check", in: folder)
    #expect(run.errors == "")
    if ProcessInfo.processInfo.environment["FOLLOWTHROUGH_RECORD"] == "1" {
      try Data(run.output.utf8).write(to: file)
      Issue.record("recorded \(name)/diagnostics.txt; look at what changed, and run the tests again")
      return
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(run.output == expected, "if that is right, record it: FOLLOWTHROUGH_RECORD=1 swift test")
    let isBuilt = FileManager.default.fileExists(
      atPath: folder.appending(path: "expected").path(percentEncoded: false)
    )
    #expect(run.status == (isBuilt ? 0 : 1))
  }
}
