import ArgumentParser
import PostmortemCore
import SiteBuilder

struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Build the site.",
    discussion: """
      Reads every postmortem in SOURCE, checks all of them, and writes the site. Where a finding is an error nothing \
      is written, and the site that stood before still stands.

      Exit status: 0 built, 1 errors in the documents, 2 something else is in the way, 64 wrong usage.
      """
  )

  @Argument(help: "The folder that holds the postmortems.")
  var source = "postmortems"

  @Option(help: ArgumentHelp("The folder the site goes to.", valueName: "dir"))
  var output = "site"

  @OptionGroup var look: TemplatesOption

  @OptionGroup var view: AsOfOption

  @Option(
    help: ArgumentHelp(
      "The day of the last review, YYYY-MM-DD, for the agenda (default: a week before those figures).",
      valueName: "date"
    ),
    transform: Day.init(option:)
  )
  var since: Day?

  func run() throws {
    let stopwatch = Stopwatch()
    let request = Request(source: source, asOf: view.asOf, since: since, now: SystemClock.now)
    let outcome = try Progress.show { [output, look] in
      try build(request, to: output, templates: look.templates, entering: $0)
    }
    guard let site = outcome.site else {
      let report = Report(outcome, of: source)
      try report.write(as: .text, isColoured: Terminal.isColoured) { try Terminal.out($0) }
      Terminal.error("\(report.summary); nothing was written, \(output) is as it was")
      throw ExitCode(1)
    }
    if !site.overrides.isEmpty {
      Terminal.out("templates of your own: \(site.overrides.joined(separator: ", "))")
    }
    if outcome.documents.isEmpty { Terminal.warnOfNoPostmortem(in: source) }
    let warnings = outcome.diagnostics.count
    if warnings > 0 {
      Terminal.out("\(counted(warnings, "warning")); see them with: followthrough check \(source)")
    }
    Terminal.out(
      """
      built \(counted(site.pages, "file")) from \(counted(outcome.postmortems, "postmortem")) with \
      \(counted(outcome.actionItems, "action item")), as of \(site.figures.asOf), in \(stopwatch.elapsed): \
      open \(output.hasSuffix("/") ? output : output + "/")index.html
      """
    )
    // The system takes the memory back at once; giving back the parts of an archive one by one takes longer than
    // measuring it.
    withExtendedLifetime(outcome) { Terminal.end() }
  }
}
