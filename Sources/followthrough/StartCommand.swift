import ArgumentParser
import PostmortemCore
import SiteBuilder

struct StartCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Write down that somebody has begun with an action item.",
    discussion: ItemOptions.discussion(
      "Sets `status` to in-progress."
    )
  )

  @OptionGroup var options: ItemOptions

  func run() throws {
    try options.make(.start)
  }
}
