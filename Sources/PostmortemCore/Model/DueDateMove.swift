/// A due date that an action item had once, and why it has it no longer.
public struct DueDateMove: Hashable, Sendable {
  /// The day the item was due until then.
  public let due: Located<Day>
  /// Why that moved.
  public let because: Located<String>
  /// The day on which it moved.
  public let on: Located<Day>

  /// A move of a due date.
  public init(due: Located<Day>, because: Located<String>, on: Located<Day>) {
    self.due = due
    self.because = because
    self.on = on
  }
}

extension ActionItem {
  /// The day it was first promised for, whether or not that moved; nil where it never had one.
  public var firstDue: Day? { dueHistory.first?.due.value ?? due?.value }

  /// The day it was due, as that stood at the end of a day.
  public func due(asOf day: Day) -> Located<Day>? {
    dueHistory.first { $0.on.value > day }?.due ?? due
  }
}
