import ArgumentParser
import SiteBuilder

struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Begin a postmortem.",
    discussion: """
      Writes SOURCE/YYYY/YYYY-MM-DD-title.md, dated when the incident started, else today, with everything known filled \
      in, and prints its path. Comments that begin with # hint: tell what else to write; check finds those that are left \
      once the document is in review. No file is ever overwritten.

        followthrough new "Checkout returned 502s" --severity SEV1 --started "2026-03-14 09:12" --services checkout

      What is given must be as check wants it: a name that the settings list, a time that is one.

      Exit status: 0 written, 2 something is in the way, 64 wrong usage, or a value that check would find wrong.
      """
  )

  @Argument(help: "What customers saw, in a line.")
  var title: String

  @Option(help: "How bad it was, one of the archive's severities.")
  var severity: String?

  @Option(help: ArgumentHelp("The services it struck, with commas between them.", valueName: "names"))
  var services: [String] = []

  @Option(
    help: ArgumentHelp(
      "The teams it concerns (default: those of the services, else the owner's).",
      valueName: "names"
    )
  )
  var teams: [String] = []

  @Option(help: ArgumentHelp("Who carries it to publication.", valueName: "person"))
  var owner: String?

  @Option(
    help: ArgumentHelp("When it began, in the archive's time zone: \"2026-03-14 09:12\".", valueName: "time")
  )
  var started: String?

  @Option(
    help: ArgumentHelp(
      "What the file is called after its date (default: made of the title).",
      valueName: "name"
    )
  )
  var slug: String?

  @Option(
    help: ArgumentHelp(
      "A document to copy (default: TEMPLATE.md in SOURCE, else one that is built in).",
      valueName: "template"
    )
  )
  var from: String?

  @Option(help: ArgumentHelp("The folder that holds the postmortems.", valueName: "dir"))
  var source = "postmortems"

  @Flag(help: "Open it in $VISUAL, or else $EDITOR.")
  var edit = false

  func run() throws {
    let editor = edit ? try Editor() : nil
    var postmortem = NewPostmortem(title: title)
    postmortem.severity = severity
    postmortem.services = services.flatMap(Self.names)
    postmortem.teams = teams.flatMap(Self.names)
    postmortem.owner = owner
    postmortem.started = started
    postmortem.slug = slug
    postmortem.template = from
    let request = Request(source: source, now: SystemClock.now)
    let begun = try Progress.show { [postmortem] _ in try begin(postmortem, in: request) }
    Terminal.out(begun.path)
    if let schema = begun.schema { Terminal.error("wrote \(schema) too, by which editors complete keys") }
    try editor?.open(begun.path)
  }

  private static func names(_ list: String) -> [String] {
    list.split { $0 == "," || $0 == " " }.map(String.init)
  }
}
