import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Mending an archive at random")
struct FixRandomTests {
  /// Keys and closed words, and what people make of them; each has one nearest name wherever it stands.
  private static let slips = [
    "severity: SEV": ["severty: SEV", "Severity: SEV", "severity: Sev", "severity: sev", "severity: \"sev"],
    "status: published": ["stauts: published", "status: Published", "status: publishd"],
    "detection: ": ["detecton: ", "Detection: "],
    "channel: ": ["chanel: ", "\"chanel\": "],
    "event: started": ["event: Started", "event: startd", "evnt: started", "evnt: Started"],
    "event: mitigated": ["event: mitgated", "event: Mitigated"],
    "kind: prevent": ["kind: prevnt", "kind: Prevent", "kidn: prevent"],
    "status: in-progress": ["status: in_progress", "status: In Progress"],
    "priority: P": ["priority: p", "prioriy: P"],
    "category: design": ["category: desgin", "categroy: design", "category: Design"],
    "services: [ticket-shop": ["services: [Ticket Shop", "servces: [ticket-shop", "services: [ticket_shop"],
    "note: ": ["nte: ", "Note: "],
    "owner: ": ["ownr: ", "owners: "],
    "due: 2026-0": ["due: 2026/0", "deu: 2026-0"],
    "title: ": ["titel: "],
  ]

  /// A text with some of its words misspelt, not two on one line.
  private static func misspelt(_ text: String, _ chance: inout Sequence64) -> String {
    let end = text.range(ofFence: 2)
    var result = ""
    for line in text[..<end].split(separator: "\n", omittingEmptySubsequences: false) {
      var line = String(line)
      let words = slips.keys.sorted().filter { !line.contains("#") && line.occurrences(of: $0) == 1 }
      if let word = words.randomElement(using: &chance), Int.random(in: 0..<4, using: &chance) == 0,
        let slip = slips[word]?.randomElement(using: &chance), !slip.contains("\"sev") || line.hasSuffix("V1")
      {
        line = line.replacing(word, with: slip)
        if slip.contains("\"sev") { line += "\"" }
      }
      result += line + "\n"
    }
    return String(result.dropLast()) + text[end...]
  }

  @Test("gives back every misspelt document as it was, and every byte besides")
  func archive() throws {
    let archive = try read(archiveAt: "\(repository)postmortems")
    let settings = try archive.settings?.contents() ?? []
    let originals = try archive.documents.map {
      ($0.path, String(decoding: try $0.contents(), as: UTF8.self))
    }
    var changed = 0
    for seed in 0..<12 {
      var chance = Sequence64(state: UInt64(seed) * 7919 + 1)
      let isWindows = seed % 3 == 2
      let ends = { (text: String) in isWindows ? "\u{FEFF}" + text.replacing("\n", with: "\r\n") : text }
      let broken = originals.map { ($0.0, ends(Self.misspelt($0.1, &chance))) }
      let sources = Sources(
        folder: "x",
        settings: memoryFile("followthrough.yml", settings),
        documents: broken.map { memoryFile($0.0, $0.1.utf8) },
        attachments: archive.attachments
      )
      let fixes = try fixes(for: sources, Request(source: "x", now: testNow))
      for (original, broken) in zip(originals, broken) {
        let wanted = ends(original.1)
        // Quotes that came with a slip stay.
        let found = (fixes.text(of: original.0) ?? broken.1).replacing(
          "severity: \"SEV1\"",
          with: "severity: SEV1"
        )
        .replacing("\"channel\": ", with: "channel: ")
        #expect(Array(found.utf8) == Array(wanted.utf8), "\(original.0), seed \(seed)")
        if broken.1 != wanted { changed += 1 }
      }
    }
    #expect(changed > 100)
  }
}

extension String {
  /// Where a line `---` of that number begins.
  fileprivate func range(ofFence number: Int) -> String.Index {
    var place = startIndex
    var count = 0
    for line in split(separator: "\n", omittingEmptySubsequences: false) {
      if line == "---" { count += 1 }
      if count == number { return line.startIndex }
      place = line.endIndex
    }
    return place
  }

  fileprivate func occurrences(of text: String) -> Int {
    split(separator: text, omittingEmptySubsequences: false).count - 1
  }
}
