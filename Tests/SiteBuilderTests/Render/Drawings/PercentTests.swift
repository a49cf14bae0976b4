import Testing

@testable import SiteBuilder

@Suite("A place across a drawing")
struct PercentTests {
  @Test(
    "has two decimals at the most, and none that says nothing",
    arguments: [
      (0, "0%"), (100, "100%"), (12.5, "12.5%"), (33.333, "33.33%"), (66.666, "66.67%"), (7.05, "7.05%"),
      (99.999, "100%"), (0.004, "0%"), (0.006, "0.01%"), (9.999, "10%"), (-12, "-12%"), (250.25, "250.25%"),
      (.infinity, "9999%"), (-.infinity, "-999%"),
    ] as [(Double, String)]
  )
  func text(_ value: Double, _ wanted: String) {
    var text = ByteBuffer()
    text.append(Percent(value))
    #expect(text.text == wanted)
  }
}
