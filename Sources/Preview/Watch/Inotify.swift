#if os(Linux)
  #if canImport(Musl)
    internal import Musl
  #else
    internal import Glibc
  #endif
  internal import Dispatch
  internal import SiteBuilder

  /// Is told by the kernel what happens in folders (inotify(7)). All of it happens on one queue.
  final class Inotify: Watcher, @unchecked Sendable {
    /// What is told of. A file that is written to is told of when it is closed: before that it may be half of what it
    /// will be.
    private static let kinds =
      UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE)
      | UInt32(IN_DELETE) | UInt32(IN_DELETE_SELF) | UInt32(IN_MOVE_SELF) | UInt32(IN_ONLYDIR)
    /// After which a file is as whole as it will be.
    private static let endings = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO)

    private let handle: Int32
    private let folders: @Sendable () -> WatchedFolders
    private let tell: @Sendable () -> Void
    private let queue = DispatchQueue(label: "followthrough.watch")
    private let source: any DispatchSourceRead
    private let timer: any DispatchSourceTimer
    private var settling = Settling()
    /// The folders that are watched, by the kernel's numbers; with names, only these count there.
    private var names: [Int32: Set<String>?] = [:]

    /// - Throws: `EnvironmentError` where the kernel watches no more.
    init(_ folders: @escaping @Sendable () -> WatchedFolders, _ tell: @escaping @Sendable () -> Void)
      throws(EnvironmentError)
    {
      self.folders = folders
      self.tell = tell
      handle = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
      guard handle >= 0 else {
        throw EnvironmentError(failingTo: "watch", "folders", errno: errno)
      }
      source = DispatchSource.makeReadSource(fileDescriptor: handle, queue: queue)
      timer = DispatchSource.makeTimerSource(queue: queue)
      source.setEventHandler { [weak self] in self?.read() }
      source.setCancelHandler { [handle] in close(handle) }
      timer.setEventHandler { [weak self] in self?.settle() }
      do throws(EnvironmentError) {
        try watch()
      } catch {
        source.resume()
        timer.resume()
        cancel()
        throw error
      }
      source.resume()
      timer.resume()
    }

    func renew() {
      queue.sync {
        // A folder that can't be watched any more is told of when it is read; the others still are.
        try? watch()
      }
    }

    func cancel() {
      source.cancel()
      timer.cancel()
    }

    /// Watches every folder there is now. The kernel knows those that it watches already.
    private func watch() throws(EnvironmentError) {
      let folders = folders()
      var names: [Int32: Set<String>?] = [:]
      for folder in folders.whole {
        if let number = try watch(folder) { names[number] = .some(nil) }
      }
      for (folder, wanted) in folders.parents {
        if let number = try watch(folder), names[number] == nil { names[number] = wanted }
      }
      self.names = names
    }

    /// The kernel's number of a folder; nil where it is gone already.
    private func watch(_ folder: String) throws(EnvironmentError) -> Int32? {
      let number = inotify_add_watch(handle, folder, Inotify.kinds)
      if number >= 0 { return number }
      if errno == ENOSPC {
        throw EnvironmentError("the kernel watches no more folders for you (fs.inotify.max_user_watches)")
      }
      if errno == ENOENT || errno == ENOTDIR || errno == EACCES { return nil }
      throw EnvironmentError(failingTo: "watch", folder, errno: errno)
    }

    /// Reads what happened.
    private func read() {
      let time = Int(DispatchTime.now().uptimeNanoseconds / 1_000_000)
      var buffer = [UInt8](repeating: 0, count: 65_536)
      while true {
        let count = buffer.withUnsafeMutableBytes { Glibc.read(handle, $0.baseAddress, $0.count) }
        guard count > 0 else { break }
        buffer.withUnsafeBytes { note(UnsafeRawBufferPointer(rebasing: $0[..<count]), at: time) }
      }
      guard let deadline = settling.deadline else { return }
      timer.schedule(deadline: .now() + .milliseconds(max(0, deadline - time)))
    }

    /// Takes note of the events in a buffer, each of a fixed part and a name that ends with NUL.
    private func note(_ events: UnsafeRawBufferPointer, at time: Int) {
      let fixed = MemoryLayout<inotify_event>.size
      var start = 0
      while start + fixed <= events.count {
        let event = events.loadUnaligned(fromByteOffset: start, as: inotify_event.self)
        let end = start + fixed + Int(event.len)
        let name = String(decoding: events[start + fixed..<end].prefix { $0 != 0 }, as: UTF8.self)
        start = end
        note(event.mask, name, in: event.wd, at: time)
      }
    }

    private func note(_ mask: UInt32, _ name: String, in folder: Int32, at time: Int) {
      // What was lost, and what happened to a folder itself, has no name and counts.
      if !name.isEmpty {
        guard let wanted = names[folder] else { return }
        let counts = wanted?.contains(name) ?? !(name.hasPrefix(".") || name.hasPrefix("_"))
        guard counts else { return }
      }
      let isWhole = mask & Inotify.endings != 0 || mask & UInt32(IN_ISDIR) != 0 || name.isEmpty
      settling.note(isWhole ? .whole : .begun, of: .init(folder: folder, name: name), at: time)
    }

    private func settle() {
      settling.settle()
      tell()
    }
  }
#endif
