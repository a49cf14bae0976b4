import ArgumentParser
import PostmortemCore
import SiteBuilder

struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Write down that something proved that a shipped action item works.",
    discussion: ItemOptions.discussion(
      "Sets `verified`: the day of a game day, or of a test of the alert."
    )
  )

  @OptionGroup var options: ItemOptions

  @OptionGroup var day: DayOption

  func run() throws {
    try options.make(.verify(on: day.on))
  }
}
