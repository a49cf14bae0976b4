#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// Something outside the documents stands in the way: a folder that isn't there, a full disk, a folder that is not
/// ours to replace. The command exits with 2.
public struct EnvironmentError: Error, CustomStringConvertible, Sendable {
  /// What could not be done, naming the path.
  public let message: String
  /// What to do about it.
  public let help: String?

  /// A failure of the environment, told as a diagnostic is: lower-case, without a full stop.
  public init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// A system call of another module's that failed on `path`, by its error number.
  public init(failingTo verb: String, _ path: String, errno code: Int32) {
    self.init(verb, path, errno: code)
  }

  /// A failed system call on `path`, with what the system says of it. Read it at once: `errno` does not last.
  init(_ verb: String, _ path: String, errno code: Int32 = errno) {
    message = "cannot \(verb) \(path): \(String(cString: strerror(code)).lowercasingFirst())"
    help = EnvironmentError.help(for: code)
  }

  /// `error: …`, and the remedy on a line of its own.
  public var description: String {
    "error: \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }

  private static func help(for code: Int32) -> String? {
    switch code {
    case EACCES, EPERM: "give yourself the right to it, or choose another place"
    case ENOSPC, EDQUOT: "make room on the disk; nothing that stood before was changed"
    case EROFS: "the file system is read-only; choose another place"
    case ELOOP: "a symbolic link leads to itself; mend it or take it away"
    case EXDEV, EBUSY: "it is a mount point; choose a folder inside it"
    default: nil
    }
  }
}

extension String {
  fileprivate func lowercasingFirst() -> String { prefix(1).lowercased() + dropFirst() }
}
