import Foundation
import Testing

@Suite("FORMAT.md")
struct FormatExampleTests {
  @Test("shows a front matter and settings that fit each other and have no finding but what is overdue")
  func examples() throws {
    let examples = listings("yaml", in: try document("FORMAT.md"))
    try #require(examples.count == 2)
    let folder = try TemporaryFolder()
    try folder.write("---\n\(examples[0])---\nIt was the deploy.\n", to: "postmortems/2026-03-14-checkout.md")
    try folder.write(
      """
      ---
      title: Timeouts
      severity: SEV1
      status: published
      published: 2026-02-03
      owner: jun
      timeline: [{at: 2026-02-01 09:12, event: started}, {at: 2026-02-01 10:12, event: resolved}]
      no_action_items: The items of March answer this one too.
      ---
      """,
      to: "postmortems/2026-02-01-checkout-timeouts.md"
    )
    try folder.write(examples[1], to: "postmortems/followthrough.yml")
    let run = try Program.run("check", in: folder.url)
    #expect(run.output == "nothing to mend in 2 documents\n")
  }
}

@Suite("The README")
struct ReadmeTests {
  /// The first listing of a language.
  private static func listing(_ language: String) throws -> String {
    try #require(listings(language, in: try document("README.md")).first)
  }

  private static let path = "postmortems/2026/2026-03-14-checkout-502s.md"
  private static let settings =
    "as_of: 2026-11-20\npeople: {maria: {team: payments}, jun: {team: payments}}\n"

  @Test("shows a document that builds without a finding")
  func example() throws {
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
    let example = try Self.listing("markdown")
    try folder.write(example.replacing("owner: maria", with: "owner: mara"), to: Self.path)
    try folder.write(Self.settings, to: "postmortems/followthrough.yml")
    let run = try Program.run("check", in: folder.url)
    #expect(try Self.listing("console") == "$ followthrough check\n" + run.output)
  }

  @Test("is short enough to be read")
  func length() throws {
    #expect(try document("README.md").split(separator: "\n", omittingEmptySubsequences: false).count <= 121)
  }
}
