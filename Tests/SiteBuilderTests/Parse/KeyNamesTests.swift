import Testing

@testable import SiteBuilder

@Suite("The names of a group's keys")
struct KeyNamesTests {
  private func index(of name: String, from start: Int) -> Int? {
    name.withBytes { DueHistory.Key.names.index(of: $0, from: start) }
  }

  @Test("are found wherever the search begins", arguments: 0...3)
  func found(_ start: Int) {
    let keys = DueHistory.Key.allCases
    #expect(keys.map { index(of: $0.name, from: start) } == keys.indices.map { $0 })
  }

  @Test("are not found in part, nor in other letters", arguments: ["", "du", "dueb", "Due", "becaus", "no"])
  func notFound(_ name: String) {
    #expect(index(of: name, from: 0) == nil)
    #expect(index(of: name, from: 3) == nil)
  }
}
