import Foundation
import Testing

@testable import PostmortemCore

@Suite("Logarithm and exponential")
struct LogarithmTests {
  /// Units in the last place between a number and what it should be.
  private func units(_ found: Double, _ expected: Double) -> Double {
    found == expected ? 0 : abs(found - expected) / expected.ulp
  }

  @Test("the logarithm is within two units in the last place")
  func logarithm() {
    var worst = 0.0
    for step in 1...200_000 {
      let number = Double(step) / 100_003
      worst = max(worst, units(naturalLogarithm(number), log(number)))
    }
    for power in stride(from: -300.0, through: 300, by: 0.37) {
      worst = max(worst, units(naturalLogarithm(pow(10, power)), log(pow(10, power))))
    }
    for part in 1...60_000 {
      let number = 1 - 1 / Double(part + 1)
      worst = max(worst, units(naturalLogarithm(number), log(number)))
    }
    #expect(worst <= 2)
    #expect(naturalLogarithm(1) == 0)
  }

  @Test("the exponential is within two units in the last place")
  func exponentials() {
    var worst = 0.0
    for step in -140_000...140_000 {
      let number = Double(step) / 200.3
      worst = max(worst, units(exponential(number), exp(number)))
    }
    #expect(worst <= 2)
    #expect(exponential(0) == 1)
    #expect(exponential(710) == .infinity)
    #expect(exponential(-750) == 0)
    #expect(exponential(-Double.infinity) == 0)
  }
}
