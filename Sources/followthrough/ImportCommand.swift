public import ArgumentParser
public import SiteBuilder

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Bring old postmortems in, from free-form Markdown.",
    discussion: """
      Reads the Markdown files in PATHS, and writes a document of this format for each below the archive: the same path, \
      with front matter made of what the old one says. Title, date, zone, severity, people, services, the timeline and \
      the action items are read from headings, labels, lists, tables and paragraphs, in English, German, French, Spanish, \
      Norwegian and Japanese; import: in followthrough.yml adds words of your own.

        followthrough import ../wiki/incidents --timezone Europe/Berlin --dry-run

      Nothing is made up: what an old document doesn't say is missing, and check asks for it. What was read with doubt has \
      a comment beside it that begins with # import:. A date such as 04/10/2026 is read by the document's other dates; where \
      they leave both open, its timeline stays in the body until --dates says which it is.

      The old files are left as they are. Importing once more changes nothing, and never a document that somebody has \
      edited since. Files called README, index or template are passed over, unless they are named.

      Exit status: 0 done, 2 something is in the way, 64 wrong usage.
      """
  )

  @Argument(help: ArgumentHelp("Markdown files, or folders that hold some.", valueName: "path"))
  var paths: [String]

  @Option(help: ArgumentHelp("The archive that they are written into.", valueName: "dir"))
  var into = "postmortems"

  @Option(help: ArgumentHelp("The zone of documents that name none: Europe/Berlin.", valueName: "zone"))
  var timezone: String?

  @Option(help: "Which number comes first in dates such as 04/10/2026: day-first or month-first.")
  var dates: DateOrder?

  @Flag(name: .customLong("keep-body"), help: "Leave in the body what went into the front matter, too.")
  var keepBody = false

  @Flag(name: .customLong("dry-run"), help: "Write no document; say what would be done.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Write what was read as JSON, each value with its line in the old file.",
      valueName: "file"
    )
  )
  var report: String?

  func run() throws {
    var options = ImportOptions()
    (options.into, options.zone, options.order) = (into, timezone, dates)
    (options.keepsBody, options.isDry) = (keepBody, dryRun)
    do {
      let outcome = try importPostmortems(paths, options)
      if let report { try ImportReport(outcome).write(to: report) }
      Terminal.text(ImportText(outcome, isDry: dryRun).text)
    } catch let error as UsageError {
      throw ValidationError(error.description)
    } catch let error as EnvironmentError {
      throw ExitCode.blocked(by: error)
    }
  }
}

extension DateOrder: ExpressibleByArgument {}
