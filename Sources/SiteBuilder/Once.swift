internal import Synchronization

/// A value that is made when it is first asked for, whoever asks, and once: who asks meanwhile waits for it.
final class Once<Value: Sendable>: Sendable {
  private let made = Mutex<Value?>(nil)

  /// The value; who asks first makes it.
  func value(_ make: () -> Value) -> Value {
    made.withLock { made in
      if let made { return made }
      let value = make()
      made = value
      return value
    }
  }
}
