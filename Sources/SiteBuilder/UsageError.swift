internal import PostmortemCore

/// What was asked for makes no sense, which only the archive could tell.
public struct UsageError: Error, CustomStringConvertible {
  /// What is wrong, and what to write.
  public let description: String

  /// What is wrong, and what to write.
  init(_ message: String, help: String? = nil) { description = message + (help.map { "; \($0)" } ?? "") }

  /// A last review that lies after the day the figures are true of.
  init(since: Day, isAfter asOf: Day) {
    description = """
      the last review, --since \(since), lies after \(asOf), the day the figures are true of; write --since \(asOf) or \
      an earlier day, or look at a later one: --as-of \(since)
      """
  }
}
