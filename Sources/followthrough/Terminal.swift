#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import ArgumentParser
import PostmortemCore
import SiteBuilder

/// Where the command writes to.
enum Terminal {
  /// Whether a person reads standard output, who is shown colours.
  static let isColoured = isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil
  /// Whether a person watches standard error, who is shown progress.
  static let isWatched = isatty(STDERR_FILENO) == 1

  /// Whether a person can answer.
  static var canAsk: Bool { isatty(STDIN_FILENO) == 1 && isWatched }

  /// How standard output shows text: as wide as the terminal, where it is one.
  static var style: ConsoleStyle {
    var size = winsize()
    guard isatty(STDOUT_FILENO) == 1 else { return ConsoleStyle() }
    let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return ConsoleStyle(width: isKnown ? Int(size.ws_col) : 80, isColoured: isColoured)
  }

  /// A line for standard output.
  static func out(_ line: String) { put(line + "\n", on: STDOUT_FILENO) }

  /// A text for standard output, as it is.
  static func text(_ text: String) { put(text, on: STDOUT_FILENO) }

  /// A line for standard error.
  static func error(_ line: String) { put(line + "\n", on: STDERR_FILENO) }

  /// Says that an archive has no documents: more often it is the wrong folder than a new one.
  static func warnOfNoPostmortem(in source: String) {
    error("warning: no postmortem in \(source): those are its files that end with .md or .markdown")
  }

  /// A question for standard error, behind which the answer is typed.
  static func prompt(_ text: String) { put(text, on: STDERR_FILENO) }

  /// Writes over the last line of standard error; with nothing, takes it away.
  static func status(_ text: String) { put("\r\u{1B}[K" + text, on: STDERR_FILENO) }

  /// Text that stands out, where a person reads it.
  static func bold(_ text: String) -> String { isColoured ? "\u{1B}[1m\(text)\u{1B}[0m" : text }

  /// Ends the program, all being well.
  static func end() -> Never { exit(0) }

  /// Bytes for standard output, all of them; a report that is cut off must not look whole.
  static func out(_ bytes: UnsafeBufferPointer<UInt8>) throws(EnvironmentError) {
    var rest = UnsafeRawBufferPointer(bytes)
    while !rest.isEmpty {
      let count = write(STDOUT_FILENO, rest.baseAddress, rest.count)
      if count > 0 {
        rest = UnsafeRawBufferPointer(rebasing: rest[count...])
      } else if errno == EPIPE {
        // A reader that is gone needs no more.
        return
      } else if errno != EINTR {
        throw EnvironmentError(failingTo: "write to", "standard output", errno: errno)
      }
    }
  }

  /// A variable of the environment; nil where it is not set, or to nothing.
  static func variable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  private static func put(_ text: String, on descriptor: Int32) {
    var bytes = Array(text.utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      // A reader that is gone, as of `| head`, needs no more.
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}

extension ExitCode {
  /// Prints what keeps the work from being done. The command ends with 2.
  static func blocked(by error: any Error) -> ExitCode {
    Terminal.error("\(error)")
    return ExitCode(2)
  }
}

/// The system's clocks.
enum SystemClock {
  /// The time now.
  static var now: Timestamp { Timestamp(seconds: Int64(time(nil))) }
}

/// Measures how long something takes.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// `0.08 s`
  var elapsed: String {
    let time = (ContinuousClock.now - start).components
    let hundredths = time.seconds * 100 + time.attoseconds / 10_000_000_000_000_000
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100) s"
  }
}
