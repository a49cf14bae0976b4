internal import PostmortemCore

extension DataField<DueDateMove> {
  /// What machines read of a due date that moved.
  static let all = [
    DataField("due", "The day the item was promised for until then.", .day { $0.due.value }),
    DataField("because", "Why that moved.", .text { $1($0.because.value) }),
    DataField("on", "The day on which it moved.", .day { $0.on.value }),
  ]
}
