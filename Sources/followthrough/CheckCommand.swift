import ArgumentParser
import PostmortemCore
import SiteBuilder

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the postmortems, and build nothing.",
    discussion: """
      Prints every finding as path:line:column: severity: message [rule-id], with the line and the remedy.

      With PATHS, all of SOURCE is read and checked, and what is found in those files and folders is reported. What is \
      not in SOURCE, or is gone, is passed over, so that a list of changed files will do:

        git diff -z --name-only main | xargs -0r followthrough check postmortems

      Without SOURCE, files are looked for in the archive they are in.

      With --fix, what is asked for and has one mechanical remedy is mended in the files first: near-miss keys and values, missing and \
      malformed ids, dates and times in another form. Every other byte stays.

      Exit status: 0 no errors, 1 errors in the documents, 2 something else is in the way, 64 wrong usage.
      """
  )

  @Argument(help: "The folder that holds the postmortems.")
  var source = "postmortems"

  @OptionGroup var options: ReportOptions

  @Flag(help: "Mend what has one mechanical remedy, then check.")
  var fix = false

  @Flag(help: "With --fix: print what would change as a diff, and write nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun && !fix { throw ValidationError("--dry-run says what --fix would do; add --fix") }
  }

  func run() throws {
    let target = CheckTarget(source, options.paths, standard: "postmortems")
    let baseline = try options.readBaseline(of: target.source)
    let request = Request(source: target.source, now: SystemClock.now)
    if fix {
      let narrowing = options.narrowing(of: target)
      let mended = try Fixing.run(request, isDry: dryRun) { narrowing.selects($0) }
      guard let mended else { return }
      options.log(mended)
    }
    let outcome = try Progress.show { try check(request, entering: $0) }
    try options.report(outcome, of: target, since: baseline)
  }
}
