import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

/// Whole small archives, with the site each must become beside it, and with what `check` must print of it, which
/// `GoldenDiagnosticsTests` compares.
///
/// - `postmortems/` is the archive.
/// - `expected/` is the site, without the style, the scripts, the icon, the schemas and the pages of the rules; a case without it must not be built.
/// - `as-of.txt` holds the day of `--as-of`, where the case looks back.
/// - `diagnostics.txt` is what `followthrough check` prints there.
///
/// `FOLLOWTHROUGH_RECORD=1 swift test` writes `expected/` and `diagnostics.txt` anew, and fails for having done so.
enum Golden {
  static let folder = repository + "Tests/SiteBuilderTests/Golden"
  static let isRecording = ProcessInfo.processInfo.environment["FOLLOWTHROUGH_RECORD"] == "1"

  /// The cases, by the behaviour each is named for.
  static let cases: [String] = (try? FileSystem.names(in: folder)) ?? []

  /// The embedded style, the schemas and the pages of the rules are compared in `site/`, and not in every case.
  static func isIgnored(_ path: String) -> Bool {
    path == "style.css" || path == "icon.svg" || path == "lists.js" || path == "register.js"
      || path.hasSuffix(".schema.json")
      || path.hasPrefix("checks/") && path != "checks/index.html"
  }
}

@Suite("A golden archive")
struct GoldenTests {
  private func build(_ name: String, to folder: String) throws -> Outcome {
    let place = "\(Golden.folder)/\(name)"
    let asOf = try? String(contentsOfFile: place + "/as-of.txt", encoding: .utf8)
    let day = try asOf.map { try #require(Day($0.trimmingCharacters(in: .whitespacesAndNewlines))) }
    return try SiteBuilder.build(
      Request(source: place + "/postmortems", asOf: day, now: testNow),
      to: folder
    )
  }

  private func site(in folder: String) throws -> [String: [UInt8]] {
    try files(below: folder).filter { !Golden.isIgnored($0.key) }
  }

  @Test("exists for each behaviour that is named, and for no other")
  func cases() {
    #expect(
      Golden.cases == [
        "as-of-past", "attachments", "broken", "budgets", "empty", "every-state", "minimal", "no-roster",
        "people-pages", "struck-twice",
      ]
    )
  }

  @Test("becomes the site beside it, byte for byte", arguments: Golden.cases)
  func site(_ name: String) throws {
    let folder = try TemporaryFolder()
    let expectedFolder = "\(Golden.folder)/\(name)/expected"
    let outcome = try build(name, to: folder.path + "/site")
    guard outcome.site != nil else {
      #expect(outcome.diagnostics.containsError)
      #expect(try FileSystem.names(in: folder.path) == [])
      #expect(
        try FileSystem.status(of: expectedFolder) == nil,
        "\(name) is not built, and has a site beside it"
      )
      return
    }
    let built = try site(in: folder.path + "/site")
    if Golden.isRecording { return try record(built, of: name, in: expectedFolder) }
    let expected = try FileSystem.status(of: expectedFolder) == nil ? [:] : site(in: expectedFolder)
    let missing = built.keys.filter { expected[$0] == nil }.sorted()
    let orphaned = expected.keys.filter { built[$0] == nil }.sorted()
    #expect(missing == [], "\(name)/expected lacks files that are built; \(howToRecord)")
    #expect(orphaned == [], "\(name)/expected has files that are no longer built; \(howToRecord)")
    for (path, bytes) in built.sorted(by: { $0.key < $1.key }) {
      guard let wanted = expected[path], wanted != bytes else { continue }
      Issue.record("\(name)/expected/\(path) differs: \(firstDifference(wanted, bytes)); \(howToRecord)")
    }
  }

  @Test("is built to the same bytes twice, into two folders", arguments: Golden.cases)
  func twice(_ name: String) throws {
    let folder = try TemporaryFolder()
    let first = try build(name, to: folder.path + "/a")
    let second = try build(name, to: folder.path + "/b")
    #expect(first.diagnostics == second.diagnostics)
    #expect((first.site == nil) == (second.site == nil))
    guard first.site != nil else { return }
    #expect(try files(below: folder.path + "/a") == files(below: folder.path + "/b"))
    let again = try build(name, to: folder.path + "/a")
    #expect(again.site?.pages == first.site?.pages)
    #expect(try files(below: folder.path + "/a") == files(below: folder.path + "/b"))
  }

  private var howToRecord: String { "if that is right, record it: FOLLOWTHROUGH_RECORD=1 swift test" }

  private func record(_ built: [String: [UInt8]], of name: String, in folder: String) throws {
    try? FileManager.default.removeItem(atPath: folder)
    for (path, bytes) in built {
      let url = URL(filePath: folder).appending(path: path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(bytes).write(to: url)
    }
    Issue.record(
      "recorded \(built.count) files of \(name)/expected; look at what changed, and run the tests again"
    )
  }

  /// The first line that differs, for a reader.
  private func firstDifference(_ wanted: [UInt8], _ found: [UInt8]) -> String {
    let lines = [wanted, found].map {
      $0.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }
    let index =
      zip(lines[0], lines[1]).enumerated().first { $1.0 != $1.1 }?.offset
      ?? min(lines[0].count, lines[1].count)
    let texts = lines.map { index < $0.count ? String(decoding: $0[index], as: UTF8.self) : "no such line" }
    return "line \(index + 1) was “\(texts[0])” and is “\(texts[1])”"
  }
}
