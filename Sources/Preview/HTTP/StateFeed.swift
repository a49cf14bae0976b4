public import SiteBuilder
internal import Synchronization

/// What there is to show, and everybody who listens for it to change.
public final class StateFeed: Sendable {
  private struct Contents {
    var state: LiveState
    var listeners: [UInt64: AsyncStream<Void>.Continuation] = [:]
    var nextListener: UInt64 = 0
  }

  private let contents: Mutex<Contents>
  /// Tells the sites of this run from those of another, which are counted from 1 too: a page that was left open is
  /// reloaded when the program is started again.
  private let run = String(UInt64.random(in: 0...UInt64.max), radix: 36)

  /// A feed that shows `state`.
  public init(_ state: LiveState) {
    contents = Mutex(Contents(state: state))
  }

  /// What there is to show now.
  var state: LiveState { contents.withLock { $0.state } }

  /// What a site is called by pages and caches.
  func name(of site: ServedSite) -> String { "\(run)-\(site.number)" }

  /// Shows something else, and wakes everybody.
  public func show(_ state: LiveState) {
    let before = contents.withLock { contents in
      let before = contents.state
      contents.state = state
      return before
    }
    wake()
    // To give back a whole site takes longer than to tell of a new one.
    withExtendedLifetime(before) {}
  }

  /// Lets everybody who listens look at what there is to show.
  func wake() {
    contents.withLock { contents in
      for listener in contents.listeners.values { listener.yield() }
    }
  }

  /// When to look at what there is to show: at once, and whenever it may have changed. Who is slow is woken once for
  /// all that happened meanwhile.
  func wakes() -> AsyncStream<Void> {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    let number = contents.withLock { contents in
      contents.nextListener += 1
      contents.listeners[contents.nextListener] = continuation
      return contents.nextListener
    }
    continuation.yield()
    continuation.onTermination = { [weak self] _ in
      self?.contents.withLock { $0.listeners[number] = nil }
    }
    return stream
  }

  /// What there is to show, as the script in a page reads it: JSON on one line.
  var message: [UInt8] {
    let state = state
    return state.json(site: state.site.map(name) ?? "")
  }

  /// How many listen.
  var listeners: Int { contents.withLock { $0.listeners.count } }
}
