public import SiteBuilder

/// Tells when something changed in folders: by the kernel's notifications on Linux, and by looking twice a second where
/// there are none.
public struct FolderWatch: Sendable {
  /// One element each time something changed and has settled.
  public let changes: AsyncStream<Void>
  /// Why it looks instead of being told, and what to do about that; nil where the kernel tells it.
  public let shortcoming: String?
  private let watcher: any Watcher

  /// Watches what `folders` names; it is asked again after each change, for a folder may have come.
  public init(_ folders: @escaping @Sendable () -> WatchedFolders) {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self, bufferingPolicy: .bufferingNewest(1))
    changes = stream
    #if os(Linux)
      do throws(EnvironmentError) {
        watcher = try Inotify(folders) { continuation.yield() }
        shortcoming = nil
      } catch {
        watcher = Polling(folders) { continuation.yield() }
        shortcoming = "\(error.message); looking twice a second instead"
      }
    #else
      watcher = Polling(folders) { continuation.yield() }
      shortcoming = nil
    #endif
  }

  /// Watches from now on whatever folders there are now. Called before they are read, so that nothing that comes
  /// meanwhile is missed.
  public func renew() { watcher.renew() }

  /// Ends it.
  public func cancel() { watcher.cancel() }
}

/// A way to notice changes.
protocol Watcher: Sendable {
  func renew()
  func cancel()
}
