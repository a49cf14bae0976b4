import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The name of an item on a command line")
struct ItemReferenceTests {
  private func document(_ ids: String...) -> String {
    """
    ---
    title: T
    severity: SEV1
    timeline: [{at: 2026-03-14 09:12, event: started}]
    action_items: [\(ids.map { "{id: \($0), title: Do \($0), owner: maria, due: 2026-12-10}" }.joined(separator: ", "))]
    ---
    """
  }

  private func resolved(_ written: String) throws -> String {
    let parsed = try parse(
      memoryArchive([
        "2026-02-01-checkout-timeouts.md": document("quota", "rollback"),
        "2026-03-14-checkout-502s.md": document("rollback", "canary"),
        "502s.md": document("freeze", "rollback"), "2026-04-01-none.md": document(),
        "twice.md": document("same", "same"),
      ])
    )
    do throws(UsageError) {
      return try ItemReference(written).resolved(in: parsed.archive).id
    } catch {
      return error.description
    }
  }

  @Test(
    "is the ids of both, the item's alone, or with the end of the postmortem's",
    arguments: [
      ("2026-03-14-checkout-502s#rollback", "2026-03-14-checkout-502s#rollback"),
      ("checkout-502s#rollback", "2026-03-14-checkout-502s#rollback"),
      ("timeouts#rollback", "2026-02-01-checkout-timeouts#rollback"),
      ("502s#rollback", "502s#rollback"), ("canary", "2026-03-14-checkout-502s#canary"),
      ("quota", "2026-02-01-checkout-timeouts#quota"),
    ]
  )
  func found(_ written: String, _ id: String) throws {
    #expect(try resolved(written) == id)
  }

  @Test("that may mean several is answered with all of them, to be written in its place")
  func ambiguous() throws {
    #expect(
      try resolved("rollback") == """
        'rollback' may be each of these; write one of them in its place:
          2026-02-01-checkout-timeouts#rollback  (Do rollback)
          2026-03-14-checkout-502s#rollback  (Do rollback)
          502s#rollback  (Do rollback)
        """
    )
    #expect(
      try resolved("same")
        == "'twice#same' is 2 items, at twice.md:5, twice.md:5; give each an id of its own: followthrough check"
    )
  }

  @Test(
    "that means none is answered with the nearest",
    arguments: [
      ("rolback", "there is no action item 'rolback'; did you mean 'rollback'?"),
      (
        "zzz",
        "there is no action item 'zzz'; write the ids of a postmortem and of its item: 2026-03-14-checkout-502s#rollback"
      ),
      ("roll", "there is no action item 'roll'; did you mean 'rollback'?"),
      (
        "2026-03-14-checkout-503s#rollback",
        "there is no postmortem '2026-03-14-checkout-503s'; did you mean '2026-03-14-checkout-502s'?"
      ),
      ("out-timeouts#quota", "there is no postmortem 'out-timeouts'"),
      (
        "checkout-502s#cannary",
        "2026-03-14-checkout-502s has no action item 'cannary'; did you mean 'canary'?"
      ),
      ("checkout-502s#x", "2026-03-14-checkout-502s has no action item 'x'; there are canary, rollback"),
      ("none#x", "2026-04-01-none has no action item 'x'; it has none"),
      ("#rollback", "there is no postmortem ''"),
      ("", "there is no action item ''"),
    ]
  )
  func unknown(_ written: String, _ message: String) throws {
    let found = try resolved(written)
    #expect(found.hasPrefix(message), "\(found)")
  }
}
