#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// New contents for a file that is there: written beside it under a hidden name, then moved into its place in one step.
struct FileReplacement {
  private let path: String
  private let temporary: String

  /// Writes the new contents beside the file, with its owner and its mode.
  ///
  /// - Parameters:
  ///   - path: the file, and no link to it.
  ///   - name: what the file is called in an error.
  ///   - number: tells it from other files that are replaced by this process.
  ///   - bytes: the new contents.
  /// - Throws: `EnvironmentError` where the file or its folder is read-only, even to those whom the system lets write.
  init(of path: String, shown name: String, number: Int, with bytes: [UInt8]) throws {
    let slash = path.lastIndex(of: "/") ?? path.startIndex
    let folder = slash > path.startIndex ? String(path[..<slash]) : path.hasPrefix("/") ? "/" : "."
    self.path = path
    temporary = "\(folder)/.followthrough-\(FileSystem.process)-\(number)"
    let status = try FileReplacement.writable(path, name)
    _ = try FileReplacement.writable(folder, "the folder of \(name)")
    do {
      try FileSystem.create(temporary, mode: 0o600) { try $0.append(ByteBuffer(bytes)) }
      // Where the owner can't be kept, as by somebody who is not root, the file becomes theirs, as with any editor.
      _ = chown(temporary, status.st_uid, status.st_gid)
      guard chmod(temporary, status.st_mode & 0o7777) == 0 else { throw EnvironmentError("write", temporary) }
    } catch {
      cancel()
      throw error
    }
  }

  /// Puts the new contents in place.
  func commit() throws(EnvironmentError) { try FileSystem.move(temporary, to: path) }

  /// Takes the new contents away again.
  func cancel() { unlink(temporary) }

  private static func writable(_ path: String, _ name: String) throws(EnvironmentError) -> stat {
    var info = stat()
    guard stat(path, &info) == 0 else { throw EnvironmentError("read", path) }
    guard info.st_mode & 0o222 != 0, access(path, W_OK) == 0 else {
      throw EnvironmentError("\(name) is read-only", help: "chmod u+w \(path); nothing was changed")
    }
    return info
  }
}
