internal import Synchronization

/// A value that is made when it is first asked for, whoever asks, and once: who asks meanwhile waits for it.
final class Once<Value: Sendable>: Sendable {
  private let value = Mutex<Value?>(nil)
  private let make: @Sendable () -> Value

  /// A value that `make` will make.
  init(_ make: @escaping @Sendable () -> Value) {
    self.make = make
  }

  func callAsFunction() -> Value {
    value.withLock { value in
      if let value { return value }
      let made = make()
      value = made
      return made
    }
  }
}
