import Foundation
import Testing

@testable import SiteBuilder

@Suite("Writing a site")
struct WriteTests {
  private struct PageFails: Error {}

  private func page(_ path: String, _ text: String) -> Page { Page(path: path) { ByteBuffer(text) } }

  private func write(_ pages: [Page], in folder: TemporaryFolder) throws {
    try SiteBuilder.write(pages, to: Output(folder.path + "/site"))
  }

  private func texts(below folder: String) throws -> [String: String] {
    try files(below: folder).mapValues { String(decoding: $0, as: UTF8.self) }
  }

  private func attributes(_ path: String) throws -> (node: UInt64, modified: Date) {
    let attributes = try FileManager.default.attributesOfItem(atPath: path)
    return (
      try #require(attributes[.systemFileNumber] as? NSNumber).uint64Value,
      try #require(attributes[.modificationDate] as? Date)
    )
  }

  @Test("makes every page and a marker that lists them, and leaves nothing beside it")
  func fresh() throws {
    let folder = try TemporaryFolder()
    try write([page("index.html", "home"), page("incidents/x/index.html", "x")], in: folder)
    var site = try texts(below: folder.path + "/site")
    let marker = try #require(site[".followthrough"])
    site[".followthrough"] = nil
    #expect(site == ["index.html": "home", "incidents/x/index.html": "x"])
    #expect(marker.split(separator: "\n").dropFirst() == ["incidents/x/index.html", "index.html"])
    #expect(try FileSystem.names(in: folder.path) == ["site"])
  }

  @Test(
    "keeps unchanged files as they are on the disk, writes changed ones anew, and takes away those of no page"
  )
  func again() throws {
    let folder = try TemporaryFolder()
    try write(
      [page("same.html", "same"), page("changed.html", "old"), page("gone/x.html", "x")],
      in: folder
    )
    let past = Date(timeIntervalSince1970: 1_000_000_000)
    for name in ["same.html", "changed.html"] {
      try FileManager.default.setAttributes(
        [.modificationDate: past],
        ofItemAtPath: "\(folder.path)/site/\(name)"
      )
    }
    let before = try attributes(folder.path + "/site/same.html")
    try write(
      [page("same.html", "same"), page("changed.html", "new"), page("new.html", "n")],
      in: folder
    )
    var site = try texts(below: folder.path + "/site")
    site[".followthrough"] = nil
    #expect(site == ["same.html": "same", "changed.html": "new", "new.html": "n"])
    let after = try attributes(folder.path + "/site/same.html")
    #expect(after.node == before.node)
    #expect(after.modified == past)
    #expect(try attributes(folder.path + "/site/changed.html").modified != past)
    #expect(try FileSystem.names(in: folder.path) == ["site"])
    #expect(
      try FileSystem.names(in: folder.path + "/site") == [
        ".followthrough", "changed.html", "new.html", "same.html",
      ]
    )
  }

  @Test("leaves the old site byte for byte where a page fails, and nothing beside it")
  func failing() throws {
    let folder = try TemporaryFolder()
    try write([page("index.html", "old"), page("a/b.html", "old")], in: folder)
    let before = try files(below: folder.path)
    let pages = (0..<50).map { page("p\($0).html", "new") } + [Page(path: "index.html") { throw PageFails() }]
    #expect(throws: PageFails.self) { try write(pages, in: folder) }
    #expect(try files(below: folder.path) == before)
    #expect(try FileSystem.names(in: folder.path) == ["site"])
  }

  @Test("leaves no site where there was none and a page fails")
  func failingFresh() throws {
    let folder = try TemporaryFolder()
    #expect(throws: PageFails.self) {
      try write([Page(path: "index.html") { throw PageFails() }], in: folder)
    }
    #expect(try FileSystem.names(in: folder.path) == [])
  }

  @Test("sweeps up what builds left that were stopped, and leaves those that run, and other folders")
  func sweeping() throws {
    let folder = try TemporaryFolder()
    // No system gives this number to a process; 1 runs on each.
    try folder.write("x", to: ".site.followthrough-2147483646/a/b.html")
    try folder.write("x", to: ".site.followthrough-1/a.html")
    try folder.write("x", to: ".site.followthrough-notes/a.html")
    try folder.write("x", to: ".other.followthrough-2147483646/a.html")
    try write([page("index.html", "home")], in: folder)
    #expect(
      try FileSystem.names(in: folder.path) == [
        ".other.followthrough-2147483646", ".site.followthrough-1", ".site.followthrough-notes", "site",
      ]
    )
  }

  @Test("takes the place of an empty folder")
  func emptyFolder() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/site", withIntermediateDirectories: false)
    try write([page("index.html", "home")], in: folder)
    #expect(try folder.text(of: "site/index.html") == "home")
  }

  @Test("goes where a link to the site's folder leads, and keeps the link")
  func throughLink() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.createDirectory(atPath: folder.path + "/real", withIntermediateDirectories: false)
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/site", withDestinationPath: "real")
    try write([page("index.html", "one")], in: folder)
    try write([page("index.html", "two")], in: folder)
    #expect(try folder.text(of: "real/index.html") == "two")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/site") == "real")
  }
}

@Suite("Working in parallel")
struct ParallelMapTests {
  @Test("gives the results in the order of the elements", arguments: [0, 1, 2, 63, 64, 65, 5000])
  func order(_ count: Int) throws {
    let numbers = Array(0..<count)
    #expect(try parallelMap(numbers) { $0 * 2 } == numbers.map { $0 * 2 })
  }

  private struct Fails: Error {}

  @Test("throws what one element throws")
  func failure() {
    #expect(throws: Fails.self) {
      try parallelMap(Array(0..<1000)) { number in
        if number == 500 { throw Fails() }
        return number
      }
    }
  }
}
