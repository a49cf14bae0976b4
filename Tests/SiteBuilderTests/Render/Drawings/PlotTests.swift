import Testing

@testable import SiteBuilder

@Suite("A plot")
struct PlotTests {
  /// What is inside the SVG of a plot.
  private func inside(_ svg: [UInt8]) -> String {
    let text = String(decoding: svg, as: UTF8.self)
    let start = text.firstIndex(of: ">").map { text.index(after: $0) } ?? text.startIndex
    return String(text[start...].dropLast("</svg>".count))
  }

  private let panel = Panel(scale: Scale(0, to: 10), top: 20, bottom: 120)

  private func plot() -> Plot { Plot(height: 140, across: Scale(0, to: 4), label: "a < b") }

  @Test("is a picture of the page's width that says what there is to see")
  func frame() {
    #expect(
      String(decoding: plot().finish(), as: UTF8.self)
        == "<svg class=\"plot\" width=\"100%\" height=\"140\" role=\"img\" aria-label=\"a &lt; b\"></svg>"
    )
  }

  @Test("draws a line through its points, in a picture of its own that is stretched")
  func line() {
    var plot = plot()
    plot.line([(0, 0), (1, 5), (2, 5), (2, 10)], in: panel)
    #expect(
      inside(plot.finish())
        == "<svg width=\"100%\" height=\"140\" viewBox=\"0 0 10000 140\" preserveAspectRatio=\"none\">"
        + "<path class=\"line\" d=\"M0 120L2500 70H5000V20\"/></svg>"
    )
  }

  @Test("draws steps that keep each number until the next, and the last as far as told")
  func step() {
    var plot = plot()
    plot.step([(0, 10), (1, 5), (2, 0)], until: 3, in: panel)
    #expect(inside(plot.finish()).contains("d=\"M0 20H2500V70H5000V120H7500\"/>"))
  }

  @Test("draws a band there and back")
  func band() {
    var plot = plot()
    plot.band(from: [(0, 10), (1, 0)], to: [(0, 10), (1, 5)], until: 2, in: panel)
    #expect(inside(plot.finish()).contains("<path class=\"band\" d=\"M0 20H2500V70H5000V120H2500V20H0z\"/>"))
  }

  @Test("draws nothing of no points")
  func nothing() {
    var plot = plot()
    plot.line([], in: panel)
    plot.step([], until: 3, in: panel)
    #expect(inside(plot.finish()) == "")
  }

  @Test("draws bars up and down from a number, and one of nothing a pixel high")
  func bars() {
    var plot = Plot(height: 140, across: Scale(0, to: 2), label: "")
    let panel = Panel(scale: Scale(-10, to: 10), top: 20, bottom: 120)
    plot.bar("up", at: 0, from: 0, to: 10, in: panel)
    plot.bar("down", at: 1, from: 0, to: -5, in: panel)
    plot.bar("none", at: 1, from: 0, to: 0, in: panel)
    #expect(
      inside(plot.finish())
        == "<rect class=\"bar up\" x=\"9%\" width=\"32%\" y=\"20\" height=\"50\"/>"
        + "<rect class=\"bar down\" x=\"59%\" width=\"32%\" y=\"70\" height=\"25\"/>"
        + "<rect class=\"bar none\" x=\"59%\" width=\"32%\" y=\"70\" height=\"1\"/>"
    )
  }

  @Test("draws dots, a hollow one where it is less sure")
  func dots() {
    var plot = plot()
    plot.dot(at: (1, 5), in: panel)
    plot.dot(at: (3, 10), isHollow: true, in: panel)
    #expect(
      inside(plot.finish())
        == "<circle class=\"dot\" cx=\"25%\" cy=\"70\" r=\"3\"/>"
        + "<circle class=\"dot hollow\" cx=\"75%\" cy=\"20\" r=\"3\"/>"
    )
  }

  @Test("draws its axes with marks, words and units")
  func axes() {
    var plot = plot()
    plot.axisDown(Axis([.init(at: 5, label: "5")], unit: "items"), of: panel)
    plot.axisAcross(Axis([.init(at: 2, label: "two")], unit: "days"), at: 120)
    #expect(
      inside(plot.finish())
        == "<line class=\"grid\" x1=\"0\" x2=\"100%\" y1=\"70\" y2=\"70\"/>"
        + "<text class=\"value\" x=\"0%\" dx=\"-6\" y=\"74\" text-anchor=\"end\">5</text>"
        + "<text class=\"unit\" x=\"0%\" y=\"12\">items</text>"
        + "<line class=\"axis\" x1=\"0\" x2=\"100%\" y1=\"120\" y2=\"120\"/>"
        + "<line class=\"axis\" x1=\"50%\" x2=\"50%\" y1=\"120\" y2=\"124\"/>"
        + "<text class=\"value\" x=\"50%\" y=\"137\" text-anchor=\"middle\">two</text>"
        + "<text class=\"unit\" x=\"100%\" y=\"154\" text-anchor=\"end\">days</text>"
    )
  }

  @Test("leaves every second word of a long axis to wide pages, and never the last")
  func minorWords() {
    var plot = Plot(height: 40, across: Scale(0, to: 6), label: "")
    plot.axisAcross(Axis(named: ["a", "b", "c", "d", "e", "f"]), at: 20)
    let classes = inside(plot.finish()).matches(of: /<text class="(\w+)"[^>]*>(\w)/).map {
      "\($0.output.2) \($0.output.1)"
    }
    #expect(classes == ["a minor", "b value", "c minor", "d value", "e minor", "f value"])
  }

  @Test("puts a word beside a point where there is room for it")
  func sides() {
    var plot = plot()
    plot.word("left", beside: (4, 5), in: panel)
    plot.word("right", beside: (0, 5), in: panel)
    #expect(
      inside(plot.finish())
        == "<text class=\"number\" x=\"100%\" dx=\"-6\" y=\"65\" text-anchor=\"end\">left</text>"
        + "<text class=\"number\" x=\"0%\" dx=\"6\" y=\"65\">right</text>"
    )
  }
}
