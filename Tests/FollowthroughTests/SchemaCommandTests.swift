import Foundation
import Testing

@Suite("followthrough schema")
struct SchemaCommandTests {
  @Test(
    "prints a schema of the front matter or the settings, and ends with 0",
    arguments: ["document", "settings"]
  )
  func prints(_ subject: String) throws {
    let folder = try TemporaryFolder()
    let run = try Program.run("schema", subject, in: folder.url)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.hasPrefix("{\n  \"$schema\": \"http://json-schema.org/draft-07/schema#\",\n"))
    #expect(run.output.hasSuffix("\n}\n"))
  }

  @Test("closes the lists of an archive that is named")
  func source() throws {
    let folder = try archive()
    try folder.write("triggers: [full-moon]\n", to: "postmortems/followthrough.yml")
    let run = try Program.run("schema", "document", "--source", "postmortems", in: folder.url)
    #expect(run.status == 0)
    #expect(run.output.contains("\"enum\": [\"full-moon\", null]"))
  }

  @Test("ends with 2 where the archive is not there, or its settings have errors")
  func environment() throws {
    let folder = try archive()
    let missing = try Program.run("schema", "document", "--source", "gone", in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.output == "")
    #expect(missing.errors.hasPrefix("error: there is no folder gone\n"))
    try folder.write("triggers: moon\n", to: "postmortems/followthrough.yml")
    let broken = try Program.run("schema", "document", "--source", "postmortems", in: folder.url)
    #expect(broken.status == 2)
    #expect(broken.errors.hasSuffix("\n  help: see them with: followthrough check postmortems\n"))
  }

  @Test("ends with 64 where it is used wrongly")
  func usage() throws {
    let folder = try archive()
    #expect(try Program.run("schema", in: folder.url).status == 64)
    #expect(try Program.run("schema", "site", in: folder.url).status == 64)
    #expect(try Program.run("schema", "settings", "--source", "postmortems", in: folder.url).status == 64)
  }
}
