internal import PostmortemCore

extension Report {
  /// `2 errors and 3 warnings in 14 documents`, and what a baseline did on a line of its own.
  public var summary: String {
    let errors = findings.count { $0.severity == .error }
    let parts = [(errors, "error"), (findings.count - errors, "warning")].filter { $0.0 > 0 }
      .map { counted($0.0, $0.1) }
    let nothing = baseline == nil ? "nothing to mend" : "nothing new"
    let found = parts.isEmpty ? nothing : parts.joined(separator: " and ")
    let all = counted(archiveDocuments, "document")
    let among = documents.count == archiveDocuments ? all : "\(documents.count) of \(all)"
    guard let baseline else { return "\(found) in \(among)" }
    return "\(found) in \(among)\n\(effect(baseline))"
  }

  private func effect(_ baseline: BaselineEffect) -> String {
    let hidden = "\(baseline.path) hides \(counted(baseline.hidden, "finding"))"
    guard baseline.gone > 0 else { return hidden }
    let gone =
      baseline.gone == 1
      ? "1 of its entries is gone" : "\(baseline.gone) of its entries are gone"
    return
      "\(hidden); \(gone), so write it anew: followthrough check \(folder) --write-baseline \(baseline.path)"
  }
}

/// `1 warning`, `3 warnings`, as the command prints them.
public func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
