/// The vocabulary that every plot of the site is written in: axes, lines, steps, bands, bars, dots and words, in one or
/// more panels above one scale across.
///
/// Its marks fill the picture's width; the words of the axis down stand left of it, in the margin that the style gives.
struct Plot: ~Copyable {
  private var svg: SVG
  private let height: Int
  private let across: Scale

  /// A point in the numbers of the two scales.
  typealias Point = (x: Double, y: Double)

  /// A plot of the page's width. `label` says what there is to see; where the words of the axis down are names, they
  /// have more room.
  init(height: Int, across: Scale, label: String, hasNamedRows: Bool = false) {
    svg = SVG(class: hasNamedRows ? "plot named" : "plot", height: height, label: label)
    self.height = height
    self.across = across
  }

  /// The whole of it.
  consuming func finish() -> [UInt8] { svg.finish() }

  private func x(_ number: Double) -> Double { across.share(of: number) * 100 }

  /// The axis below `bottom`: its line, its marks with words, and its unit under them.
  mutating func axisAcross(_ axis: Axis, at bottom: Int) {
    svg.axis("axis", y: bottom)
    for (place, tick) in axis.ticks.enumerated() {
      let at = x(tick.at)
      // The last is kept on a narrow page, and every second before it.
      let isMinor = (axis.ticks.count - 1 - place) % 2 == 1 && axis.ticks.count > 4
      svg.tick("axis", x: at, from: bottom, to: bottom + 4)
      svg.word(isMinor ? "minor" : "value", tick.label, x: at, y: bottom + 17, anchor: .middle)
    }
    guard !axis.unit.isEmpty else { return }
    svg.word("unit", axis.unit, x: 100, y: bottom + 34, anchor: .end)
  }

  /// The axis left of `panel`: a line across at each mark, its words outside, and its unit above.
  mutating func axisDown(_ axis: Axis, of panel: Panel) {
    for tick in axis.ticks {
      let y = panel.y(tick.at)
      svg.axis("grid", y: y)
      svg.word("value", tick.label, x: 0, dx: -6, y: y + 4, anchor: .end)
    }
    guard !axis.unit.isEmpty else { return }
    svg.word("unit", axis.unit, x: 0, y: panel.top - 8, anchor: .start)
  }

  /// The name of a panel, above it; raised where its highest mark has a word of its own.
  mutating func heading(_ text: String, of panel: Panel, isRaised: Bool = false) {
    svg.word("heading", text, x: 0, y: panel.top - (isRaised ? 18 : 6), anchor: .start)
  }

  /// A remark at the right end of a panel's heading, and a shorter one for where there is less room.
  mutating func remark(_ text: String, onNarrowPages short: String, of panel: Panel) {
    svg.word("remark crowded", text, x: 100, y: panel.top - 6, anchor: .end)
    svg.word("remark narrow", short, x: 100, y: panel.top - 6, anchor: .end)
  }

  /// A remark at the right end of a panel's heading.
  mutating func remark(_ text: String, of panel: Panel) {
    svg.word("remark", text, x: 100, y: panel.top - 6, anchor: .end)
  }

  /// A word above a point; a narrow page leaves a crowded one out.
  mutating func word(_ text: String, above point: Point, in panel: Panel, isCrowded: Bool = false) {
    svg.word(
      isCrowded ? "number crowded" : "number",
      text,
      x: x(point.x),
      y: panel.y(point.y) - 4,
      anchor: .middle
    )
  }

  /// A word right of a point, or left of it where it stands in the last third.
  mutating func word(_ text: String, beside point: Point, in panel: Panel) {
    let at = x(point.x)
    let isLeft = at > 66
    svg.word(
      "number",
      text,
      x: at,
      dx: isLeft ? -6 : 6,
      y: panel.y(point.y) - 5,
      anchor: isLeft ? .end : .start
    )
  }

  /// The same, and a shorter word for where there is less room.
  mutating func word(_ text: String, onNarrowPages short: String, beside point: Point, in panel: Panel) {
    let at = x(point.x)
    let isLeft = at > 66
    for (name, text) in [("number crowded" as StaticString, text), ("number narrow", short)] {
      svg.word(
        name,
        text,
        x: at,
        dx: isLeft ? -6 : 6,
        y: panel.y(point.y) - 5,
        anchor: isLeft ? .end : .start
      )
    }
  }

  /// A line from point to point.
  mutating func line(_ points: [Point], in panel: Panel) {
    svg.outline("line", height: height, through: placed(points, in: panel), isClosed: false)
  }

  /// A line that keeps each number until the next point, and the last until `end`.
  mutating func step(_ points: [Point], until end: Double, in panel: Panel) {
    svg.outline(
      "line",
      height: height,
      through: placed(stepped(points, until: end), in: panel),
      isClosed: false
    )
  }

  /// The stretch between two such lines.
  mutating func band(
    _ name: StaticString = "band",
    from lower: [Point],
    to upper: [Point],
    until end: Double,
    in panel: Panel
  ) {
    let points = stepped(upper, until: end) + stepped(lower, until: end).reversed()
    svg.outline(name, height: height, through: placed(points, in: panel), isClosed: true)
  }

  /// A bar from `start` up to `end`, or down, about the middle of the place from `place` to `place + 1`.
  mutating func bar(_ kind: String, at place: Int, from start: Double, to end: Double, in panel: Panel) {
    let (y, foot) = (panel.y(max(start, end)), panel.y(min(start, end)))
    let width = across.share(of: across.lower + 0.64) * 100
    svg.band("bar", kind, x: x(Double(place) + 0.18), width: width, y: y, height: max(1, foot - y))
  }

  /// A stretch across a panel between two numbers of the scale across.
  mutating func range(from lower: Double, to upper: Double, in panel: Panel) {
    let start = x(lower)
    svg.band(
      "range",
      "middle",
      x: start,
      width: max(0.2, x(upper) - start),
      y: panel.top,
      height: panel.bottom - panel.top
    )
  }

  /// A line down a panel at a number of the scale across.
  mutating func mark(at number: Double, in panel: Panel) {
    svg.tick("mark", x: x(number), from: panel.top, to: panel.bottom)
  }

  /// A dashed line across a panel, at a number that should not be passed.
  mutating func limit(at number: Double, in panel: Panel) {
    svg.axis("limit", y: panel.y(number))
  }

  /// A dashed line from a point down to the foot of its panel.
  mutating func drop(from point: Point, in panel: Panel) {
    svg.tick("drop", x: x(point.x), from: panel.y(point.y), to: panel.bottom)
  }

  /// A dot; a hollow one is less sure.
  mutating func dot(at point: Point, isHollow: Bool = false, in panel: Panel) {
    svg.circle(isHollow ? "dot hollow" : "dot", x: x(point.x), y: panel.y(point.y), radius: 3)
  }

  private func placed(_ points: [Point], in panel: Panel) -> [SVG.Point] {
    points.map { SVG.Point(x: x($0.x), y: panel.y($0.y)) }
  }

  /// With a corner before each next point.
  private func stepped(_ points: [Point], until end: Double) -> [Point] {
    guard let last = points.last else { return [] }
    var corners: [Point] = []
    corners.reserveCapacity(points.count * 2)
    for point in points {
      if let before = corners.last { corners.append((point.x, before.y)) }
      corners.append(point)
    }
    return corners + [(end, last.y)]
  }
}
