import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

/// The recipes for a CI, read as YAML, and their shell steps run but for those that fetch packages.
@Suite("A recipe for a CI", .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/curl")))
struct RecipeTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    #expect(try Program.run("init", "--yes", "--github", "--gitlab", in: folder.url).status == 0)
  }

  private func yaml(_ path: String) throws -> YAMLNode {
    var findings = Findings(file: path)
    let bytes = [UInt8](try Data(contentsOf: folder.url.appending(path: path)))
    let node = YAMLLoader.load(bytes[...], linesAbove: 0, &findings)
    #expect(findings.diagnostics.isEmpty, "\(findings.diagnostics)")
    return try #require(node)
  }

  /// Runs a script as runners do, with nothing of the program on its path, and gives how it ended.
  private func run(_ script: String, _ variables: [String: String] = [:]) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-e", "-o", "pipefail", "-c", script]
    process.currentDirectoryURL = folder.url
    let home = folder.url.appending(path: "home").path(percentEncoded: false)
    process.environment = [
      "HOME": home, "PATH": "\(variables["PATH"].map { $0 + ":" } ?? "")/usr/bin:/bin",
      "FOLLOWTHROUGH_URL": Program.location.absoluteString, "GITHUB_PATH": home + ".path",
      "LD_LIBRARY_PATH": ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] ?? "",
    ]
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  @Test("for GitHub has jobs of steps that either use an action or run a script")
  func github() throws {
    let recipe = try yaml(".github/workflows/followthrough.yml")
    #expect(recipe.keys == ["name", "on", "permissions", "jobs"])
    #expect(recipe["on"]?.keys == ["pull_request", "push"])
    #expect(recipe["jobs"]?.keys == ["check", "publish"])
    for job in ["check", "publish"].compactMap({ recipe["jobs"]?[$0] }) {
      #expect(job["runs-on"]?.text == "ubuntu-latest")
      let steps = try #require(job["steps"]?.items)
      #expect(steps.first?["uses"]?.text?.hasPrefix("actions/checkout@v") == true)
      for step in steps {
        #expect((step["uses"] == nil) != (step["run"] == nil))
        #expect(Set(step.keys).isSubset(of: ["name", "id", "uses", "run", "with", "env"]))
      }
    }
    let publish = recipe["jobs"]?["publish"]
    #expect(
      publish?["permissions"]?["pages"]?.text == "write"
        && publish?["permissions"]?["id-token"]?.text == "write"
    )
    #expect(publish?["steps"]?.items?.last?["id"]?.text == "deployment")
  }

  @Test("for GitHub has steps that fetch the program, check, and build what is uploaded")
  func githubSteps() throws {
    let recipe = try yaml(".github/workflows/followthrough.yml")
    let jobs = try #require(recipe["jobs"])
    let step = { (job: String, name: String) throws -> String in
      let steps = try #require(jobs[job]?["steps"]?.items)
      return try #require(steps.first { $0["name"]?.text == name }?["run"]?.text)
    }
    #expect(try run(step("check", "Program")) == 0)
    let path = try String(contentsOf: folder.url.appending(path: "home.path"), encoding: .utf8)
    let variables = ["PATH": path.replacing("\n", with: "")]
    #expect(try run(step("check", "Check"), variables) == 0)
    #expect(try run(step("publish", "Program")) == 0)
    #expect(try run(step("publish", "Build"), variables) == 0)
    let uploaded = jobs["publish"]?["steps"]?.items?.compactMap { $0["with"]?["path"]?.text }
    #expect(uploaded == ["site"])
    #expect(try folder.files(in: "site")["index.html"] != nil)
    try folder.write("no front matter", to: "postmortems/bad.md")
    #expect(try run(step("check", "Check"), variables) == 1)
    #expect(try run(step("publish", "Build"), variables) == 1)
  }

  @Test("for GitLab has scripts that fetch the program, check, and build what is published")
  func gitlab() throws {
    let recipe = try yaml(".gitlab-ci.yml")
    #expect(recipe.keys == [".followthrough", "check-postmortems", "pages"])
    let before = try #require(recipe[".followthrough"]?["before_script"]?.lines)
    let setup = before.filter { !$0.hasPrefix("apt-get ") }
    #expect(setup.count == before.count - 2)
    let script = { (job: String) throws -> String in
      #expect(recipe[job]?["extends"]?.text == ".followthrough")
      let lines = try #require(recipe[job]?["script"]?.lines)
      return (setup + lines).joined(separator: "\n")
    }
    #expect(try run(script("check-postmortems")) == 0)
    let report = try #require(recipe["check-postmortems"]?["artifacts"]?["reports"]?["codequality"]?.text)
    #expect(try Data(contentsOf: folder.url.appending(path: report)) == Data("[]\n".utf8))
    #expect(try run(script("pages")) == 0)
    #expect(recipe["pages"]?["artifacts"]?["paths"]?.lines == ["public"])
    #expect(try folder.files(in: "public")["index.html"] != nil)
    try folder.write("no front matter", to: "postmortems/bad.md")
    #expect(try run(script("check-postmortems")) == 1)
  }
}

extension YAMLNode {
  /// The keys of a group, in the order written.
  fileprivate var keys: [String] {
    if case .mapping(let pairs) = content { return pairs.map(\.key.value) }
    return []
  }

  /// The texts of a list.
  fileprivate var lines: [String]? { items?.compactMap(\.text) }

  /// The value of a key.
  fileprivate subscript(key: String) -> YAMLNode? {
    if case .mapping(let pairs) = content { return pairs.first { $0.key.value == key }?.value }
    return nil
  }
}
