internal import PostmortemCore

/// A rule explained: what should be true, why, and an example, for those who meet one of its findings.
struct RuleHelp {
  private let rule: any Rule.Type

  /// Explains a rule.
  init(_ rule: any Rule.Type) { self.rule = rule }

  /// In plain text.
  var text: String {
    let (bad, good) = rule.example.texts
    return "\(rule.sentence) \(rule.reason)\n\nWrong:\n\(lines(bad))\n\nRight:\n\(lines(good))\n"
  }

  /// In Markdown, the examples in fences.
  var markdown: String {
    let (bad, good) = rule.example.texts
    return """
      \(rule.sentence)

      \(rule.reason)

      **Wrong**

      \(example(bad))

      **Right**

      \(example(good))

      """
  }

  /// An example as it is shown. A control character in it would end the text early for some programs.
  private func lines(_ source: String) -> String {
    source.split(separator: "\n", omittingEmptySubsequences: false).map { String($0).visible }.joined(
      separator: "\n"
    )
  }

  private func example(_ source: String) -> String {
    let language: String
    switch rule.example {
    case .frontMatter, .frontMatterUnder, .settings: language = "yaml"
    case .document: language = "markdown"
    case .words: return lines(source)
    }
    // Longer than any in the example.
    let longest = source.split { $0 != "`" }.map(\.count).max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return "\(fence)\(language)\n\(lines(source))\n\(fence)"
  }
}
