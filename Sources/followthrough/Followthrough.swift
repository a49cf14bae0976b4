import ArgumentParser
import SiteBuilder

/// The command: its subcommands, and nothing else.
@main
struct Followthrough: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "followthrough",
    abstract: "Turn a folder of postmortems into a site that shows what shipped.",
    version: Release.version,
    subcommands: [
      InitCommand.self, NewCommand.self, ImportCommand.self, BuildCommand.self, ServeCommand.self,
      CheckCommand.self, StatsCommand.self, ActionsCommand.self, StartCommand.self, ShipCommand.self,
      VerifyCommand.self,
      DropCommand.self,
      AssignCommand.self, DeferCommand.self, SyncCommand.self, ExplainCommand.self, SchemaCommand.self,
      TemplatesCommand.self,
    ]
  )
}
