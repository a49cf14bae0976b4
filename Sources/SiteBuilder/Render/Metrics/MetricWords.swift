internal import PostmortemCore

/// How figures are said in a sentence.
extension Words {
  /// `4 min 30 s`, of seconds.
  static func duration(_ seconds: Double) -> String { duration(.seconds(Int(seconds.rounded()))) }

  /// What is left out, each with its count; what is not there is not named.
  func leftOut(_ parts: KeyValuePairs<Phrase, Int>) -> [String] {
    parts.filter { $0.value > 0 }.map { self($0.key, count: $0.value) }
  }

  /// `Detection`; `Start to end` for all of it.
  func name(_ phase: ResponsePhase) -> String {
    phase == .whole ? self[.responseWhole] : label(phase.rawValue)
  }
}
