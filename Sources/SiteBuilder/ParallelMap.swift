#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import Synchronization

/// `transform` of each element, in order, on all processors. Workers take the next few elements when they are done with
/// the last, so none waits long for another. The first error ends the work.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  _ transform: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  let queue = WorkQueue(count: elements.count)
  return try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<min(processorCount, elements.count) {
      group.addTask {
        var done: [(Int, [Result])] = []
        while !Task.isCancelled, let range = queue.next() {
          done.append((range.lowerBound, try elements[range].map(transform)))
        }
        return done
      }
    }
    var chunks: [(Int, [Result])] = []
    for try await done in group { chunks += done }
    return chunks.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}

/// Hands out the places of a list, a few at a time.
private final class WorkQueue: Sendable {
  private let taken = Mutex(0)
  private let count: Int
  private let chunk: Int

  init(count: Int) {
    self.count = count
    chunk = max(1, min(32, count / 64))
  }

  /// The next places; nil where all are taken.
  func next() -> Range<Int>? {
    let start = taken.withLock { taken in
      defer { taken += chunk }
      return taken
    }
    return start < count ? start..<min(start + chunk, count) : nil
  }
}

/// How many processors this process may use.
private let processorCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
