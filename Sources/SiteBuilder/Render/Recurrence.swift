internal import PostmortemCore

/// What struck again, and what was promised again: found once, and shown on many pages.
///
/// A class, and what lists ask of each item is looked up beforehand: threads that copied its dictionaries at every row
/// would wait for each other.
final class Recurrence: Sendable {
  let promises: [RepeatedPromise]
  /// By `Commitment.number`: what each item comes back to, and the first that came back to it.
  private let earlier: [Commitment?]
  private let later: [Commitment?]
  /// By the same: the last incident that struck while each item was open.
  private let strikes: [Postmortem?]

  init(_ figures: Figures) {
    let returning = figures.returningItems
    let exposure = figures.recurrenceExposure
    var earlier = [Commitment?](repeating: nil, count: figures.commitments.count)
    var later = earlier
    for entry in returning.entries {
      earlier[entry.commitment.number] = earlier[entry.commitment.number] ?? entry.earlier
      // The newest is first, so the last of several is the one that came back first.
      later[entry.earlier.number] = entry.commitment
    }
    promises = returning.promises
    strikes = figures.commitments.map { exposure.latestStrike(during: $0) }
    self.earlier = earlier
    self.later = later
  }

  /// The last incident that struck while an item was open; nil where none did.
  func latestStrike(during commitment: Commitment) -> Postmortem? { strikes[commitment.number] }

  /// The item that this one asks for again.
  func earlier(than commitment: Commitment) -> Commitment? { earlier[commitment.number] }

  /// The item that asks for this one again.
  func later(than commitment: Commitment) -> Commitment? { later[commitment.number] }
}
