import Testing

@testable import PostmortemCore

@Suite("A breakdown")
struct BreakdownTests {
  private let archive = Archive(
    settings: {
      var settings = Settings()
      settings.services = Catalog([
        (id: "search", entry: .init()), (id: "checkout", entry: .init()), (id: "quiet", entry: .init()),
      ])
      return settings
    }(),
    postmortems: [
      incident(
        "both",
        on: "2026-03-14",
        teams: ["payments"],
        services: ["checkout", "search"],
        items: [
          item("a", .shipped(on: day("2026-03-20")), kind: .prevent, priority: "P1"), item("b", .proposed),
        ]
      ),
      incident(
        "one",
        on: "2025-11-01",
        severity: "SEV3",
        services: ["search"],
        items: [item("c", team: "web")]
      ),
      incident("none", on: "2026-04-02", severity: "SEV2", items: [item("d", kind: .detect, priority: "P0")]),
    ]
  )

  private func breakdown(_ dimension: Dimension) -> Breakdown {
    measure(archive, asOf: day("2026-06-01")).by(dimension)
  }

  @Test("counts an item of two services in both, and one of no service in none")
  func services() {
    let found = breakdown(.service)
    #expect(found.slices.map(\.name) == ["search", "checkout", "quiet"])
    #expect(found.slices.map { $0.commitments.map(\.item.id.value) } == [["a", "b", "c"], ["a", "b"], []])
    #expect(found.slices.map { $0.shipped.ratio } == [Ratio(1, of: 2), Ratio(1, of: 1), Ratio(0, of: 0)])
    #expect(found.withoutValue.commitments.map(\.item.id.value) == ["d"])
  }

  @Test("has the incidents of a value, and those with an item of it, each once")
  func incidents() {
    #expect(breakdown(.service).slices.map { $0.incidents.map(\.id) } == [["both", "one"], ["both"], []])
    let teams = breakdown(.team)
    #expect(teams.slices.map(\.name) == ["payments", "web"])
    #expect(teams.slices.map { $0.incidents.map(\.id) } == [["both"], ["one"]])
    #expect(teams.withoutValue.commitments.map(\.item.id.value) == ["d"])
  }

  @Test("has quarters newest first")
  func quarters() {
    #expect(breakdown(.quarter).slices.map(\.name) == ["2026-Q2", "2026-Q1", "2025-Q4"])
    #expect(breakdown(.quarter).withoutValue.commitments.isEmpty)
  }

  @Test("has severities, priorities and kinds in the order of their scale, those that were found")
  func scales() {
    #expect(breakdown(.severity).slices.map(\.name) == ["SEV1", "SEV2", "SEV3"])
    #expect(breakdown(.priority).slices.map(\.name) == ["P0", "P1"])
    #expect(breakdown(.kind).slices.map(\.name) == ["prevent", "detect"])
    #expect(breakdown(.kind).withoutValue.commitments.map(\.item.id.value) == ["b", "c"])
  }

  @Test("loses no item: each is in a slice or without a value", arguments: Dimension.allCases)
  func complete(_ dimension: Dimension) {
    let found = breakdown(dimension)
    let ids = Set((found.slices.flatMap(\.commitments) + found.withoutValue.commitments).map(\.id))
    #expect(ids == ["both#a", "both#b", "one#c", "none#d"])
    #expect(found.dimension == dimension)
  }

  @Test("counts an item once where its incident names a service twice")
  func twice() {
    let archive = Archive(
      settings: Settings(),
      postmortems: [
        incident("one", teams: ["t", "t"], services: ["a", "b", "a"], items: [item("x"), item("y")])
      ]
    )
    let figures = measure(archive, asOf: day("2026-06-01"))
    #expect(figures.by(.service).slices.map(\.name) == ["a", "b"])
    #expect(figures.by(.service).slices.map { $0.shipped.committed } == [2, 2])
    #expect(figures.by(.team).slices.map { $0.incidents.count } == [1])
  }

  @Test("puts names that the settings do not list after those they do, sorted")
  func unlisted() {
    var settings = Settings()
    settings.causeCategories = Catalog([(id: "z", entry: ())])
    let archive = Archive(
      settings: settings,
      postmortems: [incident("one", causes: [("1", "b"), ("2", "z"), ("3", "a")], items: [item("x")])]
    )
    let found = measure(archive, asOf: day("2026-06-01")).by(.causeCategory)
    #expect(found.slices.map(\.name) == ["z", "a", "b"])
  }
}
