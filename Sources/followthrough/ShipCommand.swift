import ArgumentParser
import PostmortemCore
import SiteBuilder

struct ShipCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ship",
    abstract: "Write down that an action item went live.",
    discussion: ItemOptions.discussion(
      "Sets `status`, `shipped` and, where it is given, `evidence`."
    )
  )

  @OptionGroup var options: ItemOptions

  @Option(help: ArgumentHelp("The address of what shows that it is done.", valueName: "url"))
  var evidence: String?

  @OptionGroup var day: DayOption

  func run() throws {
    try options.make(.ship(on: day.on, evidence: evidence))
  }
}
