#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// `followthrough-bench [COUNT ...]` measures builds of so many postmortems;
/// `followthrough-bench write DIR COUNT` writes an archive of that size, to look at or to build by hand.
@main
enum FollowthroughBench {
  static func main() {
    Interrupt.install()
    do {
      switch Command(CommandLine.arguments.dropFirst()) {
      case .measure(let counts): try measure(counts)
      case .write(let folder, let count):
        try Disk.makeFolder(folder)
        _ = try SyntheticArchive(count: count).write(to: folder)
      case nil:
        put(Command.usage, on: STDERR_FILENO)
        exit(64)
      }
    } catch {
      put("\(error)", on: STDERR_FILENO)
      exit(1)
    }
  }

  private static func measure(_ counts: [Int]) throws {
    #if DEBUG
      put("a debug build: several times slower than a release build", on: STDERR_FILENO)
    #endif
    put("\(Benchmark.legend)\n\(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors", on: STDOUT_FILENO)
    for count in counts { put("\n" + (try Benchmark(count: count).report), on: STDOUT_FILENO) }
  }

  private static func put(_ text: String, on descriptor: Int32) {
    var bytes = Array((text + "\n").utf8)[...]
    while !bytes.isEmpty {
      let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      // A reader that is gone, as of `| head`, needs no more.
      guard count > 0 || errno == EINTR else { return }
      bytes = bytes.dropFirst(max(0, count))
    }
  }
}

/// What the arguments ask for.
private enum Command {
  /// In ascending order: a process's peak memory never falls.
  case measure([Int])
  case write(folder: String, count: Int)

  static let usage = "usage: followthrough-bench [COUNT ...]\n       followthrough-bench write DIR COUNT"

  /// Reads the arguments; nil where they are none of ours.
  init?(_ arguments: ArraySlice<String>) {
    let words = Array(arguments)
    if words.first == "write" {
      guard words.count == 3, let count = Int(words[2]), count > 0 else { return nil }
      self = .write(folder: words[1], count: count)
    } else {
      let counts = words.compactMap { Int($0) }.filter { $0 > 0 }
      guard counts.count == words.count else { return nil }
      self = .measure(counts.isEmpty ? [1000, 10_000] : counts.sorted())
    }
  }
}
