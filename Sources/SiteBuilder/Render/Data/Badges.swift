internal import PostmortemCore

/// Badges for other pages: the headline, the on-time ratio and what is overdue, and for each team what it has overdue.
///
/// A team's badge says what is overdue, not what shipped: that is what the team can act on this week, while its ratio
/// over all years hardly moves, and would invite a ranking of teams.
struct Badges: Sendable {
  let site: SiteFacts

  /// A team's badge has the address of its page, so that none is named as one of the others.
  var pages: [Page] {
    [
      Page(path: "badges/headline.svg") {
        ratio(site.figures.headline.slice.shipped.ratio, .badgeHeadline, .badgeShipped)
      },
      Page(path: "badges/on-time.svg") { ratio(site.figures.all.onTime.ratio, .badgeItems, .badgeOnTime) },
      Page(path: "badges/overdue.svg") { overdue(site.figures.all, site.words[.badgeItems]) },
    ]
      + site.figures.by(.team).slices.compactMap { slice in
        guard let folder = site.path(of: slice.name, along: .team) else { return nil }
        return Page(path: "badges/\(folder.dropLast()).svg") {
          overdue(slice, site.label(of: slice.name, along: .team))
        }
      }
  }

  /// `action items | 7 of 11 on time`. A ratio has no colour of good or bad: where one ends and the other begins would
  /// be our invention.
  private func ratio(_ ratio: Ratio, _ label: Phrase, _ said: Phrase) -> ByteBuffer {
    let words = site.words
    let isEmpty = ratio.denominator == 0
    return Badge(
      label: words[label],
      value: isEmpty ? words[.badgeEmpty] : words.count(ratio, said),
      tone: isEmpty ? .quiet : .plain
    ).svg
  }

  private func overdue(_ slice: Slice, _ label: String) -> ByteBuffer {
    let count = slice.overdue.count
    let isEmpty = slice.shipped.committed == 0
    return Badge(
      label: label,
      value: isEmpty ? site.words[.badgeEmpty] : site.words(.badgeOverdue, count: count),
      tone: isEmpty ? .quiet : count > 0 ? .alarm : .good
    ).svg
  }
}
