#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// How files are written.
extension FileSystem {
  /// Makes a file, in place of one that stands there; `write` gives it its bytes.
  static func create(_ path: String, mode: mode_t = 0o644, _ write: (NewFile) throws -> Void) throws {
    try put(into: path, O_TRUNC, mode, write)
  }

  /// Makes a file of these bytes, whole or not at all, and the folders it stands in.
  ///
  /// - Returns: false, with nothing written, where something stands there already.
  static func createNew(_ path: String, _ bytes: borrowing ByteBuffer) throws -> Bool {
    guard try status(of: path) == nil, !isLink(path) else { return false }
    try createFolders(of: path)
    let new = "\(path).\(process).new"
    // It is gone already where it was moved, and an error tells more than what is left.
    defer { try? remove(new) }
    try create(new) { file in try file.append(bytes) }
    // A second name can't take the place of a file that came in the meantime.
    if link(new, as: path) { return true }
    guard try status(of: path) == nil else { return false }
    try move(new, to: path)
    return true
  }

  /// Makes the folders that a file stands in, where they are not there.
  private static func createFolders(of path: String) throws(EnvironmentError) {
    guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
    let folder = String(path[..<slash])
    guard try status(of: folder) == nil else { return }
    try createFolders(of: folder)
    try createFolder(folder)
  }

  /// Puts bytes at the end of a file, which is made where there is none.
  static func append(to path: String, _ bytes: borrowing ByteBuffer) throws {
    try put(into: path, O_APPEND, 0o644) { file in try file.append(bytes) }
  }

  /// Makes a file of these bytes. One that stands there is replaced in one step, so that it stands on where the new one
  /// can't be written whole.
  static func replace(_ path: String, with bytes: borrowing ByteBuffer) throws {
    let status = try status(of: path)
    // Pipes and devices are written to; and a link leads to the file that is meant.
    guard status?.kind == .file || status == nil else {
      return try create(path) { file in try file.append(bytes) }
    }
    let place = status == nil ? path : resolved(path)
    let new = "\(place).\(process).new"
    do {
      try create(new) { file in try file.append(bytes) }
      try move(new, to: place)
    } catch {
      // The error tells what is wrong; a file that was not made can't be taken away either.
      try? remove(new)
      throw error
    }
  }

  private static func put(
    into path: String,
    _ flags: Int32,
    _ mode: mode_t,
    _ write: (NewFile) throws -> Void
  )
    throws
  {
    let handle = open(path, O_WRONLY | O_CREAT | O_CLOEXEC | flags, mode)
    guard handle >= 0 else { throw EnvironmentError("write", path) }
    do {
      try write(NewFile(handle: handle, path: path))
    } catch {
      close(handle)
      throw error
    }
    // A full disk, or the network before it, may say so only now.
    guard close(handle) == 0 else { throw EnvironmentError("write", path) }
  }

  /// A file that is being made.
  struct NewFile {
    fileprivate let handle: Int32
    fileprivate let path: String

    /// Puts bytes at its end.
    func append(_ bytes: borrowing ByteBuffer) throws(EnvironmentError) {
      var done = 0
      while done < bytes.count {
        let put = bytes.withBytes { write(handle, $0.baseAddress?.advanced(by: done), $0.count - done) }
        if put < 0, errno == EINTR { continue }
        guard put > 0 else { throw EnvironmentError("write", path) }
        done += put
      }
    }
  }
}
