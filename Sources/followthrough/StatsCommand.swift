import ArgumentParser
import SiteBuilder

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract:
      "Say what shipped, what is overdue and whose, which budgets are in trouble and what struck again.",
    discussion: """
      With --team, the headline is about the incidents that name the team or left it an item, and counts its items; \
      budgets are those of its services, and what struck again did so while an item of the team was open.

      Exit status: 0 told, 1 errors in the documents (then there are no figures), 2 something else is in the way, 64 \
      wrong usage, or no such team.
      """
  )

  @OptionGroup var options: SurveyOptions

  @Option(help: ArgumentHelp("The figures of this team alone.", valueName: "team"))
  var team: String?

  @Option(
    help: ArgumentHelp(
      "How many incidents the headline is about (default: headline_incidents in the settings, or 3).",
      valueName: "count"
    )
  )
  var last: Int?

  func validate() throws {
    if let last, last < 1 { throw ValidationError("--last counts incidents, so it is 1 or more") }
  }

  func run() throws {
    let (figures, settings) = try options.survey()
    var filter = ActionFilter()
    filter.teams = team.map { [$0] } ?? []
    if let unknown = filter.unknownName(in: figures, settings) { throw ValidationError("\(unknown)") }
    let stats = Stats(figures, settings, team: team, last: last)
    Terminal.text(options.json ? stats.json : stats.text(Terminal.style))
  }
}
