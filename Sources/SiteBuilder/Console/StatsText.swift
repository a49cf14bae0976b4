internal import PostmortemCore

extension Stats {
  /// The figures in words and aligned columns.
  public func text(_ style: ConsoleStyle) -> String {
    let head = team.map { "\(settings.title), \(settings.teams[$0]?.name ?? $0)" } ?? settings.title
    let sections = [
      [style.paint(style.fitted("\(head.visible), as of \(asOf)"), .heading)],
      headlineLines(style), wholeLines(style), overdueLines(style), budgetLines(style),
      recurrenceLines(style),
      team == nil ? teamLines(style) : [],
    ]
    return sections.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// `7 of 11 (64 %)`; a dash where there is nothing to be a part of, and no percentage of fewer than five.
  func words(_ ratio: Ratio) -> String {
    guard let percent = ratio.percent else { return "–" }
    let count = "\(Words.english.number(ratio.numerator)) of \(Words.english.number(ratio.denominator))"
    return ratio.isSmall ? count : "\(count) (\(percent) %)"
  }

  func section(_ title: String, _ sentence: String, _ style: ConsoleStyle) -> String {
    let start = title + String(repeating: " ", count: max(1, 13 - title.utf8.count))
    let line = style.fitted(start + sentence)
    return style.paint(String(line.prefix(title.count)), .heading) + String(line.dropFirst(title.count))
  }

  private func headlineLines(_ style: ConsoleStyle) -> [String] {
    let count = headline.incidents.count
    let incidents = count == 1 ? "the last incident's" : "the last \(count) incidents'"
    let sentence =
      headline.shipped.committed == 0
      ? "nothing was promised" : "\(words(headline.shipped.ratio)) shipped of \(incidents) action items"
    var table = ConsoleTable(
      [
        .init(head: ""), .init(head: ""), .init(head: "", room: .leftOut(1)),
        .init(head: "", room: .cut(to: 20)), .init(head: "", room: .leftOut(2)),
      ],
      indent: 2,
      hasHeads: false
    )
    for incident in headlineIncidents {
      let postmortem = incident.postmortem
      let ratio = incident.shipped.ratio
      table.add([
        .init(ratio.denominator == 0 ? "–" : words(Ratio(ratio.numerator, of: ratio.denominator))),
        .init(postmortem.date?.description), .init(postmortem.severity), .init(postmortem.title.value),
        .init(postmortem.id, .quiet),
      ])
    }
    return [section("Headline", sentence, style)] + table.lines(style)
  }

  private func wholeLines(_ style: ConsoleStyle) -> [String] {
    let shipped = all.shipped
    let others = [(shipped.open, "open"), (shipped.dropped, "dropped"), (shipped.proposed, "only proposed")]
      .filter { $0.0 > 0 }.map { "\(Words.english.number($0.0)) \($0.1)" }
    let rest = others.isEmpty ? "" : "; \(others.joined(separator: ", "))"
    return [
      section("All", words(shipped.ratio) + (shipped.committed == 0 ? "" : " shipped") + rest, style),
      section(
        "On time",
        words(all.onTime.ratio) + (all.onTime.ratio.denominator == 0 ? "" : " of those due"),
        style
      ),
    ]
  }

  private func teamLines(_ style: ConsoleStyle) -> [String] {
    guard !teams.isEmpty else { return [] }
    var table = ConsoleTable([
      .init(head: "TEAM", room: .cut(to: 10)), .init(head: "INCIDENTS", isNumber: true, room: .leftOut(2)),
      .init(head: "SHIPPED", isNumber: true), .init(head: "ON TIME", isNumber: true, room: .leftOut(1)),
      .init(head: "OVERDUE", isNumber: true),
    ])
    for slice in teams {
      table.add([
        .init(slice.name), .init(Words.english.number(slice.incidents.count)),
        .init(words(slice.shipped.ratio)),
        .init(words(slice.onTime.ratio)),
        .init(Words.english.number(slice.overdue.count), slice.overdue.count > 0 ? .alarm : .plain),
      ])
    }
    return table.lines(style)
  }
}
