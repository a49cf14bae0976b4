import ArgumentParser
import PostmortemCore
import SiteBuilder

struct ActionsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "actions",
    abstract: "List the action items, what is overdue first.",
    discussion: """
      An option that may be given again lists what fits any of its values; what is listed fits all options.

      Exit status: 0 listed, 1 errors in the documents (then nothing is listed), 2 something else is in the way, 64 \
      wrong usage, or a name that nothing has.
      """
  )

  @OptionGroup var options: SurveyOptions

  @Option(help: ArgumentHelp("Items of this person; may be given again.", valueName: "person"))
  var owner: [String] = []

  @Option(help: ArgumentHelp("Items of this team; may be given again.", valueName: "team"))
  var team: [String] = []

  @Flag(help: "Items that are open after their due date.")
  var overdue = false

  @Option(
    help: ArgumentHelp(
      "Items in this state: \(ActionItem.State.keywords.joined(separator: ", ")); may be given again.",
      valueName: "status"
    )
  )
  var status: [String] = []

  @Option(help: ArgumentHelp("Items of this priority; may be given again.", valueName: "priority"))
  var priority: [String] = []

  func validate() throws {
    let keywords = ActionItem.State.keywords
    guard let unknown = status.first(where: { !keywords.contains($0) }) else { return }
    let others = "there are \(listed(keywords))"
    let help =
      unknown == "overdue" ? "use --overdue" : suggestion(for: unknown, among: keywords, else: others)
    throw ValidationError("no status is '\(unknown)'; \(help ?? others)")
  }

  func run() throws {
    let (figures, settings) = try options.survey()
    var filter = ActionFilter()
    // People are written with or without it.
    filter.owners = owner.map { $0.hasPrefix("@") ? String($0.dropFirst()) : $0 }
    filter.teams = team
    filter.priorities = priority
    filter.statuses = status
    filter.isOverdue = overdue
    if let unknown = filter.unknownName(in: figures, settings) { throw ValidationError("\(unknown)") }
    let report = ActionsReport(figures, filter: filter)
    Terminal.text(options.json ? report.json : report.text(Terminal.style))
  }
}
