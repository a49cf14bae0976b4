import Testing

@testable import PostmortemCore

@Suite("A repair")
struct RepairTests {
  @Test(
    "keeps the quotes around a scalar, and puts some around a word that needs them",
    arguments: [
      ("sev1", 4, "SEV1", 5, 4, "SEV1"),
      ("sev1", 6, "SEV1", 6, 4, "SEV1"),
      ("sev1", 4, "SEV: 1", 5, 4, "\"SEV: 1\""),
      ("sev1", 6, "SEV: 1", 6, 4, "SEV: 1"),
      ("sev1", 6, "SEV\"1", 5, 6, "\"SEV\\\"1\""),
      ("a", 1, "- b", 5, 1, "\"- b\""),
      ("a", 1, "b, c", 5, 1, "\"b, c\""),
      ("a", 1, "b #c", 5, 1, "\"b #c\""),
      ("a", 1, "2026-03-14 09:12", 5, 1, "2026-03-14 09:12"),
      ("a", 1, "~09:12", 5, 1, "~09:12"),
      ("é", 1, "größe", 5, 1, "größe"),
    ] as [(String, Int, String, Int, Int, String)]
  )
  func respelling(_ value: String, _ length: Int, _ word: String, _ column: Int, _ taken: Int, _ text: String)
  {
    let written = Located(value, at: SourceRange(line: 3, column: 5, length: length))
    let expected = TextEdit.replace(SourceRange(line: 3, column: column, length: taken), with: text)
    #expect(Repair(written, as: word)?.edits == [expected])
  }

  @Test("is not made of a scalar whose text does not say where it ends", arguments: [1, 3, 5, 7, 40])
  func unclear(_ length: Int) {
    #expect(Repair(Located("sev1", at: SourceRange(line: 3, column: 5, length: length)), as: "SEV1") == nil)
    #expect(Repair(Located("", at: SourceRange(line: 3, column: 5, length: 1)), as: "SEV1") == nil)
  }

  @Test("of a name is the only one near, with the same digits")
  func only() {
    #expect(NearNames(to: "Sev-1", among: ["SEV1", "SEV2"]).only == "SEV1")
    #expect(NearNames(to: "SEV4", among: ["SEV1"]).only == nil)
    #expect(NearNames(to: "SEV", among: ["SEV1", "SEV2"]).only == nil)
    #expect(NearNames(to: "cat", among: ["bat", "hat"]).only == nil)
    #expect(NearNames(to: "paymnts", among: ["payments"]).only == "payments")
    #expect(NearNames(to: "paymnts", among: ["payments"]).respelling == nil)
    #expect(NearNames(to: "Pay Ments", among: ["pay-ments", "other"]).respelling == "pay-ments")
    #expect(NearNames(to: "channelling", among: ["channel"]).only == nil)
  }
}
