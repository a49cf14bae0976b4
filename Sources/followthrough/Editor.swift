#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif
import ArgumentParser
import SiteBuilder

/// The editor that a person has chosen.
struct Editor {
  /// With its arguments, as a shell reads it: `code --wait`.
  private let command: String

  /// `$VISUAL`, or else `$EDITOR`. Where neither is set, says so, and ends the command with 2.
  init() throws {
    guard let command = Terminal.variable("VISUAL") ?? Terminal.variable("EDITOR") else {
      throw ExitCode.blocked(
        by: EnvironmentError(
          "no editor is set, and nothing was written",
          help: "leave --edit out, or name one: export EDITOR=vi"
        )
      )
    }
    self.command = command
  }

  /// Opens a file, and waits until the editor is closed. One that fails is told of, and ends the command with 2.
  func open(_ path: String) throws {
    // The shell is asked, as git does, since the variable may hold arguments; the path is never part of what it reads.
    let words: [String] = ["sh", "-c", "\(command) \"$@\"", command, path]
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ)
    guard failure == 0 else {
      throw ExitCode.blocked(by: EnvironmentError(failingTo: "start", command, errno: failure))
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    guard status == 0 else {
      throw ExitCode.blocked(
        by: EnvironmentError(
          "the editor '\(command)' did not end well",
          help: "\(path) is written; open it by hand"
        )
      )
    }
  }
}
