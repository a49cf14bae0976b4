import ArgumentParser
import Dispatch
import SiteBuilder
import Synchronization

/// Tells a person at a terminal which stage a long run is in.
enum Progress {
  /// Runs `work`, which says when it enters a stage. From the second second on the stage stands on a line of its own,
  /// which is gone at the end. What keeps the work from being done is printed, and ends the command with 2.
  static func show<Result>(_ work: (_ enter: @escaping @Sendable (Stage) -> Void) throws -> Result) throws
    -> Result
  {
    let current = CurrentStage()
    let line = Terminal.isWatched ? StatusLine { words(for: current.stage) } : nil
    defer { line?.end() }
    do {
      return try work { current.stage = $0 }
    } catch let error as UsageError {
      throw ValidationError(error.description)
    } catch {
      throw ExitCode.blocked(by: error)
    }
  }

  private static func words(for stage: Stage) -> String {
    switch stage {
    case .read: "reading the archive …"
    case .parse: "parsing the documents …"
    case .validate: "checking …"
    case .measure: "measuring …"
    case .render: "reading the templates …"
    case .write: "writing the site …"
    }
  }
}

/// The stage a run is in, for those who watch it.
private final class CurrentStage: Sendable {
  private let value = Mutex(Stage.read)

  var stage: Stage {
    get { value.withLock { $0 } }
    set { value.withLock { $0 = newValue } }
  }
}

/// A line of the terminal that is written anew several times a second, and goes.
private struct StatusLine {
  /// All is written from here, so that nothing is after the end.
  private let queue = DispatchQueue(label: "status")
  private let timer: any DispatchSourceTimer

  /// A line that shows `text`, after a second.
  init(_ text: @escaping @Sendable () -> String) {
    timer = DispatchSource.makeTimerSource(queue: queue)
    timer.schedule(deadline: .now() + .seconds(1), repeating: .milliseconds(200))
    timer.setEventHandler { Terminal.status(text()) }
    timer.activate()
  }

  /// Takes the line away, before anything else is written.
  func end() {
    timer.cancel()
    queue.sync { Terminal.status("") }
  }
}
