import ArgumentParser
import PostmortemCore
import SiteBuilder

struct StartCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "start",
    abstract: "Write down that somebody has begun with an action item.",
    discussion: ItemOptions.discussion(
      "Sets `status` to in-progress."
    )
  )

  @OptionGroup var options: ItemOptions

  func run() async throws {
    try await options.make(.start)
  }
}
