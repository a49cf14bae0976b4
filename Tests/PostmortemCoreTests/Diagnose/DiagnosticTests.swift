import Testing

@testable import PostmortemCore

@Suite("Findings")
struct DiagnosticTests {
  private func finding(
    _ file: String,
    _ line: Int,
    _ column: Int,
    rule: RuleID = "a",
    _ message: String = "m"
  ) -> Diagnostic {
    Diagnostic(
      rule,
      severity: .error,
      file: file,
      at: SourceRange(line: line, column: column),
      message: message
    )
  }

  @Test("sort by file, line, column, rule and message")
  func order() {
    let sorted = [
      finding("a.md", 2, 9), finding("a.md", 10, 1), finding("a.md", 10, 2, rule: "a", "x"),
      finding("a.md", 10, 2, rule: "a", "y"), finding("a.md", 10, 2, rule: "b", "a"), finding("b.md", 1, 1),
    ]
    #expect(sorted.reversed().sorted() == sorted)
    #expect(Array(sorted.reversed()).inOrder() == sorted)
    #expect([Diagnostic]().inOrder() == [])
  }

  @Test("keep a site from being built only where one is an error")
  func containsError() {
    let warning = finding("a.md", 1, 1).weighing(.warning)
    #expect(![warning].containsError)
    #expect([warning, finding("a.md", 1, 1)].containsError)
    #expect(![Diagnostic]().containsError)
  }

  @Test("have a place that covers at least one character, and never overflows")
  func range() {
    #expect(SourceRange(line: 1, column: 1, length: 0).length == 1)
    #expect(MemoryLayout<SourceRange>.size == 8 && MemoryLayout<SourceRange>.alignment == 4)
    let far = SourceRange(line: .max, column: .max, length: .max)
    #expect((far.line, far.column, far.length) == (4_194_303, 2_097_151, 2_097_151))
    let before = SourceRange(line: .min, column: .min, length: .min)
    #expect((before.line, before.column, before.length) == (0, 0, 1))
  }

  @Test("have places that any document can have, in the order of lines, then columns, then lengths")
  func places() {
    let most = 1_048_577
    let parts = [1, 2, 1_048_575, most]
    let ranges = parts.flatMap { line in
      parts.flatMap { column in parts.map { SourceRange(line: line, column: column, length: $0) } }
    }
    #expect(ranges == ranges.sorted())
    #expect(Set(ranges).count == 64)
    #expect(
      ranges.map { [$0.line, $0.column, $0.length].map(Int.init) }.allSatisfy { parts.contains($0[0]) }
    )
    let last = SourceRange(line: most, column: most, length: most)
    #expect(
      (last.line, last.column, last.length, last.endColumn) == (1_048_577, 1_048_577, 1_048_577, 2 * most)
    )
  }

  @Test("take the severity of their rule")
  func collected() {
    var findings = Findings(file: "a.md")
    findings.add(KeyIsKnown.self, at: .start, "no such key")
    findings.add(DateExists.self, at: .start, "no such day")
    #expect(findings.diagnostics.map(\.severity) == [.warning, .error])
    #expect(findings.diagnostics.map(\.file) == ["a.md", "a.md"])
  }
}
