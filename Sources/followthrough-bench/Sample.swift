#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
import PostmortemCore
import SiteBuilder
internal import Synchronization

/// What one build took. Times are in milliseconds.
struct Sample {
  /// Wall time by stage. Their sum is a little below `wall`: looking at the old site comes before the first.
  let stages: [Stage: Double]
  let wall: Double
  /// User and system time of all threads.
  let processor: Double

  /// Runs one build.
  ///
  /// - Throws: `Failure` where the documents have errors, and what the build throws.
  init(of request: Request, to folder: String, templates: String) throws {
    try Interrupt.check()
    let stopwatch = StageStopwatch()
    let processorStart = Sample.processorTime
    let start = ContinuousClock.now
    let outcome = try build(request, to: folder, templates: templates) { stopwatch.enter($0) }
    let end = ContinuousClock.now
    processor = (Sample.processorTime - processorStart) / .milliseconds(1)
    wall = (end - start) / .milliseconds(1)
    stages = stopwatch.times(until: end)
    guard outcome.site != nil else {
      let errors = outcome.diagnostics.filter { $0.severity == .error }
      let first = errors.first.map { "\($0.file):\($0.range.line): \($0.message)" } ?? ""
      throw Failure("the archive has \(errors.count) errors: \(first)")
    }
  }

  /// The most memory this process has had so far, in bytes.
  static var peakMemory: Int {
    #if canImport(Darwin)
      usage.ru_maxrss
    #else
      usage.ru_maxrss * 1024
    #endif
  }

  /// What this process has used of all processors so far.
  private static var processorTime: Duration {
    let usage = usage
    return [usage.ru_utime, usage.ru_stime].reduce(.zero) {
      $0 + .seconds(Int($1.tv_sec)) + .microseconds(Int($1.tv_usec))
    }
  }

  private static var usage: rusage {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    #else
      getrusage(RUSAGE_SELF, &usage)
    #endif
    return usage
  }
}

/// When a build entered which stage.
private final class StageStopwatch: Sendable {
  private let entries = Mutex<[(stage: Stage, at: ContinuousClock.Instant)]>([])

  func enter(_ stage: Stage) { entries.withLock { $0.append((stage, .now)) } }

  /// Milliseconds from each stage to the next, and from the last to `end`.
  func times(until end: ContinuousClock.Instant) -> [Stage: Double] {
    let entries = entries.withLock { $0 }
    let ends = entries.dropFirst().map(\.at) + [end]
    return Dictionary(zip(entries, ends).map { ($0.stage, ($1 - $0.at) / .milliseconds(1)) }) { $0 + $1 }
  }
}
