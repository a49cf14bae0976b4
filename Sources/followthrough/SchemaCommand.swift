import ArgumentParser
import SiteBuilder

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print a JSON Schema: of a document, of the settings, or of what a command prints.",
    discussion: """
      By the first two an editor completes and explains keys. Keep what is printed in a file, and name that on the first line of the YAML:

        # yaml-language-server: $schema=../document.schema.json

      Exit status: 0 printed, 2 something is in the way, 64 wrong usage.
      """
  )

  /// What a schema is of.
  enum Subject: String, CaseIterable, ExpressibleByArgument {
    /// The front matter of a postmortem.
    case document
    /// `followthrough.yml`.
    case settings
    /// What `check --format json` prints.
    case findings
    /// What `stats --json` prints.
    case stats
    /// What `actions --json` prints.
    case actions
  }

  @Argument(
    help:
      "document, for the front matter, settings, for followthrough.yml, findings, for check --format json, or stats or actions, for what these print as JSON."
  )
  var subject: Subject

  @Option(
    help: ArgumentHelp(
      "With document: an archive whose severities, people, teams and other names are the only ones.",
      valueName: "dir"
    )
  )
  var source: String?

  func validate() throws {
    if subject != .document && source != nil {
      throw ValidationError("--source says which names a document may use; leave it out")
    }
  }

  func run() throws {
    let schema = try Progress.show { [subject, source] _ in
      switch subject {
      case .document: try documentSchema(forArchiveAt: source)
      case .settings: settingsSchema()
      case .findings: FindingsSchema.text
      case .stats: Stats.schema
      case .actions: ActionsReport.schema
      }
    }
    Terminal.text(schema)
  }
}
