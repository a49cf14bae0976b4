import ArgumentParser
import PostmortemCore
import SiteBuilder

/// Which action item a command changes, and whether it only says how.
struct ItemOptions: ParsableArguments {
  @Argument(
    help: """
      The item: POSTMORTEM#ITEM by their ids, or the item's id alone where no other has it; of the postmortem's id its \
      end will do.
      """
  )
  var item: String

  @Option(help: ArgumentHelp("The folder that holds the postmortems.", valueName: "dir"))
  var source = "postmortems"

  @Flag(help: "Print what would change as a diff, and write nothing.")
  var dryRun = false

  /// What all these commands say of themselves, below what is each one's own.
  static func discussion(_ words: String) -> String {
    """
    \(words)

    Only the lines of this item change; every other byte of the document stays. The archive is checked with the change \
    in it first, and where that brings an error, nothing is written.

    Exit status: 0 changed, 1 refused, 2 something else is in the way, 64 wrong usage: no item is meant, or several \
    may be.
    """
  }

  /// Makes the change and says so in a line; with `--dry-run`, prints the difference.
  func make(_ change: ItemChange) throws {
    let outcome = try Progress.show { [self] enter in
      let request = Request(source: source, now: SystemClock.now)
      let outcome = try SiteBuilder.change(item, by: change, request, entering: enter)
      if case .changed(let fixes, _) = outcome, !dryRun { try fixes.write() }
      return outcome
    }
    switch outcome {
    case .changed(let fixes, _) where dryRun: Terminal.text(fixes.diff)
    case .changed(_, let said): Terminal.out(said)
    case .refused(let why):
      Terminal.error(why)
      throw ExitCode(1)
    case .invalid(let report):
      try report.write(as: .text, isColoured: Terminal.isColoured) { try Terminal.out($0) }
      Terminal.error("\(counted(report.findings.count, "error")); nothing was changed")
      throw ExitCode(1)
    }
  }
}

/// Why something was done, in words of its own.
struct ReasonOption: ParsableArguments {
  @Option(help: ArgumentHelp("Why, in a sentence that a reader would accept.", valueName: "text"))
  var reason: String

  func validate() throws {
    guard reason.allSatisfy(\.isWhitespace) else { return }
    throw ValidationError("say why, in a sentence that a reader would accept: --reason \"…\"")
  }
}

/// The day on which something was done.
struct DayOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The day, YYYY-MM-DD (default: today in the archive's zone).", valueName: "date"),
    transform: Day.init(option:)
  )
  var on: Day?
}
