import Foundation
import Testing

@Suite("followthrough init")
struct InitCommandTests {
  private static let written = [
    "postmortems/followthrough.yml", "postmortems/TEMPLATE.md", "postmortems/_schema/document.json",
    "postmortems/_schema/settings.json",
  ]

  private func text(_ path: String, in folder: TemporaryFolder) throws -> String {
    try String(contentsOf: folder.url.appending(path: path), encoding: .utf8)
  }

  @Test("writes an archive that checks clean and builds, and says what it wrote")
  func writes() throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("init", "--yes", "--github", "--gitlab", in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    var lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines.popLast()?.hasPrefix("next: followthrough new ") == true)
    let paths = lines.map { $0.replacing("wrote ", with: "") }
    #expect(paths.prefix(4) == Self.written[...])
    #expect(paths.suffix(2) == [".github/workflows/followthrough.yml", ".gitlab-ci.yml"])
    let first = try #require(paths.dropFirst(4).first)
    #expect(first.hasPrefix("postmortems/20") && first.hasSuffix("-our-first-postmortem.md"))
    #expect(try Set(folder.files(in: ".").keys) == Set(paths))
    #expect(try Program.run("check", in: folder.url).output == "nothing to mend in 1 document\n")
    #expect(try Program.run("build", in: folder.url).status == 0)
    let added = try Program.run("new", "Checkout returned 502s", "--severity", "SEV2", in: folder.url)
    #expect(added.status == 0)
    #expect(added.errors == "")
  }

  @Test("takes the title, the severities and the zone, which the template then knows")
  func options() throws {
    let folder = try TemporaryFolder()
    let options = [
      "--title", "Acme: it's #1", "--severities", "major, 2", "--zone", "Europe/Oslo", "--source", "a/b/",
    ]
    #expect(try Program.run("init", arguments: options, in: folder.url).status == 0)
    let settings = try text("a/b/followthrough.yml", in: folder)
    for line in ["title: \"Acme: it's #1\"", "timezone: Europe/Oslo", "severities:\n  major: {}\n  2: {}"] {
      #expect(settings.contains("\n\(line)\n"), "\(line)")
    }
    #expect(try text("a/b/TEMPLATE.md", in: folder).contains("(major, 2)"))
    #expect(try Program.run("check", "a/b", in: folder.url).output == "nothing to mend in 1 document\n")
  }

  @Test(
    "refuses what check would find wrong, with the remedy, and writes nothing",
    arguments: [
      (["--zone", "Berlin"], "there is no time zone 'Berlin'; "), (["--title", " "], "the title is empty; "),
      (["--severities", "a,a"], "the key 'a' is there twice; "),
      (["--severities", ","], "there must be a severity; "),
      (["--github", "--source", "../x"], "--github can't name '../x'"),
      (["--gitlab", "--source", "a;b"], "--gitlab can't name 'a;b'"),
    ]
  )
  func refused(_ options: [String], _ message: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("init", arguments: ["--yes"] + options, in: folder.url)
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("Error: \(message)"), "\(run.errors)")
    #expect(try folder.files(in: ".").isEmpty)
  }

  @Test("overwrites nothing, and makes what is missing by the settings that are there")
  func overwrites() throws {
    let folder = try TemporaryFolder()
    try folder.write("severities: {bad: {}}\n", to: "postmortems/followthrough.yml")
    try folder.write(goodDocument.replacing("SEV1", with: "bad"), to: "postmortems/a.md")
    try folder.write("mine", to: ".gitlab-ci.yml")
    let run = try Program.run("init", "--gitlab", "--severities", "SEV1", in: folder.url)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").dropLast()
    #expect(
      lines == [
        "left postmortems/followthrough.yml as it is", "wrote postmortems/TEMPLATE.md",
        "wrote postmortems/_schema/document.json", "wrote postmortems/_schema/settings.json",
        "left .gitlab-ci.yml as it is",
      ]
    )
    #expect(try text("postmortems/TEMPLATE.md", in: folder).contains("(bad)"))
    let before = try folder.files(in: ".")
    #expect(before[".gitlab-ci.yml"] == Data("mine".utf8))
    #expect(try Program.run("init", "--gitlab", in: folder.url).output.contains("wrote ") == false)
    #expect(try folder.files(in: ".") == before)
  }

  @Test("ends with 2 where the settings that are there have errors, or the folder is a file")
  func environment() throws {
    let folder = try TemporaryFolder()
    try folder.write("severities: 3\n", to: "postmortems/followthrough.yml")
    let broken = try Program.run("init", in: folder.url)
    #expect(broken.status == 2)
    #expect(broken.errors.hasSuffix("help: see them with: followthrough check postmortems\n"))
    #expect(try folder.files(in: "postmortems").count == 1)
    try folder.write("", to: "file")
    #expect(try Program.run("init", "--source", "file", in: folder.url).status == 2)
  }

  @Test(
    "asks at a terminal, with defaults that an empty line takes, for what was not given",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/script"))
  )
  func asks() throws {
    let folder = try TemporaryFolder()
    try folder.write("Acme\n\n", to: "answers")
    let command = "'\(Program.location.path(percentEncoded: false))' init --zone Europe/Oslo"
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/script")
    process.arguments = ["--quiet", "--return", "--command", command, "shown"]
    process.currentDirectoryURL = folder.url
    process.standardInput = try FileHandle(forReadingFrom: folder.url.appending(path: "answers"))
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    let shown = try text("shown", in: folder)
    #expect(shown.contains("Title [Postmortems]: "))
    #expect(shown.contains("Severities, worst first [SEV1,SEV2,SEV3]: "))
    #expect(!shown.contains("Time zone ["))
    let settings = try text("postmortems/followthrough.yml", in: folder)
    #expect(settings.contains("\ntitle: Acme\n") && settings.contains("\n  SEV3: {}\n"))
    #expect(settings.contains("\ntimezone: Europe/Oslo\n"))
  }
}
