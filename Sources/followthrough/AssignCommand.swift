import ArgumentParser
import PostmortemCore
import SiteBuilder

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Give an action item to another person.",
    discussion: ItemOptions.discussion(
      "Sets `owner`."
    )
  )

  @OptionGroup var options: ItemOptions

  @Argument(help: "The person, as the roster names them, with or without @.")
  var owner: String

  func run() throws {
    try options.make(.assign(to: owner.hasPrefix("@") ? String(owner.dropFirst()) : owner))
  }
}
