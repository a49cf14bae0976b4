#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif
internal import SiteBuilder

/// Looks at folders twice a second. It costs a look at each file, and sees all that changes a file's size, its time or
/// its place on the disk.
final class Polling: Watcher {
  /// What is known of a file without reading it.
  struct Mark: Equatable {
    let node: UInt64
    let size: Int64
    let seconds: Int
    let nanoseconds: Int
  }

  private static let interval = Duration.milliseconds(500)

  private let task: Task<Void, Never>

  init(_ folders: @escaping @Sendable () -> WatchedFolders, _ tell: @escaping @Sendable () -> Void) {
    let before = Polling.marks(in: folders())
    task = Task {
      var last = before
      var isChanging = false
      // It ends where the sleep is cancelled.
      while (try? await Task.sleep(for: Polling.interval)) != nil {
        let now = Polling.marks(in: folders())
        // What still changes is not read before it stays as it is from one look to the next.
        if now == last, isChanging { tell() }
        isChanging = now != last
        last = now
      }
    }
  }

  func renew() {}

  func cancel() { task.cancel() }

  /// The marks of every file and folder that counts, by their paths.
  static func marks(in folders: WatchedFolders) -> [String: Mark] {
    var marks: [String: Mark] = [:]
    for folder in folders.whole {
      for name in folders.names(in: folder) { marks[folder + "/" + name] = mark(of: folder + "/" + name) }
    }
    for (folder, names) in folders.parents {
      for name in names { marks[folder + "/" + name] = mark(of: folder + "/" + name) }
    }
    return marks
  }

  private static func mark(of path: String) -> Mark? {
    var info = stat()
    guard stat(path, &info) == 0 else { return nil }
    #if canImport(Darwin)
      let time = info.st_mtimespec
    #else
      let time = info.st_mtim
    #endif
    return Mark(
      node: UInt64(info.st_ino),
      size: Int64(info.st_size),
      seconds: Int(time.tv_sec),
      nanoseconds: Int(time.tv_nsec)
    )
  }
}
