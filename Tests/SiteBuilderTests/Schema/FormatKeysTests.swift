import Foundation
import Testing

@testable import SiteBuilder

@Suite("FORMAT.md")
struct FormatKeysTests {
  private static let place = repository + "FORMAT.md"

  @Test("has a row for each key, as the code has it; FOLLOWTHROUGH_RECORD=1 writes the tables anew")
  func keys() throws {
    let before = try String(contentsOfFile: Self.place, encoding: .utf8)
    var text = before
    for (name, groups) in [("document", KeyGroups.document), ("settings", KeyGroups.ofSettings)] {
      let start = try #require(text.firstRange(of: "<!-- keys: \(name) -->\n")).upperBound
      let end = try #require(text.firstRange(of: "<!-- /keys: \(name) -->")).lowerBound
      text.replaceSubrange(start..<end, with: groups.map(\.table).joined(separator: "\n"))
    }
    guard text != before else { return }
    if ProcessInfo.processInfo.environment["FOLLOWTHROUGH_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(filePath: Self.place), options: .atomic)
      Issue.record("recorded the keys in FORMAT.md; read the difference, and run again")
    } else {
      Issue.record("the keys in FORMAT.md are stale; write them with FOLLOWTHROUGH_RECORD=1 swift test")
    }
  }

  @Test("shows each key of a front matter in its example")
  func example() throws {
    let text = try String(contentsOfFile: Self.place, encoding: .utf8)
    let listing = try #require(
      text.split(separator: "```yaml\n").dropFirst().first?.split(separator: "```").first
    )
    for group in KeyGroups.document {
      for (name, _) in group.keys { #expect(listing.contains("\(name):"), "\(group.noun): \(name)") }
    }
  }

  @Test("and the schemas tell of each key in one sentence")
  func sentences() {
    for group in KeyGroups.document + KeyGroups.ofSettings {
      for (name, entry) in group.keys {
        #expect(entry.meaning.hasSuffix(".") && entry.meaning.first?.isUppercase == true, "\(name)")
        #expect(!entry.meaning.contains("|"), "\(name)")
      }
    }
  }
}
