#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import Synchronization

/// Lets Ctrl-C end the benchmark after the build it is in, so that nothing is left behind in memory. A second
/// one ends it at once.
enum Interrupt {
  private static let isAsked = Atomic(false)

  static func install() {
    // Made now: a signal handler may not make it.
    _ = isAsked.load(ordering: .relaxed)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number) { number in
        Interrupt.isAsked.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
    // A reader that is gone, as of `| head`, is no reason to leave folders behind.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Ends what is under way where somebody asked for it.
  static func check() throws(Failure) {
    if isAsked.load(ordering: .relaxed) { throw Failure("stopped") }
  }
}
