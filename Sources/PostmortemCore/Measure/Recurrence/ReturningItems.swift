/// Items that come back: the same thing promised again after a later incident.
///
/// - Formula: a committed item of a later incident comes back to one of an earlier incident where both answer a
///   cause of the same id and category; or where one incident names the other under `related` and both items
///   have the same id. It comes back to the latest such item.
/// - Unit: items.
/// - Missing data: an item that answers no cause, or one without a category, comes back by `related` only. Items
///   that are worded alike are not compared here.
/// - Source: Google SRE Workbook, appendix C, which counts what recurs over many postmortems by its causes.
/// - Example: incident a in January and c in June have the cause no-rollback (release-process), and an item each
///   that answers it; b in March is related to a and has, like a, an item `alert`: two items come back, c's by
///   its cause, b's by `related`.
public struct ReturningItems: Sendable {
  /// What tells that it is the same.
  public enum Tie: Hashable, Sendable {
    /// Both answer the cause of this id.
    case cause(String)
    /// Both have one id, and their incidents are related.
    case related
  }

  /// An item that comes back.
  public struct Entry: Sendable {
    public let commitment: Commitment
    /// The earlier item, whatever became of it.
    public let earlier: Commitment
    public let tie: Tie
  }

  /// Newest incident first, then in the order of the document.
  public let entries: [Entry]

  /// What an item answers.
  private struct Answer: Hashable {
    let cause: String
    let category: String

    init?(_ commitment: Commitment) {
      guard let id = commitment.item.cause?.value,
        let cause = commitment.postmortem.causes.first(where: { $0.id.value == id }),
        let category = cause.category?.value
      else { return nil }
      self.cause = id
      self.category = category
    }
  }

  /// Compares `commitments`, which stand in the order of their archive: newest incident first.
  public init(of commitments: [Commitment]) {
    var answers: [Answer: Commitment] = [:]
    // By incident, the items so far of those it names, and of those that name it.
    var related = RelatedItems(commitments)
    var entries: [Entry] = []
    var end = commitments.endIndex
    while end > 0 {
      let incident = commitments[end - 1].postmortem
      var start = end
      while start > 0, commitments[start - 1].postmortem === incident { start -= 1 }
      let items = commitments[start..<end].filter(\.isCommitted)
      // Backwards, since the whole list is turned round at the end.
      for commitment in items.reversed() {
        if let answer = Answer(commitment), let earlier = answers[answer] {
          entries.append(Entry(commitment: commitment, earlier: earlier, tie: .cause(answer.cause)))
        } else if let earlier = related.latest(like: commitment) {
          entries.append(Entry(commitment: commitment, earlier: earlier, tie: .related))
        }
      }
      for commitment in items.reversed() {
        if let answer = Answer(commitment) { answers[answer] = commitment }
      }
      related.add(items, of: incident)
      end = start
    }
    self.entries = entries.reversed()
  }
}
