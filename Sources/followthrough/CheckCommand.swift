import ArgumentParser
import PostmortemCore
import SiteBuilder

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check the postmortems, and build nothing.",
    discussion: """
      Prints every finding as path:line:column: severity: message [rule-id], with the line and the remedy.

      Exit status: 0 no errors, 1 errors in the documents, 2 something else is in the way, 64 wrong usage.
      """
  )

  @Argument(help: "The folder that holds the postmortems.")
  var source = "postmortems"

  func run() async throws {
    let request = Request(source: source, now: SystemClock.now)
    let outcome = try await Progress.show { try await check(request, entering: $0) }
    let printer = DiagnosticPrinter(source: source)
    printer.print(outcome.diagnostics)
    Terminal.out(printer.summary(outcome))
    if outcome.diagnostics.containsError { throw ExitCode(1) }
  }
}
