/// The marks along one side of a plot, and what they count.
struct Axis: Sendable {
  /// A mark, and the word at it.
  struct Tick: Equatable, Sendable {
    let at: Double
    let label: String
  }

  let ticks: [Tick]
  /// What the numbers are: `days since it was promised`. Empty where the words at the marks say so.
  let unit: String

  /// An axis with these marks.
  init(_ ticks: [Tick], unit: String = "") {
    self.ticks = ticks
    self.unit = unit
  }

  /// More words than that would touch on a wide page; on a narrow one every second is left out.
  private static let most = 8

  /// An axis of places that follow each other, each with a name: quarters, months. Where they are many, each
  /// second, third … is named, counted back from the last.
  init(named names: [String], unit: String = "") {
    let step = (names.count + Axis.most - 1) / Axis.most
    ticks = names.indices.filter { step < 2 || (names.count - 1 - $0) % step == 0 }.map {
      Tick(at: Double($0) + 0.5, label: names[$0])
    }
    self.unit = unit
  }

  /// An axis of whole numbers from 0, with its scale.
  static func counting(to most: Int, unit: String, _ words: Words) -> (axis: Axis, scale: Scale) {
    let (scale, step) = Scale.counting(to: most)
    let ticks = stride(from: 0, through: Int(scale.upper), by: step).map {
      Tick(at: Double($0), label: words.number($0))
    }
    return (Axis(ticks, unit: unit), scale)
  }

  /// From nothing to all: 0 %, 50 %, 100 %, of the numbers from 0 to 1.
  static func percent(_ words: Words) -> Axis {
    Axis([0, 0.5, 1].map { Tick(at: $0, label: words.percent($0)) })
  }

  /// Lengths of time by factors, from seconds to weeks, as far as `scale` goes.
  static func durations(_ scale: Scale, _ words: Words) -> Axis {
    let marks: [(Double, String)] = [
      (1, "1 s"), (10, "10 s"), (60, "1 min"), (600, "10 min"), (3600, "1 h"), (21_600, "6 h"),
      (86_400, "1 d"), (604_800, words[.drawnWeek]), (2_592_000, "30 d"), (31_536_000, words[.drawnYear]),
    ]
    return Axis(
      marks.filter { $0.0 >= scale.lower && $0.0 <= scale.upper }.map { Tick(at: $0.0, label: $0.1) }
    )
  }
}
