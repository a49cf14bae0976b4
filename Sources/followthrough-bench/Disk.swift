#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The files of the benchmark itself: the archives it makes up, and the folders it takes away again.
enum Disk {
  /// What a folder holds, in all its folders.
  struct Contents {
    var files = 0
    /// Of the files, whatever the file system makes of them.
    var bytes = 0
  }

  /// Makes a folder; its parent must be there.
  static func makeFolder(_ path: String) throws(Failure) {
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw Failure("cannot make \(path)", errno) }
  }

  /// Makes a file of this text, in place of one that stands there.
  static func write(_ text: String, to path: String) throws(Failure) {
    guard let file = fopen(path, "wb") else { throw Failure("cannot write \(path)", errno) }
    var text = text
    let written = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, file) }
    // A full disk may say so only when the file is closed.
    guard fclose(file) == 0, written == text.utf8.count else { throw Failure("cannot write \(path)", errno) }
  }

  /// Counts the files below a folder.
  static func contents(of folder: String) throws(Failure) -> Contents {
    var contents = Contents()
    try walk(folder) { _, info in
      guard info.st_mode & S_IFMT != S_IFDIR else { return }
      contents.files += 1
      contents.bytes += Int(info.st_size)
    }
    return contents
  }

  /// Takes a folder away, with all that is in it.
  static func remove(_ folder: String) throws(Failure) {
    try walk(folder) { path, _ throws(Failure) in
      guard unlink(path) == 0 || rmdir(path) == 0 else { throw Failure("cannot remove \(path)", errno) }
    }
  }

  /// Bytes that are free where a folder stands; none where that can't be told.
  static func room(in folder: String) -> Int {
    var info = statvfs()
    return statvfs(folder, &info) == 0 ? Int(info.f_bavail) * Int(info.f_frsize) : 0
  }

  /// Visits what is below a path, and then the path itself; links are not followed.
  private static func walk(
    _ path: String,
    _ visit: (String, stat) throws(Failure) -> Void
  ) throws(Failure) {
    var info = stat()
    guard lstat(path, &info) == 0 else { throw Failure("cannot look at \(path)", errno) }
    if info.st_mode & S_IFMT == S_IFDIR {
      for name in try names(in: path) { try walk("\(path)/\(name)", visit) }
    }
    try visit(path, info)
  }

  private static func names(in folder: String) throws(Failure) -> [String] {
    guard let handle = opendir(folder) else { throw Failure("cannot read \(folder)", errno) }
    defer { closedir(handle) }
    var names: [String] = []
    while let entry = readdir(handle) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names
  }
}

/// Why there are no figures.
struct Failure: Error, CustomStringConvertible {
  let description: String

  init(_ message: String) { description = message }

  /// A failed system call, with what the system says of it.
  init(_ message: String, _ code: Int32) { description = "\(message): \(String(cString: strerror(code)))" }
}
