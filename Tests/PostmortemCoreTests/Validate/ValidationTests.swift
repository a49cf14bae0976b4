import Testing

@testable import PostmortemCore

@Suite("Validation")
struct ValidationTests {
  private let ownerless = incident("one", on: "2025-12-31", items: [item("a", due: "2026-06-01")])

  private func severities(_ configure: (inout Settings) -> Void) -> [Diagnostic.Severity] {
    var settings = Settings()
    configure(&settings)
    let archive = Archive(settings: settings, postmortems: [ownerless])
    return validate(archive, found: [], today: day("2026-01-15")).map(\.severity)
  }

  @Test("gives a finding its rule's own severity")
  func plain() {
    #expect(severities { _ in } == [.error])
  }

  @Test("gives a finding the severity that the settings say, or none where it is off")
  func weighed() {
    #expect(severities { $0.rules = [ActionItemHasOwner.id: .init(.warning)] } == [.warning])
    #expect(severities { $0.rules = [ActionItemHasOwner.id: .init(.off)] }.isEmpty)
    #expect(severities { $0.rules = [ActionItemHasDueDate.id: .init(.off)] } == [.error])
  }

  @Test("makes findings in incidents before the grandfathering day warnings, and in one of that day errors")
  func grandfathered() {
    #expect(severities { $0.grandfatheredBefore = day("2026-01-01") } == [.warning])
    #expect(severities { $0.grandfatheredBefore = day("2025-12-31") } == [.error])
  }

  @Test("leaves a rule off in a grandfathered incident, and a relaxed one a warning")
  func both() {
    #expect(
      severities {
        $0.grandfatheredBefore = day("2026-01-01")
        $0.rules = [ActionItemHasOwner.id: .init(.off)]
      }.isEmpty
    )
    #expect(
      severities {
        $0.grandfatheredBefore = day("2026-01-01")
        $0.rules = [ActionItemHasOwner.id: .init(.error)]
      } == [.warning]
    )
  }

  @Test("relaxes no rule without which there is no page")
  func cannotBeRelaxed() {
    var settings = Settings()
    settings.rules = [PostmortemIdIsUnique.id: .init(.off)]
    settings.grandfatheredBefore = day("2030-01-01")
    let twice = [incident("one"), incident("one")].enumerated().map { index, postmortem in
      Postmortem(
        id: "one",
        file: "\(index)/one.md",
        title: postmortem.title,
        severity: "SEV1",
        status: postmortem.status,
        zone: .utc,
        date: postmortem.date
      )
    }
    let found = validate(Archive(settings: settings, postmortems: twice), found: [], today: day("2026-06-01"))
    #expect(found.map(\.rule) == [PostmortemIdIsUnique.id])
    #expect(found.map(\.severity) == [.error])
    #expect(found.map(\.file) == ["1/one.md"])
    #expect(found.first?.notes.map(\.file) == ["0/one.md"])
  }

  @Test("sorts what reading found among its own findings")
  func sorted() {
    let read = Diagnostic(KeyIsKnown.id, severity: .warning, file: "a.md", at: .start, message: "no such key")
    let archive = Archive(settings: Settings(), postmortems: [ownerless])
    let found = validate(archive, found: [read], today: day("2026-01-15"))
    #expect(found.map(\.file) == ["a.md", "one.md"])
  }
}
