internal import CExchange

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The few calls on files that the stages need, on the system's own interface: a call of `FileManager` costs a
/// hundred times as much, and there are several for each page.
enum FileSystem {
  /// What a path leads to.
  enum Kind { case file, folder, other }

  /// What stands at a path.
  struct Status {
    let kind: Kind
    /// Whether it stands there by a symbolic link.
    let isLink: Bool
    /// In bytes.
    let size: Int
    let identity: Identity
  }

  /// The same for two paths that lead to the same folder.
  struct Identity: Hashable {
    let device: UInt64
    let node: UInt64
  }

  /// What a path leads to, through symbolic links; nil where nothing is there.
  static func status(of path: String) throws(EnvironmentError) -> Status? {
    var info = stat()
    var failed = lstat(path, &info) != 0
    let isLink = !failed && info.st_mode & S_IFMT == S_IFLNK
    if isLink { failed = stat(path, &info) != 0 }
    guard !failed else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw EnvironmentError("read", path)
    }
    return Status(
      kind: kind(info.st_mode),
      isLink: isLink,
      size: Int(info.st_size),
      identity: Identity(device: UInt64(truncatingIfNeeded: info.st_dev), node: UInt64(info.st_ino))
    )
  }

  /// Whether the path itself is a folder, and no link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && kind(info.st_mode) == .folder
  }

  /// Whether the path itself is a symbolic link.
  static func isLink(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFLNK
  }

  /// Where a symbolic link leads to, where that is outside `folder`.
  static func target(ofLink path: String, outside folder: String) -> String? {
    let root = resolved(folder)
    let target = resolved(path)
    return target == root || target.hasPrefix(root + "/") ? nil : target
  }

  private static func kind(_ mode: mode_t) -> Kind {
    switch mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// The path without symbolic links and `..`; the path itself where it leads nowhere yet.
  static func resolved(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// The names in a folder, sorted by their bytes, without `.` and `..`.
  static func names(in folder: String) throws(EnvironmentError) -> [String] {
    guard let handle = opendir(folder) else { throw EnvironmentError("read the folder", folder) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted()
  }

  /// The bytes of a file, which was of `size` bytes when it was listed.
  static func contents(of path: String, size: Int? = nil) throws(EnvironmentError) -> [UInt8] {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw EnvironmentError("read", path) }
    defer { close(handle) }
    if let size {
      if let bytes = try bytes(of: handle, size: size, path) { return bytes }
      guard lseek(handle, 0, SEEK_SET) == 0 else { throw EnvironmentError("read", path) }
    }
    var info = stat()
    guard fstat(handle, &info) == 0 else { throw EnvironmentError("read", path) }
    guard let bytes = try bytes(of: handle, size: Int(info.st_size), path) else {
      throw EnvironmentError(
        "\(path) grows while it is read",
        help: "wait until it is written, and try again"
      )
    }
    return bytes
  }

  /// The bytes of a file of at most `size` bytes; nil where there are more. One call sees the end as well.
  private static func bytes(of handle: Int32, size: Int, _ path: String) throws(EnvironmentError) -> [UInt8]?
  {
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      guard let base = buffer.baseAddress else { return }
      repeat {
        let got = read(handle, base + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      } while count < size
    }
    if let failure { throw EnvironmentError("read", path, errno: failure) }
    return bytes.count <= size ? bytes : nil
  }

  /// Whether two files hold the same bytes. Neither is read whole.
  static func haveSameContents(_ a: String, _ b: String) throws(EnvironmentError) -> Bool {
    guard try status(of: a)?.size == status(of: b)?.size else { return false }
    let (first, second) = (open(a, O_RDONLY | O_CLOEXEC), open(b, O_RDONLY | O_CLOEXEC))
    defer {
      close(first)
      close(second)
    }
    guard first >= 0, second >= 0 else { throw EnvironmentError("read", first < 0 ? a : b) }
    while true {
      let (one, other) = (block(of: first), block(of: second))
      guard let one, let other else { throw EnvironmentError("read", one == nil ? a : b) }
      if one != other { return false }
      if one.isEmpty { return true }
    }
  }

  /// The next bytes of a file, up to 64 KiB; none at its end, nil where it can't be read.
  private static func block(of handle: Int32) -> [UInt8]? {
    var got = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, count in
      got = read(handle, buffer.baseAddress, buffer.count)
      count = max(0, got)
    }
    return got < 0 ? nil : bytes
  }

  /// Gives a file the access and modification times of another, where the file system has them.
  static func keepTimes(of old: String, on new: String) {
    var info = stat()
    guard stat(old, &info) == 0 else { return }
    #if canImport(Darwin)
      let times = [info.st_atimespec, info.st_mtimespec]
    #else
      let times = [info.st_atim, info.st_mtim]
    #endif
    utimensat(AT_FDCWD, new, times, 0)
  }

  /// Makes a folder; its parent must be there.
  static func createFolder(_ path: String) throws(EnvironmentError) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw EnvironmentError("make the folder", path) }
  }

  /// Gives a file a second name, so that its bytes and its modification time are kept; false where the file
  /// system can't.
  static func link(_ old: String, as new: String) -> Bool {
    #if canImport(Darwin)
      Darwin.link(old, new) == 0
    #elseif canImport(Musl)
      Musl.link(old, new) == 0
    #else
      Glibc.link(old, new) == 0
    #endif
  }

  /// Gives a file or folder another name, in place of a file or an empty folder of that name.
  static func move(_ old: String, to new: String) throws(EnvironmentError) {
    guard rename(old, new) == 0 else { throw EnvironmentError("replace", new) }
  }

  /// Lets two folders change places in one step; false where the file system can't.
  static func exchange(_ a: String, _ b: String) -> Bool { exchange_paths(a, b) == 0 }

  /// Takes away a file, or a folder with all that is in it. Links are taken away, not followed.
  static func remove(_ path: String) throws(EnvironmentError) {
    if isRealFolder(path) {
      for name in try names(in: path) { try remove(path + "/" + name) }
      guard rmdir(path) == 0 else { throw EnvironmentError("remove", path) }
    } else {
      guard unlink(path) == 0 || errno == ENOENT else { throw EnvironmentError("remove", path) }
    }
  }

  /// Whether a process of this number runs.
  static func isRunning(process: Int32) -> Bool { kill(process, 0) == 0 || errno != ESRCH }

  /// The number of this process.
  static var process: Int32 { getpid() }
}
