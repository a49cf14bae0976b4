import Testing

@testable import PostmortemCore

@Suite("A catalog")
struct CatalogTests {
  @Test("that the settings do not give lets any name pass")
  func open() {
    #expect(Catalog<Settings.Team>().allows("anybody"))
    #expect(Catalog<Settings.Team>().ids.isEmpty)
  }

  @Test("that the settings give lets only its own names pass, even where it is empty")
  func closed() {
    let teams = Catalog([(id: "payments", entry: Settings.Team(name: "Payments"))])
    #expect(teams.allows("payments"))
    #expect(!teams.allows("search"))
    #expect(!Catalog<Settings.Team>([]).allows("payments"))
  }

  @Test("keeps the order written, and of two equal ids the first")
  func order() {
    let teams = Catalog(["b", "a", "b"].enumerated().map { (id: $1, entry: $0) })
    #expect(teams.ids == ["b", "a"])
    #expect(teams["b"] == 0)
    #expect(teams["c"] == nil)
  }

  @Test("of priorities and severities has the defaults of the format")
  func defaults() {
    #expect(Settings().severities.map(\.name) == ["SEV1", "SEV2", "SEV3"])
    #expect(Settings().priorities.map(\.name) == ["P0", "P1", "P2", "P3"])
    #expect(Settings().priorities.map(\.within) == [7, 30, 60, 90].map { .seconds($0 * 86_400) })
  }
}
