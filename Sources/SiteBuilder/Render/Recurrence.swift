internal import PostmortemCore

/// What struck again, and what was promised again: found once, and shown on many pages.
///
/// A class, and what lists ask of each item is looked up beforehand: threads that copied its dictionaries at every row
/// would wait for each other.
final class Recurrence: Sendable {
  let promises: [RepeatedPromise]
  /// What each item comes back to, and the first that came back to it.
  private let earlier: [ObjectIdentifier: Commitment]
  private let later: [ObjectIdentifier: Commitment]
  /// The last incident that struck while each item was open.
  private let strikes: [ObjectIdentifier: Postmortem]

  init(_ figures: Figures) {
    let returning = figures.returningItems
    let entries = returning.entries
    let exposure = figures.recurrenceExposure
    strikes = Dictionary(
      figures.commitments.compactMap { commitment in
        exposure.latestStrike(during: commitment).map { (ObjectIdentifier(commitment), $0) }
      }
    ) { first, _ in first }
    promises = returning.promises
    earlier = Dictionary(entries.map { (ObjectIdentifier($0.commitment), $0.earlier) }) { first, _ in first }
    // The newest is first, so the last of several is the one that came back first.
    later = Dictionary(entries.map { (ObjectIdentifier($0.earlier), $0.commitment) }) { _, last in last }
  }

  /// The last incident that struck while an item was open; nil where none did.
  func latestStrike(during commitment: Commitment) -> Postmortem? { strikes[ObjectIdentifier(commitment)] }

  /// The item that this one asks for again.
  func earlier(than commitment: Commitment) -> Commitment? { earlier[ObjectIdentifier(commitment)] }

  /// The item that asks for this one again.
  func later(than commitment: Commitment) -> Commitment? { later[ObjectIdentifier(commitment)] }
}
