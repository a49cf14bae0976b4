import ArgumentParser

/// The two commands about templates.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the site's templates, or copy them to change them.",
    discussion: """
      A file in a folder templates/, or the one that build gets with --templates, stands in for the embedded one of the \
      same name. TEMPLATES.md has an example, and every name that they may use.
      """,
    subcommands: [TemplatesListCommand.self, TemplatesExportCommand.self]
  )
}
