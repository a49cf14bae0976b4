import Foundation
import PostmortemCore
import Testing

@Suite("FORMAT.md")
struct FormatDocumentTests {
  private static let place: URL = {
    var folder = URL(filePath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    return folder.appending(path: "FORMAT.md")
  }()

  /// A row for each rule, as the code has it.
  private static var table: String {
    let rows = AllRules.all.map { rule in
      let weight = rule.canBeRelaxed ? rule.weight.rawValue : "\(rule.weight.rawValue), always"
      let parameters = rule.parameters.map { parameter in
        guard case .number(let number) = parameter.standard else { return " `\(parameter.name)`" }
        return " `\(parameter.name): \(number)`"
      }
      return "| `\(rule.id.rawValue)` | \(weight) | \(rule.sentence)\(parameters.joined(separator: ",")) |\n"
    }
    return "| rule | finding | what should be true |\n| --- | --- | --- |\n" + rows.joined()
  }

  @Test("lists every rule as the code has it; FOLLOWTHROUGH_RECORD=1 writes the list anew")
  func rules() throws {
    let text = try String(contentsOf: Self.place, encoding: .utf8)
    let start = try #require(text.firstRange(of: "<!-- rules -->\n")).upperBound
    let end = try #require(text.firstRange(of: "<!-- /rules -->")).lowerBound
    guard text[start..<end] != Self.table else { return }
    if ProcessInfo.processInfo.environment["FOLLOWTHROUGH_RECORD"] == "1" {
      try Data((text[..<start] + Self.table + text[end...]).utf8).write(to: Self.place, options: .atomic)
      Issue.record("recorded the rules in FORMAT.md; read the difference, and run again")
    } else {
      Issue.record("the rules in FORMAT.md are stale; write them with FOLLOWTHROUGH_RECORD=1 swift test")
    }
  }
}
