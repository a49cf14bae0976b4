import ArgumentParser
import SiteBuilder

struct TemplatesExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Copy the embedded templates into a folder. Overwrites nothing.",
    discussion: """
      Keep only the files that you change: one that is as it was embedded stands in for nothing, and of one that you \
      changed, later versions of the program bring no news.

      Exit status: 0 written, 2 something is in the way, 64 wrong usage, or no such template.
      """
  )

  @Argument(help: "The folder, which is made where it is not there.")
  var dir: String

  @Argument(help: ArgumentHelp("The templates to copy (default: all of them).", valueName: "name"))
  var names: [String] = []

  func run() throws {
    let outcome = try Progress.show { [names, dir] _ in try TemplateExport.write(names, to: dir) }
    if !outcome.kept.isEmpty {
      Terminal.out("left as it was, for it is there already: \(outcome.kept.joined(separator: ", "))")
    }
    Terminal.out("wrote \(counted(outcome.written.count, "file")) to \(dir)")
  }
}
