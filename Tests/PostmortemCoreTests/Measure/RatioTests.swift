import Testing

@testable import PostmortemCore

@Suite("A ratio")
struct RatioTests {
  @Test(
    "is rounded half up",
    arguments: [(7, 11, 64), (1, 8, 13), (1, 2, 50), (2, 3, 67), (1, 3, 33), (0, 5, 0), (5, 5, 100)]
  )
  func rounding(_ numerator: Int, _ denominator: Int, _ percent: Int) {
    #expect(Ratio(numerator, of: denominator).percent == percent)
  }

  @Test("is 100 % only where it is all, and 0 % only where it is none")
  func clamping() {
    #expect(Ratio(999, of: 1000).percent == 99)
    #expect(Ratio(1000, of: 1000).percent == 100)
    #expect(Ratio(1, of: 1000).percent == 1)
    #expect(Ratio(0, of: 1000).percent == 0)
  }

  @Test("of nothing is a dash, neither 0 % nor 100 %")
  func dash() {
    #expect(Ratio(0, of: 0).percent == nil)
  }

  @Test("under five is small")
  func small() {
    #expect(Ratio(4, of: 4).isSmall)
    #expect(!Ratio(1, of: 5).isSmall)
  }
}
