import Testing

@testable import SiteBuilder

@Suite("A scale")
struct ScaleTests {
  @Test("places its ends at 0 and 1, and what is beyond them there too")
  func ends() {
    for scale in [Scale(10, to: 20), Scale(logarithmic: 10, to: 20)] {
      #expect(scale.share(of: 10) == 0)
      #expect(scale.share(of: 20) == 1)
      #expect(scale.share(of: -5) == 0)
      #expect(scale.share(of: 99) == 1)
    }
    #expect(Scale(10, to: 20).share(of: 15) == 0.5)
  }

  @Test("by factors has equal steps for equal factors, and stands still at nothing")
  func factors() {
    let scale = Scale(logarithmic: 1, to: 10_000)
    #expect(abs(scale.share(of: 10) - 0.25) < 1e-12)
    #expect(abs(scale.share(of: 1000) - 0.75) < 1e-12)
    #expect(scale.share(of: 0) == 0)
  }

  @Test("has some length where both ends are one")
  func noLength() {
    #expect(Scale(3, to: 3).share(of: 3.5) == 0.5)
    #expect(Scale(logarithmic: 7, to: 7).upper == 70)
  }

  @Test(
    "counts in at most five steps of 1, 2 or 5, as far as the most",
    arguments: [
      (0, 1.0, 1), (1, 1, 1), (5, 5, 1), (6, 6, 2), (7, 8, 2), (23, 25, 5), (26, 30, 10), (1001, 1500, 500),
    ]
  )
  func counting(most: Int, upper: Double, step: Int) {
    let counting = Scale.counting(to: most)
    #expect(counting.scale.upper == upper)
    #expect(counting.step == step)
  }
}

@Suite("An axis")
struct AxisTests {
  @Test("names each of few places, in its middle")
  func few() {
    #expect(Axis(named: ["a", "b"]).ticks == [.init(at: 0.5, label: "a"), .init(at: 1.5, label: "b")])
    #expect(Axis(named: []).ticks.isEmpty)
  }

  @Test("names the last of many places, and some before it, at equal distances")
  func many() {
    let ticks = Axis(named: (1...20).map(String.init)).ticks
    #expect(ticks.map(\.label) == ["2", "5", "8", "11", "14", "17", "20"])
  }

  @Test("of durations has the marks that stand on its scale")
  func durations() {
    let scale = Scale(logarithmic: 60, to: 7200)
    #expect(Axis.durations(scale, .english).ticks.map(\.label) == ["1 min", "10 min", "1 h"])
  }
}
