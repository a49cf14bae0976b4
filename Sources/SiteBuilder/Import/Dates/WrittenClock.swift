/// A time of day as an author wrote it.
struct WrittenClock: Hashable {
  /// Which half of the day a clock of twelve hours means.
  enum Half: Hashable { case morning, afternoon }

  /// As it is written: 0 to 23.
  var hour: Int
  /// Nil where only the hour is known: `14:??`.
  let minute: Int?
  /// Nil where none is written.
  let second: Int?
  /// Nil where none is written.
  var half: Half?

  /// Seconds since midnight, 0 to 86,399. An unknown minute counts as the first.
  var secondOfDay: Int { hourOfDay * 3600 + (minute ?? 0) * 60 + (second ?? 0) }

  private var hourOfDay: Int {
    switch half {
    case .morning: hour == 12 ? 0 : hour
    case .afternoon: hour < 12 ? hour + 12 : hour
    case nil: hour
    }
  }

  /// Whether it says two things at once: `23:00 AM`, `00:30 PM`. `13:55 PM` says one thing twice.
  var isContradictory: Bool {
    switch half {
    case .morning: hour > 12
    case .afternoon: hour == 0
    case nil: false
    }
  }

  /// `09:12`, as the format writes it.
  var text: String { WrittenClock.text(secondOfDay, withSeconds: second.map { $0 > 0 } ?? false) }

  /// A number of seconds since midnight, as the format writes a time.
  static func text(_ secondOfDay: Int, withSeconds: Bool) -> String {
    let parts = [secondOfDay / 3600, secondOfDay / 60 % 60] + (withSeconds ? [secondOfDay % 60] : [])
    return parts.map { ($0 < 10 ? "0" : "") + String($0) }.joined(separator: ":")
  }
}
