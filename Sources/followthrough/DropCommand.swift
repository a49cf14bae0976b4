import ArgumentParser
import PostmortemCore
import SiteBuilder

struct DropCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop",
    abstract: "Write down that an action item was given up, and why.",
    discussion: ItemOptions.discussion(
      "Sets `status`, `dropped` and `reason`. It stays in the shipped ratio."
    )
  )

  @OptionGroup var options: ItemOptions

  @OptionGroup var why: ReasonOption

  @OptionGroup var day: DayOption

  func run() throws {
    try options.make(.drop(on: day.on, because: why.reason))
  }
}
