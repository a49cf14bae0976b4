import ArgumentParser
import PostmortemCore
import Preview
import SiteBuilder

struct ServeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "Show the site as it will be, while you write.",
    discussion: """
      Shows the site of SOURCE to browsers on this machine, and to no others. Whenever a document, the settings or a \
      template is saved, the site is made anew and open pages reload. Errors, and warnings about what you edited, are \
      told here and on the pages; where there is an error the last good site stays. Nothing is written to the disk.

      Ctrl-C ends it.

      Exit status: 0 ended, 2 something else is in the way, as a port that is in use, 64 wrong usage.
      """
  )

  @Argument(help: "The folder that holds the postmortems.")
  var source = "postmortems"

  @Option(
    help: ArgumentHelp("The port that browsers are shown it at; 0 for any that is free.", valueName: "port")
  )
  var port = 4100

  @Flag(help: "Open it in a browser.")
  var open = false

  @OptionGroup var look: TemplatesOption

  @OptionGroup var view: AsOfOption

  func validate() throws {
    guard !(0...65_535).contains(port) else { return }
    throw ValidationError(
      "a port is a number from 0 to 65535, and \(port) is none; leave --port out for 4100"
    )
  }

  func run() throws { try untilEnd(of: { try await serve() }) }

  /// Unlike every other command, it does several things at once, and waits.
  private func serve() async throws {
    let stopwatch = Stopwatch()
    let server: PreviewServer
    do { server = try await PreviewServer(port: port) } catch { throw ExitCode.blocked(by: error) }
    let watch = FolderWatch { [source, look] in
      WatchedFolders(archive: source, templates: look.templates)
    }
    var site = LiveSite(of: source, templates: look.templates, asOf: view.asOf)
    let first = await site.update(now: SystemClock.now)
    if let obstacle = first.obstacle {
      Terminal.error(obstacle)
      throw ExitCode(2)
    }
    if let shortcoming = watch.shortcoming { Terminal.error("warning: \(shortcoming)") }
    tell(first, after: stopwatch)
    let address = "http://localhost:\(server.port)/"
    Terminal.out("open \(address); Ctrl-C ends it")
    if open, !Browser.open(address) {
      Terminal.error("warning: no browser could be started; open it by hand")
    }
    let feed = StateFeed(first)
    try await withThrowingTaskGroup(of: Void.self) { [site] group in
      group.addTask { try await server.run(showing: feed) }
      group.addTask { await follow(watch, site, feed) }
      group.addTask { await Interrupt.wait() }
      try await group.next()
      group.cancelAll()
    }
    Terminal.out("ended")
  }

  /// Makes the site anew after each change, until it is cancelled.
  private func follow(_ watch: FolderWatch, _ site: LiveSite, _ feed: StateFeed) async {
    var site = site
    for await _ in watch.changes {
      let stopwatch = Stopwatch()
      watch.renew()
      let state = await site.update(now: SystemClock.now)
      feed.show(state)
      tell(state, after: stopwatch)
    }
    watch.cancel()
  }

  /// Says what there is to show now, and what was found.
  private func tell(_ state: LiveState, after stopwatch: Stopwatch) {
    let elapsed = stopwatch.elapsed
    if let obstacle = state.obstacle { Terminal.error(obstacle) }
    if let findings = state.findings {
      Terminal.text(findings.text(isColoured: Terminal.isColoured))
      if findings.hidden > 0 {
        Terminal.out("and \(findings.hidden) more; see all of them with: followthrough check \(source)")
      }
    }
    let found = state.findings.map { "\($0.summary); " } ?? ""
    if state.isCurrent, let site = state.site {
      Terminal.out(
        "\(found)built from \(counted(site.postmortems, "postmortem")), as of \(site.asOf), in \(elapsed)"
      )
    } else {
      Terminal.error(found + (state.site == nil ? "there is no site yet" : "the last good site is shown"))
    }
  }
}
