import ArgumentParser
import PostmortemCore
import SiteBuilder

/// Mends an archive for `check --fix`.
enum Fixing {
  /// Mends those findings that are wanted, and says how many. With `isDry`, prints the difference, writes nothing, and
  /// says nothing: nil.
  static func run(
    _ request: Request,
    isDry: Bool,
    where isWanted: @escaping @Sendable (Diagnostic) -> Bool
  ) throws -> String? {
    let fixes = try Progress.show { enter in
      let fixes = try fix(request, where: isWanted, entering: enter)
      if !isDry { try fixes.write() }
      return fixes
    }
    guard !isDry else {
      Terminal.text(fixes.diff)
      return nil
    }
    let documents = fixes.documents == 0 ? nil : counted(fixes.documents, "document")
    let places = [documents, fixes.changesSettings ? Settings.file : nil].compactMap { $0 }
    return places.isEmpty
      ? "nothing was fixed"
      : "fixed \(counted(fixes.findings, "finding")) in \(places.joined(separator: " and "))"
  }
}
