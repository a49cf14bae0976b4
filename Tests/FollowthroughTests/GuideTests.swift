import Foundation
import Testing

/// The session in GUIDE.md: its commands are typed in an empty folder, one after the other, and must print what the guide
/// shows. `FOLLOWTHROUGH_RECORD=1 swift test` writes what they print into the guide, and fails for it.
@Suite("The session in the guide")
struct GuideTests {
  /// A command, and what it prints.
  private struct Step {
    let command: String
    var output: String
  }

  private static let guide = "GUIDE.md"
  private static let (opening, closing) = ("```console\n", "```\n")

  @Test("does what the guide says")
  func session() throws {
    let text = try document(Self.guide)
    let parts = text.components(separatedBy: Self.opening)
    let listings = try parts.dropFirst().map { part in
      let end = try #require(part.range(of: Self.closing))
      return (steps: Self.steps(of: String(part[..<end.lowerBound])), rest: String(part[end.lowerBound...]))
    }
    let steps = listings.flatMap(\.steps)
    try #require(steps.count > 10)
    let printed = try Self.run(steps.map(\.command))
    try #require(printed.count == steps.count, "a command ended the session: \(printed.last ?? "")")
    var recorded = parts[0]
    var place = 0
    for listing in listings {
      recorded += Self.opening
      for step in listing.steps {
        recorded += "$ \(step.command)\n\(printed[place])"
        place += 1
      }
      recorded += listing.rest
    }
    if ProcessInfo.processInfo.environment["FOLLOWTHROUGH_RECORD"] == "1" {
      try recorded.write(to: location(of: Self.guide), atomically: true, encoding: .utf8)
      Issue.record("GUIDE.md was recorded; look at the difference, and run the tests again")
    }
    for (step, output) in zip(steps, printed) {
      #expect(step.output == output, "if that is right, record it: FOLLOWTHROUGH_RECORD=1 swift test")
    }
  }

  /// The commands of a listing begin with `$ `; a here document goes on to the line `END`.
  private static func steps(of listing: String) -> [Step] {
    var steps: [Step] = []
    var isOpen = false
    for line in listing.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      if isOpen, let last = steps.popLast() {
        steps.append(Step(command: "\(last.command)\n\(line)", output: ""))
        isOpen = line != "END"
      } else if line.hasPrefix("$ ") {
        steps.append(Step(command: String(line.dropFirst(2)), output: ""))
        isOpen = line.hasSuffix("<<'END'")
      } else if !steps.isEmpty {
        steps[steps.count - 1].output += line + "\n"
      }
    }
    return steps
  }

  /// What each command prints, in a shell that goes from one to the next.
  private static func run(_ commands: [String]) throws -> [String] {
    let folder = try TemporaryFolder()
    let today = ISO8601DateFormatter.string(
      from: Date(),
      timeZone: TimeZone(identifier: "Europe/Berlin") ?? .gmt,
      formatOptions: [.withFullDate]
    )
    // The one file that is named after the day of the session, and the time that a build took.
    let script = commands.map {
      $0.replacing("2026/\(day)", with: "\(today.prefix(4))/\(today)") + "\nprintf '\\036'\n"
    }
    try ("exec 2>&1\n" + script.joined()).write(
      to: folder.url.appending(path: "session.sh"),
      atomically: true,
      encoding: .utf8
    )
    let session = try Program.run(
      ["session.sh"],
      in: folder.url,
      environment: [
        "PATH": Program.location.deletingLastPathComponent().path(percentEncoded: false) + ":/usr/bin:/bin",
        "HOME": folder.url.path(percentEncoded: false), "GIT_CONFIG_NOSYSTEM": "1", "COLUMNS": "100",
        "GIT_AUTHOR_NAME": "Maria Okafor", "GIT_AUTHOR_EMAIL": "maria@acme.example",
        "GIT_COMMITTER_NAME": "Maria Okafor", "GIT_COMMITTER_EMAIL": "maria@acme.example",
      ],
      at: URL(filePath: "/bin/bash")
    )
    return session.output
      .replacing("\(today.prefix(4))/\(today)", with: "2026/\(day)")
      .replacing(/in \d+\.\d\d s/, with: "in 0.03 s")
      .components(separatedBy: "\u{1E}").dropLast()
  }

  /// The day the session was recorded on.
  private static let day = "2026-11-21"
}
