internal import PostmortemCore

/// A cause, and the items that answer it.
final class CauseView: View {
  private let postmortem: Postmortem
  /// Of the cause among the postmortem's, so that none is copied.
  private let index: Int
  private let answers: [Commitment]
  private let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .category: place.value(of: postmortem.causes[index].category?.value, along: .causeCategory)
    case .summary: .text(postmortem.causes[index].summary.value)
    case .answers: .list(answers.map { ItemView($0, place) })
    case .hasAnswers: .flag(!answers.isEmpty)
    default: nil
    }
  }

  /// The cause that stands at `index` in a postmortem with these items.
  init(_ postmortem: Postmortem, _ index: Int, _ items: [Commitment], _ place: Place) {
    self.postmortem = postmortem
    self.index = index
    let id = postmortem.causes[index].id.value
    answers = items.filter { $0.item.cause?.value == id }
    self.place = place
  }
}
