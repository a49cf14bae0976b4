import ArgumentParser
import PostmortemCore
import SiteBuilder

struct SyncCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "sync",
    abstract: "Compare the action items with a listing of issues, and bring them up to date.",
    discussion: """
      Compares items with the issues that their `tracker` names: closed there and open here, shipped here and open \
      there, done by another person. FILE is what a tracker's own command line wrote, or Jira's export as CSV, which \
      needs the columns Issue key, Resolution, Resolved and Assignee; nothing is asked of any host:

        gh issue list --state all --limit 10000 --json number,state,stateReason,closedAt,assignees,url > issues.json
        glab issue list --all --per-page 100 --page 1 --output json > issues.json

      With --write, items whose issues are done ship on the day these were closed, and owners become those who are \
      assigned, by the same changes and refusals as `ship` and `assign`. GitLab does not say why an issue was closed, \
      so look first. What was given up there takes a person, who knows why: `drop` needs a reason. Nothing is reopened.

      People are known by `accounts` in the roster, else by their key, e-mail address or name.

      Exit status: 0 in step, 1 out of step, 2 something else is in the way, 64 wrong usage.
      """
  )

  @Option(name: .customLong("from"), help: ArgumentHelp("The listing of issues.", valueName: "file"))
  var listing: String

  @Flag(help: "Bring the items up to date.")
  var write = false

  @Option(help: ArgumentHelp("The folder that holds the postmortems.", valueName: "dir"))
  var source = "postmortems"

  @Flag(help: "With --write: print what would change as a diff, and write nothing.")
  var dryRun = false

  func validate() throws {
    if dryRun && !write { throw ValidationError("--dry-run says what --write would do; add --write") }
  }

  func run() throws {
    let request = Request(source: source, now: SystemClock.now)
    let report = try Progress.show { [listing, write, dryRun] enter in
      let report = try sync(with: listing, request, isChanging: write, entering: enter)
      if !dryRun { try report.fixes?.write() }
      return report
    }
    if dryRun, let fixes = report.fixes { return Terminal.text(fixes.diff) }
    for line in report.changes + report.differences { Terminal.out(line) }
    for refusal in report.refusals { Terminal.error(refusal) }
    for line in report.missing { Terminal.out("\(line): the listing has no such issue") }
    Terminal.out(summary(report))
    if !report.isInStep { throw ExitCode(1) }
  }

  private func summary(_ report: SyncReport) -> String {
    var parts: [String] = []
    if !report.changes.isEmpty { parts.append("\(counted(report.changes.count, "change")) written") }
    let left = report.differences.count + report.refusals.count
    parts.append(left > 0 ? "\(counted(left, "item")) out of step" : "nothing out of step")
    var text = parts.joined(separator: ", ") + " of \(report.compared) with an issue in \(listing)"
    if !report.missing.isEmpty { text += "; it lacks those of \(counted(report.missing.count, "open item"))" }
    if report.endedAndMissing > 0 { text += "; it lacks those of \(report.endedAndMissing) that ended" }
    return text
  }
}
