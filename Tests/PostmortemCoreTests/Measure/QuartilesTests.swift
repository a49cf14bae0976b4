import Testing

@testable import PostmortemCore

@Suite("Quartiles")
struct QuartilesTests {
  @Test("of 1, 2, 3, 4 are 1.75, 2.5 and 3.25, in whatever order they come")
  func example() throws {
    let found = try #require(Quartiles(of: [3, 1, 4, 2]))
    #expect([found.lower, found.median, found.upper] == [1.75, 2.5, 3.25])
    #expect(found.count == 4)
  }

  @Test(
    "are numbers of the list where places are whole, and between them in proportion",
    arguments: [
      ([7], [7.0, 7, 7]), ([1, 9], [3, 5, 7]), ([10, 20, 30], [15, 20, 25]),
      ([2, 4, 6, 8, 10], [4, 6, 8]), ([5, 5, 5, 5, 5, 5], [5, 5, 5]), ([-4, 0], [-3, -2, -1]),
    ]
  )
  func cases(_ numbers: [Int], _ expected: [Double]) throws {
    let found = try #require(Quartiles(of: numbers))
    #expect([found.lower, found.median, found.upper] == expected)
  }

  @Test("of nothing are none")
  func empty() {
    #expect(Quartiles(of: []) == nil)
  }
}
