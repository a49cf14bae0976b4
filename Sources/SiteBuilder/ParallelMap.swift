#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import Dispatch
internal import Synchronization

/// `transform` of each element, in order, on all processors. Workers, the caller among them, take the next few elements
/// when they are done with the last, so none waits long for another, and let go of each, with all that it alone held on
/// to. The first error ends the work.
func parallelMap<Element: Sendable, Result: Sendable>(
  _ elements: consuming [Element],
  _ transform: @Sendable (Element) throws -> Result
) throws -> [Result] {
  let workers = min(processorCount, elements.count)
  let work = Work<Element, Result>(consume elements)
  DispatchQueue.concurrentPerform(iterations: workers) { _ in
    do {
      while let (start, elements) = work.next() {
        var rest = elements
        var results: [Result] = []
        results.reserveCapacity(rest.count)
        while let element = rest.popLast() { results.append(try transform(element)) }
        work.finish(start, with: results)
      }
    } catch { work.stop(error) }
  }
  return try work.results()
}

/// Hands out the elements of a list, a few at a time, and takes what became of them.
private final class Work<Element: Sendable, Result: Sendable>: Sendable {
  private struct State {
    /// The first of them last.
    var rest: [Element]
    /// With the place of the first of each.
    var done: [(start: Int, results: [Result])] = []
    var error: (any Error)?
  }

  private let state: Mutex<State>
  private let count: Int
  private let chunk: Int

  init(_ elements: consuming [Element]) {
    count = elements.count
    chunk = max(1, min(4, elements.count / 64))
    state = Mutex(State(rest: elements.reversed()))
  }

  /// The next elements, the first of them last, and its place; nil where all are taken, or one failed.
  func next() -> (start: Int, elements: [Element])? {
    state.withLock { state in
      guard !state.rest.isEmpty, state.error == nil else { return nil }
      let taken = Array(state.rest.suffix(chunk))
      let start = count - state.rest.count
      state.rest.removeLast(taken.count)
      return (start, taken)
    }
  }

  func finish(_ start: Int, with results: [Result]) {
    state.withLock { $0.done.append((start, results)) }
  }

  func stop(_ error: any Error) {
    state.withLock { if $0.error == nil { $0.error = error } }
  }

  /// All of them, in the order of their elements.
  func results() throws -> [Result] {
    try state.withLock { state in
      if let error = state.error { throw error }
      return state.done.sorted { $0.start < $1.start }.flatMap(\.results)
    }
  }
}

/// How many processors this process may use.
private let processorCount = max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
