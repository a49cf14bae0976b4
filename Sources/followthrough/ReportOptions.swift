public import ArgumentParser
import PostmortemCore
public import SiteBuilder

/// Which findings `check` reports, and how.
struct ReportOptions: ParsableArguments {
  @Argument(help: "Files and folders whose findings are reported (default: all).")
  var paths: [String] = []

  @Option(help: "How the findings are printed: for people, or for the CI or program of that name.")
  var format = ReportFormat.text

  @Option(
    help: ArgumentHelp("Report the findings of this rule alone; may be given again.", valueName: "rule"),
    transform: RuleID.init(option:)
  )
  var only: [RuleID] = []

  @Option(
    help: ArgumentHelp(
      "Report what is not in this baseline. What no setting can relax is reported all the same.",
      valueName: "file"
    )
  )
  var baseline: String?

  @Option(help: ArgumentHelp("Write down all findings as a baseline.", valueName: "file"))
  var writeBaseline: String?

  @Option(help: "The least severity that ends the command with 1.")
  var failOn = FailureThreshold.error

  func validate() throws {
    guard writeBaseline != nil else { return }
    if baseline != nil { throw ValidationError("give --baseline or --write-baseline, not both") }
    if !only.isEmpty || !paths.isEmpty {
      throw ValidationError("--write-baseline writes down all findings; leave out --only and PATHS")
    }
  }

  /// The baseline that was asked for, of an archive.
  func readBaseline(of source: String) throws -> Baseline? {
    do {
      return try baseline.map { try Baseline(contentsOf: $0, of: source) }
    } catch {
      throw ExitCode.blocked(by: error)
    }
  }

  /// Which findings are asked for.
  func narrowing(of target: CheckTarget) -> Narrowing {
    Narrowing(paths: target.paths, in: target.source, rules: only)
  }

  /// Reports what was found, and ends the command with 1 where that makes it fail.
  func report(_ outcome: Outcome, of target: CheckTarget, since baseline: Baseline?) throws {
    var baseline = baseline
    do {
      if let writeBaseline {
        let written = try Baseline(recording: outcome, of: target.source, to: writeBaseline)
        log("wrote \(counted(written.count, "finding")) down in \(writeBaseline)")
        baseline = written
      }
      let report = Report(
        outcome,
        of: target.source,
        narrowedTo: narrowing(of: target),
        since: baseline,
        failingOn: failOn
      )
      try report.write(as: format, isColoured: Terminal.isColoured) { try Terminal.out($0) }
      log(report.summary)
      if format == .github, let summary = Terminal.variable("GITHUB_STEP_SUMMARY") {
        try report.appendSummary(to: summary)
      }
      if report.fails { throw ExitCode(1) }
    } catch let error as EnvironmentError {
      throw ExitCode.blocked(by: error)
    }
  }

  /// A line for people. What a program reads from standard output has none.
  func log(_ line: String) {
    if format.isLog { Terminal.out(line) } else { Terminal.error(line) }
  }
}

extension RuleID {
  /// The rule that an option names.
  init(option text: String) throws {
    self.init(rawValue: text)
    guard AllRules.rule(self) == nil else { return }
    let help =
      suggestion(for: text, among: AllRules.names) ?? "list them with: followthrough explain --list"
    throw ValidationError("there is no rule '\(text)'; \(help)")
  }
}

extension ReportFormat: ExpressibleByArgument {}
extension FailureThreshold: ExpressibleByArgument {}
