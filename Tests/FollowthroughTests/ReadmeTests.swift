import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  private static let text: String? = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<3 { folder.deleteLastPathComponent() }
    return try? String(contentsOf: folder.appending(path: "README.md"), encoding: .utf8)
  }()

  /// What stands between the fences of the first listing of a language.
  private static func listing(_ language: String) throws -> String {
    let text = try #require(text)
    let start = try #require(text.firstRange(of: "```\(language)\n")).upperBound
    let end = try #require(text[start...].firstRange(of: "```\n")).lowerBound
    return String(text[start..<end])
  }

  private static let path = "postmortems/2026/2026-03-14-checkout-502s.md"
  private static let settings = "as_of: 2026-11-20\npeople: {maria: {team: payments}}\n"

  @Test("shows a document that builds without a finding")
  func document() throws {
    let folder = try TemporaryFolder()
    try folder.write(try Self.listing("markdown"), to: Self.path)
    try folder.write(Self.settings, to: "postmortems/followthrough.yml")
    let run = try Program.run("check", in: folder.url)
    #expect(run.output == "nothing to mend in 1 document\n")
    #expect(try Program.run("build", in: folder.url).status == 0)
  }

  @Test("shows a finding as it is printed")
  func finding() throws {
    let folder = try TemporaryFolder()
    let document = try Self.listing("markdown")
    try folder.write(document.replacing("owner: maria", with: "owner: mara"), to: Self.path)
    try folder.write(Self.settings, to: "postmortems/followthrough.yml")
    let run = try Program.run("check", in: folder.url)
    #expect(try Self.listing("console") == "$ followthrough check\n" + run.output)
  }

  @Test("is short enough to be read")
  func length() throws {
    #expect(try #require(Self.text).split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
  }
}
