import ArgumentParser
import PostmortemCore
import SiteBuilder

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Say what a rule asks for, why, and how to set it.",
    discussion: """
      A rule's name stands in brackets after each of its findings.

      Exit status: 0 explained, 2 something is in the way of the settings, 64 wrong usage, or no such rule.
      """
  )

  @Argument(help: "The rule's name.")
  var rule: String?

  @Flag(help: "List every rule instead, with its sentence.")
  var list = false

  @Option(
    help: ArgumentHelp(
      "The archive whose settings are told (default: postmortems, where it has settings).",
      valueName: "dir"
    )
  )
  var source: String?

  func validate() throws {
    guard let rule else {
      if list { return }
      throw ValidationError("no rule is named; list them with: followthrough explain --list")
    }
    if list { throw ValidationError("name a rule, or list them all with --list") }
    _ = try RuleID(option: rule)
  }

  func run() throws {
    guard let name = rule, let rule = AllRules.rule(RuleID(rawValue: name)) else {
      return Terminal.out(RulePrinter.list)
    }
    let folder = source ?? "postmortems"
    let settings = try settings(in: folder)
    Terminal.out(RulePrinter.text(RuleExplanation(rule, in: settings), source: folder))
  }

  /// The settings of an archive. Where nobody named the folder, there need be none.
  private func settings(in folder: String) throws -> Settings? {
    do {
      guard let (settings, diagnostics) = try parseSettings(in: folder) else {
        guard let source else { return nil }
        throw EnvironmentError(
          "there is no followthrough.yml in \(source)",
          help: "name the folder that holds it, or leave --source out"
        )
      }
      if diagnostics.containsError {
        Terminal.error("warning: the settings have errors; see them with: followthrough check \(folder)")
      }
      return settings
    } catch {
      Terminal.error("\(error)")
      throw ExitCode(2)
    }
  }
}
