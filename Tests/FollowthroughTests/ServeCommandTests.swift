import Foundation
import Testing

#if canImport(FoundationNetworking)
  import FoundationNetworking
#endif

@Suite("followthrough serve")
struct ServeCommandTests {
  /// The program while it serves, and what it prints.
  private final class Serving {
    private let process = Process()
    private let output: URL
    private(set) var port = 0

    init(in folder: URL) async throws {
      output = folder.appending(path: "output.txt")
      try Data().write(to: output)
      let stream = try FileHandle(forWritingTo: output)
      process.executableURL = Program.location
      process.arguments = ["serve", "--port", "0"]
      process.currentDirectoryURL = folder
      process.standardOutput = stream
      process.standardError = stream
      try process.run()
      let line = try await printed(/open http:\/\/localhost:(?<port>\d+)\//)
      port = try #require(Int(line.output.port))
    }

    deinit { if process.isRunning { process.terminate() } }

    /// Waits until something is printed.
    func printed<Output>(_ pattern: Regex<Output>) async throws -> Regex<Output>.Match {
      for _ in 0..<200 {
        if let match = try text().firstMatch(of: pattern) { return match }
        try await Task.sleep(for: .milliseconds(50))
      }
      let text = try text()
      return try #require(text.firstMatch(of: pattern), "\(text)")
    }

    func text() throws -> String { try String(contentsOf: output, encoding: .utf8) }

    /// Presses Ctrl-C, and gives the exit status.
    func end() -> Int32 {
      process.interrupt()
      process.waitUntilExit()
      return process.terminationStatus
    }
  }

  /// A page, as a browser gets it.
  private func page(_ path: String, _ serving: Serving) async throws -> String {
    let url = try #require(URL(string: "http://127.0.0.1:\(serving.port)\(path)"))
    return String(decoding: try await URLSession.shared.data(from: url).0, as: UTF8.self)
  }

  @Test("shows a save at once, keeps the last good site while a document is broken, and ends with Ctrl-C")
  func life() async throws {
    let folder = try archive()
    let document = "postmortems/2026-03-14-checkout.md"
    let serving = try await Serving(in: folder.url)
    let path = "/incidents/2026-03-14-checkout/"
    #expect(try await page(path, serving).contains("Checkout returned 502s"))

    try folder.write(goodDocument.replacing("502s", with: "503s"), to: document)
    _ = try await serving.printed(/(?s)built from.*built from/)
    #expect(try await page(path, serving).contains("Checkout returned 503s"))

    try folder.write(goodDocument.replacing("severity: SEV1", with: "severity: SEV7"), to: document)
    _ = try await serving.printed(/the last good site is shown/)
    #expect(try await page(path, serving).contains("Checkout returned 503s"))
    #expect(try serving.text().contains("\(document):3:11: error: "))

    let second = try Program.run("serve", "--port", "\(serving.port)", in: folder.url)
    #expect(second.status == 2)
    #expect(
      second.errors.hasPrefix(
        "error: port \(serving.port) is in use by another program\n  help: name another"
      )
    )
    #expect(serving.end() == 0)
    #expect(try serving.text().hasSuffix("ended\n"))
  }

  @Test("ends with 64 for a port that is none, and with 2 without an archive or with a broken template")
  func obstacles() throws {
    let folder = try archive()
    #expect(try Program.run("serve", "--port", "70000", in: folder.url).status == 64)
    let missing = try Program.run("serve", "elsewhere", "--port", "0", in: folder.url)
    #expect(missing.status == 2)
    #expect(missing.errors.hasPrefix("error: there is no folder elsewhere\n"))
    try folder.write("{{nonsense}}", to: "templates/pages/index.mustache")
    let broken = try Program.run("serve", "--port", "0", in: folder.url)
    #expect(broken.status == 2)
    #expect(
      broken.errors.hasPrefix("templates/pages/index.mustache:1: error: no page has a value 'nonsense'")
    )
  }
}
