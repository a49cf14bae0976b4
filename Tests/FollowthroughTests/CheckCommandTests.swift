import Foundation
import Testing

@Suite("followthrough check")
struct CheckCommandTests {
  @Test("prints nothing but a summary where there is nothing to mend, ends with 0, and builds nothing")
  func clean() throws {
    let folder = try archive()
    let run = try Program.run("check", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output == "nothing to mend in 1 document\n")
    #expect(run.errors == "")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.url.path(percentEncoded: false)) == [
        "postmortems"
      ]
    )
  }

  @Test(
    "prints path:line:column: severity: message [rule-id], the line, a caret and the remedy, and ends with 1"
  )
  func finding() throws {
    let folder = try archive(["a.md": goodDocument.replacing("event: resolved", with: "event: \"resolvd\"")])
    let run = try Program.run("check", in: folder.url)
    #expect(run.status == 1)
    #expect(
      run.output == """
        postmortems/a.md:6:26: error: event can't be 'resolvd' [value-is-in-its-list]
          6 |   - {at: "09:59", event: "resolvd"}
            |                          ^~~~~~~~~
          help: did you mean 'resolved'?
        1 error in 1 document

        """
    )
    #expect(run.errors == "")
  }

  @Test("ends with 0 where there are warnings alone")
  func warnings() throws {
    let folder = try archive(["a.md": goodDocument.replacing("severity", with: "chanel: x\nseverity")])
    let run = try Program.run("check", in: folder.url)
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("postmortems/a.md:3:1: warning: a postmortem has no key 'chanel' [key-is-known]\n")
    )
    #expect(run.output.hasSuffix("\n1 warning in 1 document\n"))
  }

  /// Made when the test runs, so that no password stands in the sources.
  private var password: String { String("zyxwvu98".reversed()) + "ab" }

  @Test("prints no secret again: not in its line, whichever rule is about it, and not in a message")
  func secrets() throws {
    let address = "postgres://shop:\(password)@db.acme.dev"
    let keys = "owner: \"\(address)\"\nchanel: \"\(address)\"\n\"\(address)\": x\nseverity"
    let folder = try archive(["a.md": goodDocument.replacing("severity", with: keys) + "\n\(address)\n"])
    let run = try Program.run("check", in: folder.url)
    #expect(run.status == 1)
    #expect(!run.output.contains(password) && !run.errors.contains(password))
    #expect(
      run.output.contains(
        "error: here is a password in an address, which is not shown [document-holds-no-secret]"
      )
    )
    #expect(
      run.output.contains("\n  help: revoke it, for it may have been read; then write *** in its place")
    )
    #expect(
      run.output.contains(
        """
        a postmortem has no key 'chanel' [key-is-known]
          4 | chanel: "postgres://shop:••••••••••@db.acme.dev"
            | ^~~~~~
        """
      )
    )
  }

  @Test("prints no secret of a document that can't be read, nor one of a rule that is off")
  func unreadSecrets() throws {
    let address = "postgres://shop:\(password)@db.acme.dev"
    let broken = try archive([
      "a.md": goodDocument.replacing("severity", with: "owner: [\"\(address)\"\nseverity")
    ])
    let run = try Program.run("check", in: broken.url)
    #expect(run.output.contains("[yaml-is-well-formed]") && !run.output.contains(password))
    let off = try archive([
      "a.md": goodDocument.replacing("severity", with: "chanel: \"\(address)\"\nseverity")
    ])
    try Data("rules: {document-holds-no-secret: off}\n".utf8)
      .write(to: off.url.appending(path: "postmortems/followthrough.yml"))
    let relaxed = try Program.run("check", in: off.url)
    #expect(relaxed.output.contains("chanel: \"postgres://shop:••••••••••@db.acme.dev\""))
    #expect(!relaxed.output.contains(password))
  }

  @Test("prints no colours where no person reads")
  func noColours() throws {
    let folder = try archive(["a.md": "no front matter"])
    #expect(
      try !Program.run("check", in: folder.url, environment: ["TERM": "xterm-256color"]).output.contains(
        "\u{1B}"
      )
    )
  }

  @Test("ends with 2 where the folder is not there")
  func environment() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("check", in: folder.url)
    #expect(run.status == 2)
    #expect(run.output == "")
    #expect(
      run.errors
        == "error: there is no folder postmortems\n  help: name the folder that holds the postmortems, or make one: mkdir postmortems\n"
    )
  }

  @Test("prints every finding of every document, sorted by path and place, and stops at none")
  func several() throws {
    let folder = try archive([
      "b.md": "no front matter",
      "a.md": goodDocument.replacing("SEV1", with: "SEV9").replacing("Roll back", with: "[x]"),
      "c.md": goodDocument,
    ])
    let lines = try Program.run("check", in: folder.url).output.split(separator: "\n")
    let places = lines.filter { $0.hasPrefix("postmortems/") }.map { $0.split(separator: " ")[0] }
    #expect(places == ["postmortems/a.md:3:11:", "postmortems/a.md:8:27:", "postmortems/b.md:1:1:"])
    #expect(lines.last == "3 errors in 3 documents")
  }

  @Test("tells its version and explains itself")
  func help() throws {
    let folder = try TemporaryFolder()
    #expect(try Program.run("--version", in: folder.url).status == 0)
    let help = try Program.run("check", "--help", in: folder.url)
    #expect(help.status == 0)
    #expect(help.output.contains("Exit status: 0 no errors, 1 errors in the documents"))
  }
}
