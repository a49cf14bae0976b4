import Testing

@testable import PostmortemCore

@Suite("The nearest name")
struct NearestNameTests {
  @Test(
    "is at most one edit in three characters away",
    arguments: [
      ("mara", "maria"), ("chekout", "checkout"), ("chekcout", "checkout"), ("Maria", "maria"),
      ("action_items", "action-items"), ("no rollback", "no-rollback"), ("jum", "jun"),
      ("paymnts", "payments"),
    ]
  )
  func isFound(_ written: String, _ name: String) {
    #expect(nearestName(to: written, among: ["zzz", "yyyyyyyy", name]) == name)
  }

  @Test("is nobody where none is near", arguments: ["xyz", "checkin-desk", "", "marianne-of-payments"])
  func isNotFound(_ written: String) {
    #expect(nearestName(to: written, among: ["maria", "checkout", "payments"]) == nil)
  }

  @Test("is nobody among nobody")
  func none() {
    #expect(nearestName(to: "maria", among: [String]()) == nil)
  }

  @Test("is the nearer of two, and of two as near the one that sorts first, in any order")
  func ties() {
    #expect(nearestName(to: "checkout", among: ["checkput-2", "checkouts"]) == "checkouts")
    #expect(nearestName(to: "cat", among: ["hat", "bat", "rat"]) == "bat")
    #expect(nearestName(to: "cat", among: ["bat", "rat", "hat"]) == "bat")
  }

  @Test("is suggested, else the fallback is")
  func suggestions() {
    #expect(suggestion(for: "mara", among: ["maria"], else: "add them") == "did you mean 'maria'?")
    #expect(suggestion(for: "xyz", among: ["maria"], else: "add them") == "add them")
    #expect(suggestion(for: "xyz", among: ["maria"]) == nil)
  }

  @Test("lists show the first few and count the rest")
  func lists() {
    #expect(listed(["a", "b"]) == "a, b")
    #expect(listed(["a", "b", "c"], limit: 2) == "a, b and 1 more")
    #expect(listed([]) == "")
  }
}
