import ArgumentParser
import PostmortemCore
import SiteBuilder

struct DeferCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "defer",
    abstract: "Move the due date of an action item, and say why.",
    discussion: ItemOptions.discussion(
      "Sets `due`, and keeps the date that was in `due_history`. The on-time ratio goes by the first one."
    )
  )

  @OptionGroup var options: ItemOptions

  @Argument(help: "The new due date, YYYY-MM-DD.", transform: Day.init(option:))
  var due: Day

  @OptionGroup var why: ReasonOption

  func run() throws {
    try options.make(.putOff(to: due, because: why.reason))
  }
}
