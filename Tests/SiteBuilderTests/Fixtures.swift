import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

/// The date of a text that is one.
func day(_ text: String) -> Day {
  guard let day = Day(text) else { preconditionFailure("'\(text)' is no date") }
  return day
}

/// The day on which every test runs.
let testDay = day("2026-11-20")

/// Noon of that day.
let testNow = Timestamp(seconds: Int64(testDay.number) * 86_400 + 43_200)

/// What every archive in memory has for settings, unless a test gives its own.
let testSettings = """
  people:
    maria: {name: Maria Okafor, team: payments}
    jun: {name: Jun Sato, team: payments}
    bob: {name: Bob Lindqvist, team: payments, left: 2026-05-01}
  teams: {payments: {name: Payments}}
  services: {checkout: {name: Checkout, team: payments}}
  """

/// A file of an archive that stands in memory.
func memoryFile(_ path: String, _ bytes: some Sequence<UInt8>) -> SourceFile {
  SourceFile(path: path, bytes: Array(bytes))
}

/// An archive in memory: documents by their paths.
func memoryArchive(
  _ documents: KeyValuePairs<String, String>,
  settings: String? = testSettings,
  attachments: Set<String> = []
) -> Sources {
  Sources(
    folder: "postmortems",
    settings: settings.map { memoryFile("followthrough.yml", $0.utf8) },
    documents: documents.map { memoryFile($0.key, $0.value.utf8) },
    attachments: attachments
  )
}

/// What reading and validation find in an archive, on the day of the tests.
func findings(in sources: Sources) throws -> [Diagnostic] {
  let parsed = try parse(sources)
  let today = Request(source: sources.folder, now: testNow).today(in: parsed.archive.settings)
  return validate(parsed.archive, found: parsed.diagnostics, today: today)
}

/// A site of an archive in memory whose documents can all be shown, by the paths of its files.
func site(
  _ sources: Sources,
  asOf: Day = testDay,
  templates: String = repository + "templates"
) throws -> [String: String] {
  let parsed = try parse(sources)
  let diagnostics = validate(parsed.archive, found: parsed.diagnostics, today: testDay)
  #expect(parsed.archive.postmortems.count == sources.documents.count, "a document is not shown")
  let archive = parsed.archive.seen(on: asOf)
  let theme = try readTheme(overriddenBy: templates)
  let pages = try render(
    archive,
    bodies: parsed.bodies,
    measure(archive, asOf: asOf),
    diagnostics: diagnostics,
    sources: sources,
    theme: theme
  )
  #expect(Set(pages.map(\.path)).count == pages.count, "two pages have one path")
  return try Dictionary(
    uniqueKeysWithValues: pages.map { page in
      (page.path, String(decoding: try page.pieces.flatMap { try $0().bytes }, as: UTF8.self))
    }
  )
}

/// A short form of a finding, for comparing: `3:9 date-exists the calendar has no 2026-06-31`.
func brief(_ finding: Diagnostic) -> String {
  "\(finding.range.line):\(finding.range.column) \(finding.rule.rawValue) \(finding.message)"
}

/// A body as it goes onto the page of the document at `path`.
func bodyHTML(_ markdown: [UInt8], at path: String, in files: ArchiveFiles) -> String {
  String(decoding: BodyHTML.html(of: markdown, at: path, in: files), as: UTF8.self)
}

/// The front matter of a valid document, with more keys after the ones it needs.
func document(_ keys: String = "", body: String = "") -> String {
  """
  ---
  title: Checkout returned 502s
  severity: SEV1
  timeline:
    - {at: 2026-03-14 09:12, event: started}
  \(keys)
  ---
  \(body)
  """
}

/// A folder on the disk that is gone after its test.
final class TemporaryFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "followthrough-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    path = FileSystem.resolved(folder.path(percentEncoded: false))
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// Makes a file in it, and the folders above it.
  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  /// The text of a file in it.
  func text(of file: String) throws -> String {
    String(decoding: try FileSystem.contents(of: path + "/" + file), as: UTF8.self)
  }
}

/// The bytes of every file below a folder, by their paths below it. Links are followed.
func files(below folder: String) throws -> [String: [UInt8]] {
  var found: [String: [UInt8]] = [:]
  var next = [""]
  while let below = next.popLast() {
    for name in try FileSystem.names(in: folder + "/" + below) {
      let path = below.isEmpty ? name : below + "/" + name
      if try FileSystem.status(of: folder + "/" + path)?.kind == .folder {
        next.append(path)
      } else {
        found[path] = try FileSystem.contents(of: folder + "/" + path)
      }
    }
  }
  return found
}

/// The repository these tests stand in.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent().path(percentEncoded: false)
