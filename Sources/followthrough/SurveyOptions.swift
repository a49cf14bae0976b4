import ArgumentParser
import PostmortemCore
import SiteBuilder

/// Which archive is told about, as of when, and how.
struct SurveyOptions: ParsableArguments {
  @Argument(help: "The folder that holds the postmortems.")
  var source = "postmortems"

  @OptionGroup var view: AsOfOption

  @Flag(help: "Print JSON for a program; its schema: followthrough schema stats, or actions.")
  var json = false

  /// Reads and measures the archive. Where a document has an error there are no figures: those of an archive that was
  /// read in part would mislead. Then it says so, and ends the command with 1.
  func survey() throws -> (figures: Figures, settings: Settings) {
    let request = Request(source: source, asOf: view.asOf, now: SystemClock.now)
    let found = try Progress.show { try SiteBuilder.survey(request, entering: $0) }
    guard let figures = found.figures else {
      Terminal.error(
        "error: \(found.errors), so there are no figures\n  help: see them with: followthrough check \(source)"
      )
      throw ExitCode(1)
    }
    if found.documents == 0 { Terminal.warnOfNoPostmortem(in: source) }
    return (figures, found.settings)
  }
}
