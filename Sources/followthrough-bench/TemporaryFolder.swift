#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Runs `work` with an empty folder, which is taken away whether or not it succeeds.
///
/// - Parameters:
///   - room: bytes that shall fit into it. Where memory has that room it stands there, so that the figures
///     are those of the program and not of a disk.
///   - work: what is done in the folder.
/// - Returns: what `work` returns.
/// - Throws: what `work` throws, and `Failure` where the folder can't be made or removed.
func withTemporaryFolder<Result>(
  room: Int,
  _ work: (_ folder: String) throws -> Result
) throws -> Result {
  let folder = try makeTemporaryFolder(room: room)
  let result: Result
  do {
    result = try work(folder)
  } catch {
    do { try Disk.remove(folder) } catch let second { throw Failure("\(error)\n\(second)") }
    throw error
  }
  try Disk.remove(folder)
  return result
}

private func makeTemporaryFolder(room: Int) throws(Failure) -> String {
  let memory = "/dev/shm"
  let disk = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
  let isInMemory = access(memory, W_OK | X_OK) == 0 && Disk.room(in: memory) >= room
  var template = Array("\(isInMemory ? memory : disk)/followthrough-bench.XXXXXX".utf8CString)
  let made = template.withUnsafeMutableBufferPointer { buffer in
    buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
  }
  guard let made else { throw Failure("cannot make a folder in \(isInMemory ? memory : disk)", errno) }
  return made
}
