import Foundation
import Testing

/// The program as it was built, run as a person would.
struct Program {
  /// How a run ended.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// Where the build put it: beside the bundle of these tests.
  static let location: URL = {
    let bundle = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") } ?? Bundle.main
    let executable = bundle.bundlePath.hasSuffix(".xctest") ? bundle.bundleURL : bundle.executableURL
    return (executable ?? bundle.bundleURL).deletingLastPathComponent().appending(path: "followthrough")
  }()

  /// Runs it with these arguments in a folder.
  static func run(
    _ arguments: String...,
    in folder: URL,
    environment: [String: String] = [:],
    at location: URL = Program.location
  ) throws -> Run {
    try run(arguments, in: folder, environment: environment, at: location)
  }

  /// The same with a list of arguments.
  static func run(
    _ arguments: [String],
    in folder: URL,
    environment: [String: String] = [:],
    at location: URL = Program.location
  ) throws -> Run {
    try run(arguments: arguments, in: folder, environment: environment, at: location)
  }

  /// The same of a command and a list of its arguments.
  static func run(_ command: String, arguments: [String], in folder: URL) throws -> Run {
    try run(arguments: [command] + arguments, in: folder, environment: [:], at: location)
  }

  private static func run(
    arguments: [String],
    in folder: URL,
    environment: [String: String],
    at location: URL
  ) throws -> Run {
    let process = Process()
    process.executableURL = location
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ProcessInfo.processInfo.environment.merging(environment) { _, own in own }
    // Files, and no pipes, which a long list of findings could fill.
    let streams = ["output", "errors"].map {
      FileManager.default.temporaryDirectory.appending(path: "followthrough-\(UUID().uuidString).\($0)")
    }
    defer { for stream in streams { try? FileManager.default.removeItem(at: stream) } }
    for stream in streams { try Data().write(to: stream) }
    process.standardOutput = try FileHandle(forWritingTo: streams[0])
    process.standardError = try FileHandle(forWritingTo: streams[1])
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: try String(contentsOf: streams[0], encoding: .utf8),
      errors: try String(contentsOf: streams[1], encoding: .utf8)
    )
  }
}

/// A folder on the disk that is gone after its test.
final class TemporaryFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "followthrough-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Makes a file in it, and the folders above it.
  func write(_ text: String, to file: String) throws {
    let place = url.appending(path: file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: place)
  }

  /// The text of a file in it.
  func text(of file: String) throws -> String {
    try String(contentsOf: url.appending(path: file), encoding: .utf8)
  }

  /// The bytes of every file in a folder of it, by their paths below that.
  func files(in name: String) throws -> [String: Data] {
    let root = url.appending(path: name)
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: root.path(percentEncoded: false)) {
      let place = root.appending(path: path)
      if try place.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true {
        found[path] = try Data(contentsOf: place)
      }
    }
    return found
  }
}

/// A document in which there is nothing to mend.
let goodDocument = """
  ---
  title: Checkout returned 502s
  severity: SEV1
  timeline:
    - {at: 2026-03-14 09:12, event: started, note: "~~Not~~ https://a.example"}
    - {at: "09:59", event: resolved}
  action_items:
    - {id: rollback, title: Roll back, owner: maria, due: 2026-04-10, status: shipped, shipped: 2026-03-28}
  ---
  It was the deploy.
  """

/// Settings that pin today.
let pinnedSettings = "title: Acme\ntimezone: Europe/Oslo\nas_of: 2026-11-20\n"

/// A folder with an archive of these documents in `postmortems`.
func archive(_ documents: [String: String] = ["2026-03-14-checkout.md": goodDocument]) throws
  -> TemporaryFolder
{
  let folder = try TemporaryFolder()
  try folder.write(pinnedSettings, to: "postmortems/followthrough.yml")
  for (name, text) in documents { try folder.write(text, to: "postmortems/\(name)") }
  return folder
}
