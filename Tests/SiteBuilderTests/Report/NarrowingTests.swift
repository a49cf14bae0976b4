import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Narrowing a report")
struct NarrowingTests {
  private let folder: TemporaryFolder
  private let documents = ["2026/a.md", "2026/b.md", "c.md"]

  init() throws {
    folder = try TemporaryFolder()
    for name in documents + ["followthrough.yml"] { try folder.write("x\n", to: "pm/\(name)") }
    try folder.write("x\n", to: "README.md")
  }

  /// The documents that are reported on, of the archive `pm` below the temporary folder.
  private func selected(_ paths: String...) -> [String] {
    let narrowing = Narrowing(
      paths: paths.map { $0.replacing("TMP", with: folder.path) },
      in: folder.path + "/pm"
    )
    return Report(outcome([], documents: documents), of: folder.path + "/pm", narrowedTo: narrowing).documents
  }

  @Test("takes files and folders, with the archive's folder in front or without it")
  func paths() throws {
    #expect(selected("TMP/pm/2026/a.md") == ["2026/a.md"])
    #expect(selected("TMP/./pm//2026/../2026/a.md") == ["2026/a.md"])
    #expect(selected("2026/a.md", "./c.md") == ["2026/a.md", "c.md"])
    #expect(selected("TMP/pm/2026") == ["2026/a.md", "2026/b.md"])
    #expect(selected("2026/") == ["2026/a.md", "2026/b.md"])
    #expect(selected("TMP/pm") == documents)
    #expect(selected("TMP") == documents)
    #expect(selected() == documents)
  }

  @Test("passes over what is gone, outside, or no document")
  func others() throws {
    #expect(selected("TMP/pm/gone.md") == [])
    #expect(selected("TMP/README.md", "/etc/hosts", "../x", "", "TMP/pm/followthrough.yml") == [])
    #expect(selected("TMP/README.md", "TMP/pm/c.md") == ["c.md"])
    #expect(selected("TMP/pm-other/c.md") == [])
  }

  @Test("takes a file by the way it is named, and by where it is")
  func links() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder.path + "/link",
      withDestinationPath: folder.path + "/pm"
    )
    #expect(selected("TMP/link/c.md") == ["c.md"])
  }

  @Test("reports what leans on a chosen file too")
  func notes() {
    let note = Diagnostic.Note("the other is here", file: "new.md", at: .start)
    let twice = finding("postmortem-id-is-unique", in: "old.md", notes: [note])
    let narrowing = Narrowing(paths: ["new.md"], in: "pm")
    let report = Report(outcome([twice, finding(in: "old.md")]), of: "pm", narrowedTo: narrowing)
    #expect(report.findings == [twice])
  }

  @Test("reports the findings of some rules")
  func rules() {
    let time = finding("time-is-readable")
    let report = Report(
      outcome([time, finding(), finding("key-is-known")]),
      of: "pm",
      narrowedTo: Narrowing(rules: ["time-is-readable", "date-exists"])
    )
    #expect(report.findings == [time])
  }

  @Test(
    "brings paths into one form",
    arguments: [
      ("a/b", "a/b"), ("./a//b/", "a/b"), (".", ""), ("a/..", ""), ("a/../..", ".."), ("../a", "../a"),
      ("/", "/"), ("/../a", "/a"), ("/a/./b/", "/a/b"), ("", ""),
    ]
  )
  func form(_ path: String, _ expected: String) {
    #expect(normalized(path) == expected)
  }

  @Test(
    "shows an archive's folder from the working directory",
    arguments: [
      ("pm", "pm/"), ("./pm/", "pm/"), (".", ""), ("/home", ""), ("/home/pm", "pm/"),
      ("/homestead", "/homestead/"),
      ("/else/pm/", "/else/pm/"), ("/", "/"), ("../pm", "../pm/"),
    ]
  )
  func shown(_ folder: String, _ expected: String) {
    #expect(folderPath(folder, from: "/home") == expected)
  }
}

@Suite("What is checked")
struct CheckTargetTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write("", to: "ours/followthrough.yml")
    try folder.write("", to: "ours/2026/a.md")
    try folder.write("", to: "plain/b.md")
  }

  private func target(_ source: String, _ paths: String...) -> [String] {
    let at = folder.path + "/"
    let target = CheckTarget(at + source, paths.map { at + $0 }, standard: "standard")
    return ([target.source] + target.paths).map { $0.replacing(at, with: "") }
  }

  @Test("is the folder that is named, whether it is there or not")
  func folders() {
    #expect(target("ours") == ["ours"])
    #expect(target("ours/2026", "ours/2026/a.md") == ["ours/2026", "ours/2026/a.md"])
    #expect(target("misspelt") == ["misspelt"])
    #expect(target("misspelt.d") == ["misspelt.d"])
    #expect(target("misspelt", "ours/2026/a.md") == ["misspelt", "ours/2026/a.md"])
  }

  @Test("is the archive that a file is in, where a file is named, be it gone")
  func files() {
    #expect(target("ours/2026/a.md") == ["ours", "ours/2026/a.md"])
    #expect(target("ours/2026/gone.md") == ["ours", "ours/2026/gone.md"])
    #expect(target("plain/b.md") == ["standard", "plain/b.md"])
    #expect(target("plain/b.md", "ours/2026/a.md") == ["ours", "plain/b.md", "ours/2026/a.md"])
    #expect(target("gone.sh", "ours/2026/a.md") == ["ours", "gone.sh", "ours/2026/a.md"])
  }
}
