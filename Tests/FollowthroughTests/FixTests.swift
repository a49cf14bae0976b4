import Foundation
import Testing

@Suite("followthrough check --fix")
struct FixCommandTests {
  private static let broken = goodDocument.replacing("severity", with: "chanel: größe\nseverity")
    .replacing("event: resolved", with: "event: \"Resolvd\"")
  private static let mended = broken.replacing("chanel", with: "channel").replacing(
    "Resolvd",
    with: "resolved"
  )

  private func git(_ arguments: String..., in folder: URL) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = folder
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("mends the files, says how many findings of how many documents, and then what is left")
  func mends() throws {
    let folder = try archive(["a.md": Self.broken, "b.md": goodDocument.replacing("SEV1", with: "SEV9")])
    let run = try Program.run("check", "--fix", in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("fixed 2 findings in 1 document\npostmortems/b.md:3:11: error: severity"))
    #expect(run.output.hasSuffix("\n1 error in 2 documents\n"))
    let files = try folder.files(in: "postmortems")
    #expect(files["a.md"] == Data(Self.mended.utf8))
    #expect(files.keys.sorted() == ["a.md", "b.md", "followthrough.yml"])
    let again = try Program.run("check", "--fix", in: folder.url)
    #expect(again.output.hasPrefix("nothing was fixed\n"))
    #expect(try folder.files(in: "postmortems") == files)
  }

  @Test("mends the settings too, ends with 0 where nothing is left, and names them")
  func settings() throws {
    let folder = try archive(["a.md": Self.broken])
    let settings = "# Ours\n\(pinnedSettings)"
    try folder.write(settings.replacing("as_of", with: "as-of"), to: "postmortems/followthrough.yml")
    let run = try Program.run("check", "--fix", in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output
        == "fixed 3 findings in 1 document and followthrough.yml\nnothing to mend in 1 document\n"
    )
    #expect(
      try folder.files(in: "postmortems")["followthrough.yml"] == Data(settings.utf8)
    )
  }

  @Test("--dry-run prints a diff that git apply takes, gives the same bytes, and writes nothing")
  func dryRun() throws {
    let documents = [
      "a.md": Self.broken, "crlf.md": Self.broken.replacing("\n", with: "\r\n"),
      "sub folder/é\"x\".md": Self.broken + "\n",
      "far.md": Self.broken.replacing(
        "\n---\nIt",
        with: "\ntags:\n\(String(repeating: "  - x\n", count: 9))Origin: production\n---\nIt"
      ),
      "cut.md": "---\ntitle: T\nseverity: SEV1\ndate: 2026-03-14\nactions: []\nchanel: x\n---",
    ]
    let folder = try archive(documents)
    let before = try folder.files(in: "postmortems")
    let run = try Program.run("check", "--fix", "--dry-run", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("--- a/postmortems/a.md\n+++ b/postmortems/a.md\n@@ -1,"))
    #expect(run.output.contains("\n\\ No newline at end of file\n"))
    #expect(try folder.files(in: "postmortems") == before)

    let patched = try archive(documents)
    try Data(run.output.utf8).write(to: patched.url.appending(path: "fixes.diff"))
    #expect(try git("apply", "fixes.diff", in: patched.url) == 0)
    _ = try Program.run("check", "--fix", in: folder.url)
    #expect(try folder.files(in: "postmortems") != before)
    #expect(try patched.files(in: "postmortems") == folder.files(in: "postmortems"))
  }

  @Test("keeps a file's mode, and writes through a link to what it leads to")
  func linksAndModes() throws {
    let folder = try archive(["_kept/a.md": Self.broken])
    let place = folder.url.appending(path: "postmortems/_kept/a.md").path(percentEncoded: false)
    let link = folder.url.appending(path: "postmortems/2026-03-14-link.md").path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: place)
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "_kept/a.md")
    #expect(try Program.run("check", "--fix", in: folder.url).status == 0)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "_kept/a.md")
    #expect(try String(contentsOfFile: place, encoding: .utf8) == Self.mended)
    #expect(try FileManager.default.attributesOfItem(atPath: place)[.posixPermissions] as? Int == 0o640)
  }

  @Test(
    "with a file or a folder that is read-only ends with 2, says which, and changes none",
    arguments: [true, false]
  )
  func readOnly(_ isFile: Bool) throws {
    let folder = try archive(["2025/a.md": Self.broken, "2026/b.md": Self.broken])
    let before = try folder.files(in: "postmortems")
    let name = isFile ? "postmortems/2026/b.md" : "postmortems/2026"
    let place = folder.url.appending(path: name).path(percentEncoded: false)
    try FileManager.default.setAttributes([.posixPermissions: isFile ? 0o444 : 0o555], ofItemAtPath: place)
    let run = try Program.run("check", "--fix", in: folder.url)
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        "error: \(isFile ? "" : "the folder of ")postmortems/2026/b.md is read-only\n  help: chmod u+w "
      )
    )
    #expect(try folder.files(in: "postmortems") == before)
  }

  @Test("is needed for --dry-run")
  func usage() throws {
    let folder = try archive()
    let run = try Program.run("check", "--dry-run", in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: --dry-run says what --fix would do; add --fix\n"))
  }
}
