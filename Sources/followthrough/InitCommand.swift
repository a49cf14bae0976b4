import ArgumentParser
import SiteBuilder

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begin an archive.",
    discussion: """
      Writes the settings, a template, schemas for editors and a first document below SOURCE, and recipes for a CI where \
      they are asked for. At a terminal it asks for what was not given; with --yes, or where nobody can answer, it takes \
      the defaults. Nothing that is there is overwritten.

      Exit status: 0 written, 2 something is in the way, 64 wrong usage, or a value that check would find wrong.
      """
  )

  @Option(help: "What the site is called (default: Postmortems).")
  var title: String?

  @Option(
    help: ArgumentHelp(
      "The severities, worst first, with commas between them (default: SEV1,SEV2,SEV3).",
      valueName: "names"
    )
  )
  var severities: String?

  @Option(help: ArgumentHelp("The time zone, such as Europe/Berlin (default: UTC).", valueName: "name"))
  var zone: String?

  @Option(help: ArgumentHelp("The folder that will hold the postmortems.", valueName: "dir"))
  var source = "postmortems"

  @Flag(help: "Ask nothing.")
  var yes = false

  @Flag(help: "Write a workflow for GitHub: check pull requests, publish main with Pages.")
  var github = false

  @Flag(help: "Write a pipeline for GitLab: check merge requests, publish the default branch with Pages.")
  var gitlab = false

  func run() throws {
    let standard = NewArchive()
    var archive = NewArchive()
    archive.title = title ?? answer("Title", standard.title)
    guard archive.title.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError("the title is empty; say what the site is called, or leave --title out")
    }
    let names = severities ?? answer("Severities, worst first", standard.severities.joined(separator: ","))
    archive.severities = names.split { $0 == "," || $0 == " " }.map(String.init)
    guard !archive.severities.isEmpty else {
      throw ValidationError("there must be a severity; write --severities SEV1,SEV2")
    }
    archive.zone = zone ?? answer("Time zone", standard.zone)
    archive.recipes = (github ? [.github] : []) + (gitlab ? [.gitlab] : [])
    let request = Request(source: source, now: SystemClock.now)
    let files = try Progress.show { [archive] _ in try initialize(archive, in: request) }
    for file in files {
      Terminal.out(file.isNew ? "wrote \(file.path)" : "left \(file.path) as it is")
    }
    Terminal.out(
      "next: followthrough new \"What customers saw\", then followthrough check, then followthrough build"
    )
  }

  /// What a person at the terminal says; the default where they say nothing, or nobody is asked.
  private func answer(_ question: String, _ standard: String) -> String {
    guard !yes, Terminal.canAsk else { return standard }
    Terminal.prompt("\(question) [\(standard)]: ")
    guard let line = readLine(), line.contains(where: { !$0.isWhitespace }) else { return standard }
    return line
  }
}
