import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("A secret in a document")
struct SecretRuleTests {
  /// Made when the tests run, so that no password stands in the sources.
  private let password = String("abcdefgh".reversed()) + "42"

  @Test("is found in prose, in code and in the front matter, at its place, and is not shown by the finding")
  func places() throws {
    let address = "postgres://shop:\(password)@db.acme.dev"
    let text = document(
      "channel: \"\(address)\"",
      body: "é \(address)\n\n```\n\(address)\n```\n<!-- \(address) -->\n"
    )
    let found = try findings(in: memoryArchive(["a.md": text])).filter {
      $0.rule == "document-holds-no-secret"
    }
    #expect(
      found.map { "\($0.range.line):\($0.range.column)+\($0.range.length)" } == [
        "6:27+10", "8:19+10", "11:17+10", "13:22+10",
      ]
    )
    #expect(
      found.allSatisfy {
        $0.severity == .error && $0.message == "here is a password in an address, which is not shown"
      }
    )
    #expect(found.allSatisfy { !"\($0)".contains(password) })
  }

  @Test(
    "is masked in the message of another finding, which then has no remedy, and in the line that is shown"
  )
  func others() {
    let address = "https://shop:\(password)@db.acme.dev"
    let finding = Diagnostic(
      KeyIsKnown.id,
      severity: .warning,
      file: "a.md",
      at: .start,
      message: "no key '\(address)'",
      help: "write \(address)"
    )
    #expect(finding.withoutSecrets.message == "no key 'https://shop:••••••••••@db.acme.dev'")
    #expect(finding.withoutSecrets.help == nil)
    #expect(
      SourceLine(Array("a: \(address)\r".utf8)[...]).description == "a: https://shop:••••••••••@db.acme.dev"
    )
    let other = Diagnostic(
      KeyIsKnown.id,
      severity: .warning,
      file: "a.md",
      at: .start,
      message: "m",
      help: "h"
    )
    #expect(other.withoutSecrets == other)
  }
}
