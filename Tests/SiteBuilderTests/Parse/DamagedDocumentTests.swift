import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A damaged document")
struct DamagedDocumentTests {
  private static let fragments: [[UInt8]] = [
    "---\n", "\n", "\r\n", ": ", "- ", "{", "}", "[", "]", "\"", "'", "&a ", "*a", "!!x ", "\t", "|", ">",
    "#", "~", "@", "%",
    "9999-99-99", "99:99", "-1", "99999999999999999999", "é", "🚢", "<script>", "![a](", "](../../x)", "`",
    "~~", "[^1]",
    "[^1]: x", "| a |\n|---|\n", "\u{FEFF}", "\u{0}", "timeline:", "action_items:", "status: shipped",
  ].map { Array($0.utf8) }

  private static func damaged(_ text: [UInt8], _ seed: UInt64) -> [UInt8] {
    var chance = Sequence64(state: seed)
    var bytes = text
    for _ in 0..<Int.random(in: 1...4, using: &chance) {
      let place = Int.random(in: 0..<bytes.count, using: &chance)
      switch Int.random(in: 0..<4, using: &chance) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &chance)
      case 1: bytes.removeSubrange(place..<min(bytes.count, place + Int.random(in: 1...40, using: &chance)))
      case 2: bytes.insert(contentsOf: fragments.randomElement(using: &chance) ?? [], at: place)
      default: bytes.insert(contentsOf: bytes[place..<min(bytes.count, place + 30)], at: place)
      }
      if bytes.isEmpty { return [] }
    }
    return bytes
  }

  @Test(
    "stops nothing: it is shown or an error says why not, at a place that is in it",
    arguments: ["every-state", "broken"]
  )
  func damage(_ name: String) throws {
    let archive = try read(archiveAt: "\(repository)Tests/SiteBuilderTests/Golden/\(name)/postmortems")
    let settings = try archive.settings?.contents() ?? []
    let originals = try archive.documents.map { try $0.contents() }
    for original in originals {
      let documents = (0..<150).map { seed in
        memoryFile("\(seed).md", Self.damaged(original, UInt64(seed) * 7919 + 1))
      }
      let sources = Sources(
        folder: "x",
        settings: memoryFile("followthrough.yml", settings),
        documents: documents,
        attachments: []
      )
      let parsed = try parse(sources)
      let found = validate(parsed.archive, found: parsed.diagnostics, today: testDay)
      let shown = Set(parsed.archive.postmortems.map(\.file))
      for document in documents where !shown.contains(document.path) {
        #expect(found.contains { $0.file == document.path && $0.severity == .error }, "\(document.path)")
      }
      for document in documents {
        let text = String(decoding: try document.contents(), as: UTF8.self)
        let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
        for finding in found where finding.file == document.path {
          #expect((1...lines + 1).contains(Int(finding.range.line)), "\(brief(finding)) of \(lines) lines")
        }
      }
      for postmortem in parsed.archive.postmortems {
        let html = bodyHTML(
          parsed.bodies[postmortem.id] ?? [],
          at: postmortem.file,
          in: ArchiveFiles(sources)
        )
        #expect(SafeHTML(html).problems == [], "\(html)")
        for entry in postmortem.timeline.entries {
          #expect(SafeHTML(InlineMarkdown.html(of: entry.note?.value ?? "")).problems == [])
        }
      }
    }
  }

  @Test("of settings stops nothing either")
  func settings() throws {
    let path = "\(repository)Tests/SiteBuilderTests/Golden/every-state/postmortems/followthrough.yml"
    let original = try FileSystem.contents(of: path)
    for seed in 0..<300 {
      let file = memoryFile("followthrough.yml", Self.damaged(original, UInt64(seed) * 104_729 + 3))
      let sources = Sources(
        folder: "x",
        settings: file,
        documents: [memoryFile("a.md", document().utf8)],
        attachments: []
      )
      let parsed = try parse(sources)
      #expect(parsed.archive.postmortems.count == 1)
    }
  }
}
