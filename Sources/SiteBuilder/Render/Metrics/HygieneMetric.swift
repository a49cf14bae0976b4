internal import PostmortemCore

/// What items say of themselves, and how soon postmortems are published.
struct HygieneMetric {
  private let place: Place
  private let hygiene: Hygiene
  private let publication: Publication

  init(_ place: Place) {
    self.place = place
    hygiene = place.site.figures.hygiene
    publication = place.site.figures.publication
  }

  var view: MetricView {
    MetricView(
      anchor: "hygiene",
      heading: "Whether items can be followed",
      sentence: sentence + published,
      tables: hygiene.owner.denominator > 0 ? [table] : [],
      receipt: .init(
        definition: """
          Committed items with an owner, a due date, a tracker, of all committed items; shipped items with evidence \
          and with a day of verification, of all shipped ones, for what is open can have neither yet. Publication: \
          days from resolved to published; a draft is late past its severity’s publish_within.
          """,
        leftOut: MetricWords.leftOut([
          (place.site.figures.all.shipped.proposed, "item", "only proposed"),
          (publication.withoutDelay, "published postmortem", "without both days"),
          (publication.withoutDeadline, "draft", "without a day to be published by"),
        ]),
        source: """
          Google SRE Workbook, chapter 10: every action item has an owner, a priority, a tracking bug and a \
          measurable end. The deadlines are those of Atlassian’s and PagerDuty’s handbooks.
          """,
        counts: MetricWords.receipts([.owner, .dueDate, .tracker, .evidence, .verification], place),
        links: [MetricWords.register(place), MetricWords.incidents(place)]
          + MetricWords.links(to: publication.late.map(\.incident), place) { [publication] index in
            ": a draft, late by \(Words.days(publication.late[index].days))"
          }
      )
    )
  }

  /// How many say so.
  private func said(_ ratio: Ratio) -> String { Words.number(ratio.numerator) }

  private var sentence: String {
    guard hygiene.owner.denominator > 0 else { return "Nothing has been committed to yet." }
    let (committed, shipped) = (hygiene.owner.denominator, hygiene.evidence.denominator)
    let first =
      "Of \(Words.counted(committed, "committed item")), \(said(hygiene.owner)) have an owner, "
      + "\(said(hygiene.dueDate)) a due date and \(said(hygiene.tracker)) a tracker. "
    guard shipped > 0 else { return first + "None has shipped, so none can show evidence." }
    return first + "Of \(Words.number(shipped)) shipped, \(said(hygiene.evidence)) show evidence and "
      + "\(said(hygiene.verification)) were verified."
  }

  private var published: String {
    guard let quartiles = publication.quartiles else {
      return " No postmortem tells how long its publication took."
    }
    let late = publication.late.count
    return " Half of \(Words.counted(quartiles.count, "postmortem")) were published within "
      + "\(Words.decimal(quartiles.median)) days of the end of the incident"
      + (late == 0
        ? "; no draft is late." : "; \(Words.counted(late, "draft")) \(late == 1 ? "is" : "are") late.")
  }

  private var table: NumbersView {
    let rows: [(String, Ratio, ItemFigure)] = [
      ("Owner", hygiene.owner, .owner), ("Due date", hygiene.dueDate, .dueDate),
      ("Tracker", hygiene.tracker, .tracker), ("Evidence, of the shipped", hygiene.evidence, .evidence),
      ("Verified, of the shipped", hygiene.verification, .verification),
    ]
    return NumbersView(
      caption: "What items say of themselves",
      columns: ["An item has", "Parts", "Items"],
      rows: rows.map { name, ratio, figure in
        let bar = ShareBar.draw(
          [("shipped", ratio.numerator), ("open", ratio.denominator - ratio.numerator)],
          of: ratio.denominator,
          words: ["said", "not said"]
        )
        return .init(
          name,
          [.bar(bar), .ratio(ratio, at: RegisterAddress().counted(in: figure).url(root: place.root))]
        )
      }
    )
  }
}
