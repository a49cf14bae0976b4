import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A fingerprint")
struct FingerprintTests {
  /// Those of findings in an archive of these files.
  private func fingerprints(_ findings: [Diagnostic], in files: [String: String]) throws -> [String] {
    let folder = try TemporaryFolder()
    for (name, text) in files { try folder.write(text, to: name) }
    return Fingerprint.all(of: findings, in: folder.path).map(\.description)
  }

  @Test("is FNV-1a of the line's text, the file, the rule and the number, each with a NUL behind it")
  func value() throws {
    var hash = FNV1a()
    #expect(hash.value == 0xCBF2_9CE4_8422_2325)
    hash.add("foobar")
    #expect(hash.value == 0x3453_1CA7_168B_8F38)
    let found = try fingerprints([finding(line: 2)], in: ["a.md": "---\n  severity: SEV9\t\r\n"])
    #expect(found == ["4d06df5359573fcf"])
  }

  @Test("is the same where lines have moved, are indented otherwise, or the message is of another day")
  func moved() throws {
    let before = try fingerprints([finding(line: 2)], in: ["a.md": "---\nseverity: SEV9\n"])
    let after = try fingerprints(
      [finding(line: 4, column: 13, saying: "another message")],
      in: ["a.md": "\u{FEFF}---\r\ntitle: x\r\n\r\n  severity: SEV9  \r\n"]
    )
    #expect(before == after)
  }

  @Test("is another for another rule, another file and another text")
  func different() throws {
    let files = ["a.md": "x: 1\nx: 2\n", "b.md": "x: 1\n"]
    let all = try fingerprints(
      [
        finding("key-is-known", line: 1), finding("date-exists", line: 1), finding("key-is-known", line: 2),
        finding("key-is-known", in: "b.md", line: 1),
      ],
      in: files
    )
    #expect(Set(all).count == 4)
    #expect(all.allSatisfy { $0.utf8.count == 16 })
  }

  @Test("tells equal ones apart by their order, on one line and on several")
  func equal() throws {
    let text = "---\n- {x: 1, x: 2}\n- {x: 1, x: 2}\n"
    let places = [(2, 4), (2, 10), (3, 4), (3, 10)]
    let all = try fingerprints(places.map { finding(line: $0.0, column: $0.1) }, in: ["a.md": text])
    #expect(Set(all).count == 4)
    let fewer = try fingerprints(
      places.dropLast().map { finding(line: $0.0 + 1, column: $0.1) },
      in: ["a.md": "\n" + text]
    )
    #expect(Array(all.dropLast()) == fewer)
  }

  @Test("is there for a file that is gone, and for a line that is not there")
  func gone() throws {
    let all = try fingerprints(
      [finding(line: 9), finding(in: "gone.md"), finding(in: "gone.md", line: 4)],
      in: ["a.md": "x"]
    )
    #expect(Set(all).count == 3)
  }
}
