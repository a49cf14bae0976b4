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
    guard stat(path, &info) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw EnvironmentError("read", path)
    }
    return Status(
      kind: kind(info.st_mode), size: Int(info.st_size),
      identity: Identity(device: UInt64(truncatingIfNeeded: info.st_dev), node: UInt64(info.st_ino)))
  }

  /// Whether the path itself is a folder, and no link to one.
  static func isRealFolder(_ path: String) -> Bool {
    var info = stat()
    return lstat(path, &info) == 0 && kind(info.st_mode) == .folder
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

  /// The bytes of a file.
  static func contents(of path: String) throws(EnvironmentError) -> [UInt8] {
    let handle = open(path, O_RDONLY | O_CLOEXEC)
    guard handle >= 0 else { throw EnvironmentError("read", path) }
    defer { close(handle) }
    var info = stat()
    guard fstat(handle, &info) == 0 else { throw EnvironmentError("read", path) }
    var failure: Int32?
    let bytes = [UInt8](unsafeUninitializedCapacity: Int(info.st_size)) { buffer, count in
      while count < buffer.count, let base = buffer.baseAddress {
        let got = read(handle, base + count, buffer.count - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { failure = errno }
        if got <= 0 { return }
        count += got
      }
    }
    if let failure { throw EnvironmentError("read", path, errno: failure) }
    return bytes
  }

  /// Makes a file of these bytes, in place of one that stands there.
  static func create(_ path: String, _ bytes: [UInt8]) throws(EnvironmentError) {
    let handle = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard handle >= 0 else { throw EnvironmentError("write", path) }
    var done = 0
    while done < bytes.count {
      let put = bytes.withUnsafeBytes { write(handle, $0.baseAddress?.advanced(by: done), $0.count - done) }
      if put < 0, errno == EINTR { continue }
      guard put > 0 else {
        let code = errno
        close(handle)
        throw EnvironmentError("write", path, errno: code)
      }
      done += put
    }
    // A full disk, or the network before it, may say so only now.
    guard close(handle) == 0 else { throw EnvironmentError("write", path) }
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
