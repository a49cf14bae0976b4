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
      Page(path: "badges/headline.svg") { [site] in
        let figure = site.figures.headline.slice.shipped.ratio
        return Badge(
          label: "follow-through",
          value: Badges.words(figure, "shipped"),
          tone: Badges.tone(figure)
        ).svg
      },
      Page(path: "badges/on-time.svg") { [site] in
        let figure = site.figures.all.onTime.ratio
        return Badge(label: "action items", value: Badges.words(figure, "on time"), tone: Badges.tone(figure))
          .svg
      },
      Page(path: "badges/overdue.svg") { [site] in Badges.overdue(site.figures.all, "action items") },
    ]
      + site.figures.by(.team).slices.compactMap { slice in
        guard let folder = site.path(of: slice.name, along: .team) else { return nil }
        return Page(path: "badges/\(folder.dropLast()).svg") { [site] in
          Badges.overdue(slice, site.label(of: slice.name, along: .team))
        }
      }
  }

  /// `7 of 11 shipped`
  private static func words(_ ratio: Ratio, _ what: String) -> String {
    ratio.denominator == 0
      ? "nothing to count" : "\(Words.number(ratio.numerator)) of \(Words.number(ratio.denominator)) \(what)"
  }

  /// A ratio has no colour of good or bad: where one ends and the other begins would be our invention.
  private static func tone(_ ratio: Ratio) -> Badge.Tone { ratio.denominator == 0 ? .quiet : .plain }

  private static func overdue(_ slice: Slice, _ label: String) -> ByteBuffer {
    let count = slice.overdue.count
    let isEmpty = slice.shipped.committed == 0
    return Badge(
      label: label,
      value: isEmpty ? "nothing to count" : "\(Words.number(count)) overdue",
      tone: isEmpty ? .quiet : count > 0 ? .alarm : .good
    ).svg
  }
}
