import ArgumentParser
import SiteBuilder
import Synchronization

/// Tells a person at a terminal which stage a long run is in.
enum Progress {
  /// Runs `work`, which says when it enters a stage. From the second second on the stage stands on a line of its own,
  /// which is gone at the end. What keeps the work from being done is printed, and ends the command with 2.
  static func show<Result: Sendable>(
    _ work: @escaping @Sendable (_ enter: @escaping @Sendable (Stage) -> Void) async throws -> Result
  ) async throws -> Result {
    let current = CurrentStage()
    let watcher = Task {
      guard Terminal.isWatched else { return }
      try await Task.sleep(for: .seconds(1))
      while !Task.isCancelled {
        Terminal.status(words(for: current.stage))
        try await Task.sleep(for: .milliseconds(200))
      }
    }
    let result = await Swift.Result { try await work { current.stage = $0 } }
    watcher.cancel()
    // What it wrote last must not stand after what follows.
    if case .failure = await watcher.result, Terminal.isWatched { Terminal.status("") }
    switch result {
    case .success(let value): return value
    case .failure(let error as UsageError): throw ValidationError(error.description)
    case .failure(let error): throw ExitCode.blocked(by: error)
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

extension Swift.Result where Failure == any Error {
  fileprivate init(catching body: () async throws -> Success) async {
    do { self = .success(try await body()) } catch { self = .failure(error) }
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
