import ArgumentParser
import PostmortemCore
import SiteBuilder

/// Which archive is told about, as of when, and how.
struct SurveyOptions: ParsableArguments {
  @Argument(help: "The folder that holds the postmortems.")
  var source = "postmortems"

  @Option(
    help: ArgumentHelp(
      "The day the figures are true of, YYYY-MM-DD (default: as_of in the settings, or today).",
      valueName: "date"
    ),
    transform: Day.init(option:)
  )
  var asOf: Day?

  @Flag(help: "Print JSON for a program; its schema: followthrough schema stats, or actions.")
  var json = false

  /// Reads and measures the archive. Where a document has an error there are no figures: those of an archive that was
  /// read in part would mislead. Then it says so, and ends the command with 1.
  func survey() async throws -> (figures: Figures, settings: Settings) {
    let request = Request(source: source, asOf: asOf, now: SystemClock.now)
    let found = try await Progress.show { try await SiteBuilder.survey(request, entering: $0) }
    guard let figures = found.figures else {
      Terminal.error(
        "error: \(found.errors), so there are no figures\n  help: see them with: followthrough check \(source)"
      )
      throw ExitCode(1)
    }
    if found.documents == 0 {
      // More often it is the wrong folder than a new one.
      Terminal.error(
        "warning: no postmortem in \(source): those are its files that end with .md or .markdown"
      )
    }
    return (figures, found.settings)
  }
}
