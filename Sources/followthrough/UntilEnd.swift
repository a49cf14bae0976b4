import Dispatch
import Synchronization

/// Runs a task from code that is none, and waits until it ends.
///
/// - Throws: what it throws.
func untilEnd(of work: @escaping @Sendable () async throws -> Void) throws {
  let outcome = Mutex<Result<Void, any Error>>(.success(()))
  let end = DispatchSemaphore(value: 0)
  Task {
    do { try await work() } catch { outcome.withLock { $0 = .failure(error) } }
    end.signal()
  }
  end.wait()
  try outcome.withLock { $0 }.get()
}
