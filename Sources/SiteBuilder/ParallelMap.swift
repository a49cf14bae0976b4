#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import Synchronization

/// `transform` of each element, in order, on all processors. Workers take the next few elements when they are done with
/// the last, so none waits long for another, and let go of each, with all that it alone held on to. The first error ends
/// the work.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: consuming [Element],
  _ transform: @escaping @Sendable (Element) throws -> Result
) async throws -> [Result] {
  let workers = min(processorCount, elements.count)
  let queue = WorkQueue(consume elements)
  return try await withThrowingTaskGroup(of: [(Int, [Result])].self) { group in
    for _ in 0..<workers {
      group.addTask {
        var done: [(Int, [Result])] = []
        while !Task.isCancelled, let (start, elements) = queue.next() {
          var rest = elements
          var results: [Result] = []
          results.reserveCapacity(rest.count)
          while let element = rest.popLast() { results.append(try transform(element)) }
          done.append((start, results))
        }
        return done
      }
    }
    var chunks: [(Int, [Result])] = []
    for try await done in group { chunks += done }
    return chunks.sorted { $0.0 < $1.0 }.flatMap(\.1)
  }
}

/// Hands out the elements of a list, a few at a time.
private final class WorkQueue<Element: Sendable>: Sendable {
  /// The first of them last.
  private let rest: Mutex<[Element]>
  private let count: Int
  private let chunk: Int

  init(_ elements: consuming [Element]) {
    count = elements.count
    chunk = max(1, min(32, elements.count / 64))
    rest = Mutex(elements.reversed())
  }

  /// The next elements, the first of them last, and its place; nil where all are taken.
  func next() -> (start: Int, elements: [Element])? {
    rest.withLock { rest in
      guard !rest.isEmpty else { return nil }
      let taken = Array(rest.suffix(chunk))
      let start = count - rest.count
      rest.removeLast(taken.count)
      return (start, taken)
    }
  }
}

/// How many processors this process may use.
private let processorCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
