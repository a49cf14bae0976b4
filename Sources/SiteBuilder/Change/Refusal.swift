internal import PostmortemCore

/// Why a change makes no sense of an item as it stands. No rule can say so: the document would be right.
struct Refusal: Equatable {
  /// What keeps it from being done: lower-case, without a full stop, naming the item.
  let message: String
  /// What to do instead.
  let help: String?

  init(_ message: String, help: String? = nil) {
    self.message = message
    self.help = help
  }

  /// As a finding is told: the place, what is wrong, and the remedy on a line of its own.
  func text(at place: String) -> String {
    "\(place): error: \(message)" + (help.map { "\n  help: \($0)" } ?? "")
  }
}

extension ItemChange {
  /// Why this can't be done to an item; nil where it can.
  func refusal(of commitment: Commitment) -> Refusal? {
    let item = commitment.item
    let title = "'\(item.title.value.visible)'"
    switch (self, item.state.value) {
    case (.ship, .shipped(let day)):
      return Refusal(
        "\(title) shipped on \(day) already",
        help: "what is wrong or missing there is mended by hand"
      )
    case (.ship, .dropped(let day, _)), (.start, .dropped(let day, _)), (.putOff, .dropped(let day, _)):
      return Refusal(
        "\(title) was dropped on \(day)",
        help: "to take it up again, write `status: open` and take `dropped:` and `reason:` away"
      )
    case (.drop, .dropped(let day, _)): return Refusal("\(title) was dropped on \(day) already")
    case (.drop, .shipped(let day)), (.start, .shipped(let day)), (.putOff, .shipped(let day)):
      return Refusal(
        "\(title) shipped on \(day)",
        help: "if it did not, write `status: open` and take `shipped:` away"
      )
    case (.ship, .incomplete(.dropped)), (.drop, .incomplete(.shipped)), (.start, .incomplete),
      (.putOff, .incomplete):
      return Refusal(
        "\(title) is \(item.state.value.keyword)",
        help: "say when, or write `status: open`, by hand"
      )
    case (.start, .inProgress): return Refusal("\(title) is in progress already")
    case (.verify, let state): return refusalToVerify(commitment, state, title)
    case (.assign(let person), _) where item.owner?.value == person:
      return Refusal("\(title) has the owner '\(person.visible)' already")
    case (.putOff(let due, _), _): return refusalToPutOff(item, to: due, title)
    default: return nil
    }
  }

  private func refusalToVerify(_ commitment: Commitment, _ state: ActionItem.State, _ title: String)
    -> Refusal?
  {
    guard state.outcome == .shipped else {
      return Refusal(
        "\(title) has not shipped",
        help: state.outcome == nil ? "ship it first: followthrough ship '\(commitment.id)'" : nil
      )
    }
    return commitment.item.verified.map { Refusal("\(title) was verified on \($0.value) already") }
  }

  private func refusalToPutOff(_ item: ActionItem, to due: Day, _ title: String) -> Refusal? {
    guard let current = item.due?.value else {
      return Refusal("\(title) has no due date that could be put off", help: "write one: `due: \(due)`")
    }
    if due > current { return nil }
    return Refusal(
      due == current
        ? "\(title) is due on \(due) already" : "\(title) is due on \(current), and \(due) is before that",
      help: "name a later day; to bring an item forward, change `due:` by hand"
    )
  }
}
