import PostmortemCore
import Testing

@testable import SiteBuilder

/// The rules whose examples are told in words.
@Suite("The rule")
struct LimitRuleTests {
  @Test("that a file is readable reports one that is not, and checks the others")
  func fileIsReadable() throws {
    let broken = SourceFile(path: "gone.md", size: 10) { () throws(EnvironmentError) in
      throw EnvironmentError("cannot read gone.md: no such file", help: "mend the link")
    }
    let other = memoryFile("other.md", document("status: publishd").utf8)
    let sources = Sources(folder: "x", settings: nil, documents: [broken, other], attachments: [])
    let found = try findings(in: sources)
    #expect(found.map(\.rule.rawValue) == ["file-is-readable", "value-is-in-its-list"])
    #expect(found.map(\.file) == ["gone.md", "other.md"])
    #expect(found.first?.message == "cannot read gone.md: no such file")
    #expect(found.first?.help == "mend the link")
    #expect(found.first?.range == .start)
  }

  @Test("that a document is not too large is told by its size, before it is read")
  func documentIsNotTooLarge() throws {
    let large = SourceFile(path: "large.md", size: 1_048_577) { () throws(EnvironmentError) in
      throw EnvironmentError("this must not be read")
    }
    let sources = Sources(folder: "x", settings: nil, documents: [large], attachments: [])
    #expect(
      try findings(in: sources).map(brief) == [
        "1:1 document-is-not-too-large this document is larger than 1 MiB"
      ]
    )
  }

  @Test("that a document is not too large lets one of just 1 MiB pass")
  func documentOfTheLimit() throws {
    let text = document()
    let filled = text + String(repeating: "a\n", count: (1_048_576 - text.utf8.count) / 2)
    #expect(try findings(in: memoryArchive(["a.md": filled])).isEmpty)
  }

  @Test("that a body is within limits names the line that goes too far")
  func bodyIsWithinLimits() throws {
    let row = String(repeating: "|a", count: 65)
    let found = try findings(in: memoryArchive(["a.md": document(body: "One.\n\n\(row)\n")]))
    #expect(found.map(brief) == ["10:1 body-is-within-limits the body has a table row of more than 64 cells"])
  }

  @Test("that a postmortem's id is unique names both files, once")
  func postmortemIdIsUnique() throws {
    let found = try findings(
      in: memoryArchive(["2025/checkout.md": document(), "2026/checkout.markdown": document()])
    )
    #expect(found.map(brief) == ["1:1 postmortem-id-is-unique the id 'checkout' belongs to two documents"])
    #expect(found.map(\.file) == ["2026/checkout.markdown"])
    #expect(found.first?.notes.map(\.file) == ["2025/checkout.md"])
  }

  @Test(
    "that an id is well-formed holds for the names of files",
    arguments: ["Checkout 502s.md", "-a.md", "é.md", ".md"]
  )
  func fileNames(_ name: String) throws {
    let found = try findings(in: memoryArchive([name: document()]))
    #expect(found.map(\.rule.rawValue) == ["id-is-well-formed"])
    #expect(found.first?.range == .start)
  }

  @Test(
    "that an id is well-formed lets every id of the format pass",
    arguments: ["2026-03-14-checkout-502s.md", "a.md", "0.md", "a.b_c-d.md", "2026/q1/a.markdown"]
  )
  func goodFileNames(_ name: String) throws {
    #expect(try findings(in: memoryArchive([name: document()])).isEmpty)
  }
}
