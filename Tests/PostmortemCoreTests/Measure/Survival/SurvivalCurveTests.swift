import Testing

@testable import PostmortemCore

@Suite("A survival curve")
struct SurvivalCurveTests {
  private func curve(ended: [Int], watched: [Int]) -> SurvivalCurve {
    SurvivalCurve(ended.map { .init($0, hasEnded: true) } + watched.map { .init($0, hasEnded: false) })
  }

  /// Remission in weeks under 6-MP; Freireich et al. (1963), in Kalbfleisch and Prentice, and Cox and Oakes.
  private var sixMP: SurvivalCurve {
    curve(ended: [6, 6, 6, 7, 10, 13, 16, 22, 23], watched: [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35])
  }

  private func near(_ found: [Double], _ expected: [Double]) -> Bool {
    found.count == expected.count && zip(found, expected).allSatisfy { abs($0 - $1) < 0.000_05 }
  }

  @Test("of the 6-MP trial is the published one, with the band that Stata, SAS and lifelines print")
  func published() {
    let steps = sixMP.steps
    #expect(steps.map(\.time) == [6, 7, 10, 13, 16, 22, 23])
    #expect(steps.map(\.atRisk) == [21, 17, 15, 12, 11, 7, 6])
    #expect(steps.map(\.ended) == [3, 1, 1, 1, 1, 1, 1])
    #expect(near(steps.map(\.share), [0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482]))
    let bands = steps.compactMap(\.band)
    #expect(near(bands.map(\.lowerBound), [0.6197, 0.5631, 0.5032, 0.4316, 0.3675, 0.2678, 0.1881]))
    #expect(near(bands.map(\.upperBound), [0.9516, 0.9228, 0.8894, 0.8491, 0.8049, 0.7468, 0.6801]))
  }

  @Test("of that trial has its median at 23 weeks, at 13 the earliest and with no latest")
  func quantiles() {
    #expect(sixMP.quantile(0.5) == .init(time: 23, earliest: 13, latest: nil))
    #expect(sixMP.quantile(0.25) == .init(time: 13, earliest: 6, latest: 22))
    #expect(sixMP.quantile(0.75) == .init(time: nil, earliest: 23, latest: nil))
  }

  @Test("of the leukemia trial's maintained group is what R's survfit gives, its median 31")
  func maintained() {
    let found = curve(ended: [9, 13, 18, 23, 31, 34, 48], watched: [13, 28, 45, 161])
    #expect(near(found.steps.map(\.share), [0.9091, 0.8182, 0.7159, 0.6136, 0.4909, 0.3682, 0.1841]))
    #expect(found.steps.map(\.atRisk) == [11, 10, 8, 7, 5, 4, 2])
    #expect(found.quantile(0.5).time == 31)
  }

  @Test("can be asked at any time for what is left and who is watched")
  func between() {
    #expect(sixMP.count == 21)
    #expect(sixMP.share(after: 5) == 1)
    #expect(sixMP.share(after: 6) == sixMP.steps[0].share)
    #expect(sixMP.share(after: 9) == sixMP.steps[1].share)
    #expect(sixMP.share(after: 99) == sixMP.steps[6].share)
    #expect([0, 6, 7, 10, 35, 36].map(sixMP.atRisk(at:)) == [21, 21, 17, 15, 1, 0])
  }

  @Test("that comes down to exactly a half has its median there")
  func half() {
    let found = curve(ended: [1, 2], watched: [9, 9])
    #expect(found.quantile(0.5).time == 2)
    #expect(found.quantile(0.25).time == 1)
    // 23/24 · 22/23 · … · 12/13 is a half on paper, and a little more in binary.
    let many = curve(ended: Array(1...12), watched: Array(repeating: 99, count: 12))
    #expect(many.share(after: 12) > 0.5)
    #expect(many.quantile(0.5).time == 12)
  }

  @Test("has no band where nothing is left, and no step where nothing ended")
  func ends() {
    let all = curve(ended: [1, 2], watched: [])
    #expect(all.steps.map { $0.band == nil } == [false, true])
    #expect(all.steps.last?.share == 0)
    let none = curve(ended: [], watched: [3, 4])
    #expect(none.steps.isEmpty)
    #expect(none.quantile(0.5) == .init(time: nil, earliest: nil, latest: nil))
    #expect(none.share(after: 100) == 1)
    #expect(curve(ended: [], watched: []).count == 0)
  }

  @Test("has a band around it at every step, even of 60,000 that end one by one")
  func many() {
    let found = SurvivalCurve((0..<60_000).map { .init($0, hasEnded: $0 % 3 > 0) })
    #expect(found.steps.dropLast().allSatisfy { $0.band?.contains($0.share) ?? false })
    #expect(found.steps.count == 40_000)
  }
}
