internal import PostmortemCore

/// What the checks found in an archive that somebody is writing in: every error, and the warnings of the documents
/// that were edited meanwhile. Those that stood before are counted, or they would bury what is new.
public struct LiveFindings: Sendable {
  /// How many are told one by one.
  private static let limit = 20

  /// How many of the archive's findings are errors.
  public let errors: Int
  /// How many are not.
  public let warnings: Int
  /// Findings that are told, and were not for want of room.
  public let hidden: Int
  /// Those that are told, sorted, the errors first.
  private let report: Report

  init(_ found: [Diagnostic], in archive: Archive, at folder: String, edited: Set<String>) {
    let errors = found.filter { $0.severity == .error }
    let others = found.filter { $0.severity != .error && edited.contains($0.file) }
    let told = errors + others
    self.errors = errors.count
    warnings = found.count - errors.count
    hidden = max(0, told.count - LiveFindings.limit)
    let part = Outcome(archive, documents: [], Array(told.prefix(LiveFindings.limit)), site: nil)
    report = Report(part, of: folder)
  }

  /// Whether there is none to tell.
  public var isEmpty: Bool { report.findings.isEmpty }

  /// `2 errors and 3 warnings`
  public var summary: String {
    let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { counted($0.0, $0.1) }
    return parts.isEmpty ? "nothing to mend" : parts.joined(separator: " and ")
  }

  /// As `check` prints them.
  public func text(isColoured: Bool) -> String {
    TextReport(isColoured: isColoured).written(report).withBytes { String(decoding: $0, as: UTF8.self) }
  }

  /// Writes them as an array of objects.
  func write(to json: inout JSONWriter) {
    json.array { json in
      for finding in report.findings {
        json.object { json in
          json.member(
            "place",
            "\(report.path(of: finding.file)):\(finding.range.line):\(finding.range.column)"
          )
          json.member("severity", finding.severity.rawValue)
          json.member("message", finding.message.visible)
          json.member("rule", finding.rule.rawValue)
          json.member("help", finding.help?.visible)
        }
      }
    }
  }
}

extension LiveState {
  /// What the script in a previewed page reads, as JSON on one line.
  ///
  /// - Parameter name: what the site that is shown is called; empty where there is none.
  /// - Returns: an object, without a line feed.
  public func json(site name: String) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.member("site", name)
      json.member("current", isCurrent)
      json.member(
        "obstacle",
        obstacle?.split(separator: "\n").map { String($0).visible }.joined(separator: "\n")
      )
      json.member("errors", findings?.errors ?? 0)
      json.member("hidden", findings?.hidden ?? 0)
      json.key("findings")
      if let findings { findings.write(to: &json) } else { json.array { _ in } }
    }
    return json.finish().bytes
  }
}
