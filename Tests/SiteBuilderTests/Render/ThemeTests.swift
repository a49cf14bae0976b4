import Foundation
import PostmortemCore
import Testing
import Theme

@testable import SiteBuilder

@Suite("The theme")
struct ThemeTests {
  @Test("embeds every file of templates/pages, partials, static and words, byte for byte, and no other")
  func files() throws {
    var onDisk: [String: [UInt8]] = [:]
    for folder in ["pages", "partials", "static", "words"] {
      for (path, bytes) in try SiteBuilderTests.files(below: repository + "templates/" + folder) {
        onDisk["\(folder)/\(path)"] = bytes
      }
    }
    #expect(Theme.files.map(\.name).sorted() == onDisk.keys.sorted())
    for file in Theme.files { #expect(file.bytes() == onDisk[file.name], "\(file.name)") }
  }

  @Test("has a template for each kind of page, and each of its templates can be used")
  func templates() throws {
    let sources = Theme.files.filter { $0.name.hasSuffix(".mustache") }.map { file in
      let name = file.name.split(separator: "/").last.map { String($0.dropLast(9)) } ?? ""
      return TemplateSource(name: name, path: file.name, text: file.bytes())
    }
    _ = try Templates(sources, words: .english)
    for page in PageTemplate.allCases {
      #expect(sources.contains { $0.name == page.rawValue }, "\(page.rawValue)")
    }
  }

  @Test("takes a team's own files in place of its own, and new ones beside them")
  func overrides() throws {
    let folder = try TemporaryFolder()
    try folder.write("own", to: "pages/index.mustache")
    try folder.write("new", to: "partials/banner.mustache")
    try folder.write("logo", to: "static/logo.svg")
    try folder.write("note", to: "pages/README.md")
    try folder.write("title: Titre", to: "words/fr.yml")
    let theme = try readTheme(overriddenBy: folder.path)
    #expect(
      theme.overrides == [
        "pages/index.mustache", "partials/banner.mustache", "static/logo.svg", "words/fr.yml",
      ]
    )
    let index = try #require(theme.templates.first { $0.name == "index" })
    #expect(index.text == Array("own".utf8))
    #expect(index.path == folder.path + "/pages/index.mustache")
    #expect(theme.templates.contains { $0.name == "banner" })
    #expect(theme.templates.contains { $0.name == "layout" })
    #expect(theme.words.map(\.language) == ["de", "en", "fr"])
    #expect(
      theme.assets.map(\.path) == [
        "find.js", "icon.svg", "lists.js", "logo.svg", "register.js", "search.js", "style.css",
      ]
    )
  }

  @Test("says when the folder of a team's own is not there")
  func missingFolder() {
    #expect(throws: EnvironmentError.self) { try readTheme(overriddenBy: "/nonexistent/templates") }
  }
}
