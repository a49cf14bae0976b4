import Foundation
import Testing

@Suite("followthrough check, narrowed and in other formats")
struct ReportCommandTests {
  private static let warning = goodDocument.replacing("severity", with: "chanel: x\nseverity")
  private static let wrong = goodDocument.replacing("SEV1", with: "SEV9")

  /// What stands between `postmortems/` and the place of each finding.
  private func files(_ run: Program.Run) -> [String] {
    run.output.split(separator: "\n").filter { $0.hasPrefix("postmortems/") }.map {
      String($0.dropFirst(12).prefix { $0 != ":" })
    }
  }

  @Test(
    "prints each format alone on standard output, and the summary beside it",
    arguments: ["json", "gitlab", "sarif"]
  )
  func data(_ format: String) throws {
    let folder = try archive(["a.md": Self.wrong])
    let run = try Program.run("check", "--format", format, in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors == "1 error in 1 document\n")
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(run.output.utf8)) }
    #expect(run.output.contains("\"postmortems/a.md\""))
  }

  @Test("prints annotations of GitHub with a summary, and puts a table where the variable says")
  func github() throws {
    let folder = try archive(["a.md": Self.wrong])
    let summary = folder.url.appending(path: "summary.md")
    let run = try Program.run(
      "check",
      "--format",
      "github",
      in: folder.url,
      environment: ["GITHUB_STEP_SUMMARY": summary.path(percentEncoded: false)]
    )
    #expect(run.status == 1)
    #expect(run.errors == "")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 2)
    #expect(
      lines[0].hasPrefix(
        "::error file=postmortems/a.md,line=3,col=11,endColumn=15,title=value-is-in-its-list::"
      )
    )
    #expect(lines[1] == "1 error in 1 document")
    #expect(
      try String(contentsOf: summary, encoding: .utf8).contains("| error | postmortems/a\\.md\\:3\\:11 |")
    )
    let unset = try Program.run(
      "check",
      "--format",
      "github",
      in: folder.url,
      environment: ["GITHUB_STEP_SUMMARY": ""]
    )
    #expect(unset.status == 1 && unset.output == run.output)
    let blocked = try Program.run(
      "check",
      "--format",
      "github",
      in: folder.url,
      environment: ["GITHUB_STEP_SUMMARY": "/no/such/folder/summary"]
    )
    #expect(blocked.status == 2 && blocked.output == run.output)
    #expect(blocked.errors.hasPrefix("error: cannot write /no/such/folder/summary: "))
  }

  @Test("fails from the severity on that --fail-on says")
  func failOn() throws {
    let folder = try archive(["a.md": Self.warning])
    #expect(try Program.run("check", "--fail-on", "warning", in: folder.url).status == 1)
    #expect(try Program.run("check", "--fail-on", "error", in: folder.url).status == 0)
    try folder.write(Self.wrong, to: "postmortems/b.md")
    #expect(try Program.run("check", in: folder.url).status == 1)
    let never = try Program.run("check", "--fail-on", "never", in: folder.url)
    #expect(never.status == 0 && never.output.hasSuffix("\n1 error and 1 warning in 2 documents\n"))
  }

  @Test("reports the rules that --only names, and suggests one for a name that is none")
  func only() throws {
    let folder = try archive(["a.md": Self.warning, "b.md": Self.wrong])
    let run = try Program.run("check", "--only", "key-is-known", "--only", "date-exists", in: folder.url)
    #expect(run.status == 0 && files(run) == ["a.md"])
    #expect(run.output.hasSuffix("\n1 warning in 2 documents\n"))
    let unknown = try Program.run("check", "--only", "key-is-unknown", in: folder.url)
    #expect(unknown.status == 64)
    #expect(unknown.errors.contains("there is no rule 'key-is-unknown'; did you mean 'key-is-known'?"))
    #expect(
      try Program.run("check", "--only", "zzz", in: folder.url).errors.contains(
        "followthrough explain --list"
      )
    )
  }

  @Test("reports the files that are named, of an archive that is checked whole")
  func paths() throws {
    let folder = try archive(["a.md": Self.wrong, "2026/b.md": Self.wrong, "c.md": goodDocument])
    func run(_ first: String, _ second: String) throws -> Program.Run {
      try Program.run("check", first, second, in: folder.url)
    }
    let one = try run("postmortems", "postmortems/a.md")
    #expect(one.status == 1 && files(one) == ["a.md"])
    #expect(one.output.hasSuffix("\n1 error in 1 of 3 documents\n"))
    #expect(try files(run("postmortems", "./postmortems/2026")) == ["2026/b.md"])
    #expect(try files(run("postmortems", "2026/b.md")) == ["2026/b.md"])
    #expect(
      try files(run("./postmortems/", folder.url.path(percentEncoded: false) + "postmortems/a.md")).isEmpty
    )
    let clean = try run("postmortems", "postmortems/c.md")
    #expect(clean.status == 0 && clean.output == "nothing to mend in 1 of 3 documents\n")
    for passed in ["postmortems/gone.md", "README.md", ".github/workflows/ci.yml"] {
      let run = try run("postmortems", passed)
      #expect(run.status == 0 && run.output == "nothing to mend in 0 of 3 documents\n" && run.errors == "")
    }
  }

  @Test("takes a file in the place of the archive for one of the archive it is in, from wherever")
  func fileFirst() throws {
    let folder = try archive(["2026/a.md": Self.wrong, "2026/b.md": Self.wrong])
    let outside = try Program.run("check", "postmortems/2026/a.md", in: folder.url)
    #expect(outside.status == 1 && files(outside) == ["2026/a.md"])
    let inside = try Program.run("check", "a.md", in: folder.url.appending(path: "postmortems/2026"))
    #expect(inside.output.hasPrefix("../2026/a.md:3:11: error:"))
    #expect(inside.output.hasSuffix("\n1 error in 1 of 2 documents\n"))
    let misspelt = try Program.run("check", "postmortem", in: folder.url)
    #expect(misspelt.status == 2 && misspelt.errors.hasPrefix("error: there is no folder postmortem\n"))
  }

  @Test("writes a baseline down, and then reports what is new and says what is gone")
  func baseline() throws {
    let folder = try archive(["a.md": Self.wrong, "b.md": Self.warning])
    let written = try Program.run("check", "--write-baseline", "known", in: folder.url)
    #expect(written.status == 0)
    #expect(
      written.output
        == "wrote 2 findings down in known\nnothing new in 2 documents\nknown hides 2 findings\n"
    )
    try folder.write(goodDocument, to: "postmortems/b.md")
    try folder.write(Self.wrong, to: "postmortems/c.md")
    let run = try Program.run("check", "--baseline", "known", in: folder.url)
    #expect(run.status == 1 && files(run) == ["c.md"])
    #expect(
      run.output.hasSuffix(
        """

        1 error in 3 documents
        known hides 1 finding; 1 of its entries is gone, so write it anew: \
        followthrough check postmortems --write-baseline known

        """
      )
    )
  }

  @Test("writes nothing down that no setting can relax, and fails for it")
  func always() throws {
    let folder = try archive(["a.md": "no front matter", "b.md": Self.wrong])
    let run = try Program.run("check", "--write-baseline", "known", "--format", "json", in: folder.url)
    #expect(run.status == 1)
    #expect(run.errors == "wrote 1 finding down in known\n1 error in 2 documents\nknown hides 1 finding\n")
    #expect(run.output.contains("\"document-has-front-matter\"") && !run.output.contains("SEV9"))
  }

  @Test("ends with 2 for a baseline that is none, before anything is checked")
  func noBaseline() throws {
    let folder = try archive()
    let missing = try Program.run("check", "--baseline", "gone", in: folder.url)
    #expect(missing.status == 2 && missing.output == "")
    #expect(
      missing.errors == """
        error: cannot read gone: no such file or directory
          help: write one: followthrough check postmortems --write-baseline gone

        """
    )
    try folder.write("my thesis", to: "thesis.txt")
    let other = try Program.run("check", "--baseline", "thesis.txt", in: folder.url)
    #expect(
      other.status == 2 && other.errors.hasPrefix("error: thesis.txt is no baseline of followthrough\n")
    )
  }

  @Test(
    "ends with 64 where it is used wrongly",
    arguments: [
      ["--format", "yaml"], ["--fail-on", "sometimes"], ["--only", "no-such-rule"],
      ["--write-baseline", "a", "--baseline", "a"], ["--write-baseline", "a", "--only", "date-exists"],
      ["--write-baseline", "a", "postmortems", "postmortems/a.md"],
    ]
  )
  func usage(_ arguments: [String]) throws {
    let folder = try archive()
    let rest = arguments + Array(repeating: "--fail-on=error", count: 4 - arguments.count)
    let run = try Program.run("check", rest[0], rest[1], rest[2], rest[3], in: folder.url)
    #expect(run.status == 64 && run.output == "" && run.errors.hasPrefix("Error: "))
    #expect(
      !FileManager.default.fileExists(atPath: folder.url.appending(path: "a").path(percentEncoded: false))
    )
  }

  @Test("says so where standard output takes no more, and is quiet where nobody reads on")
  func output() throws {
    let folder = try archive(["a.md": Self.wrong])
    func shell(_ command: String) throws -> (status: Int32, errors: String) {
      let process = Process()
      process.executableURL = URL(filePath: "/bin/sh")
      process.arguments = ["-c", command, Program.location.path(percentEncoded: false)]
      process.currentDirectoryURL = folder.url
      let errors = folder.url.appending(path: "errors")
      try Data().write(to: errors)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
      process.waitUntilExit()
      return (process.terminationStatus, try String(contentsOf: errors, encoding: .utf8))
    }
    #if os(Linux)
      let full = try shell("\"$0\" check --format json > /dev/full")
      #expect(full.status == 2)
      #expect(full.errors.hasPrefix("error: cannot write to standard output: no space left on device\n"))
    #endif
    let closed = try shell("\"$0\" check --format json >&-")
    #expect(closed.status == 2 && closed.errors.hasPrefix("error: cannot write to standard output: "))
    #expect(try shell("\"$0\" check | true").errors == "")
  }
}
