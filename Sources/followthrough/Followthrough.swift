import ArgumentParser

/// The command: its subcommands, and nothing else.
@main
struct Followthrough: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followthrough",
    abstract: "Turn a folder of postmortems into a site that shows what shipped.",
    version: "0.1.0",
    subcommands: [BuildCommand.self, CheckCommand.self]
  )
}
