internal import PostmortemCore

/// The archive for machines: every incident and every item, with the defaults filled in, as of the site's day; the
/// figures for a monitoring system; badges; and the due dates as calendars.
struct DataFiles: Sendable {
  let site: SiteFacts

  var pages: [Page] {
    let incidents = DataFiles.incidents.pages(of: site.archive.postmortems, on: site) {
      IncidentRecord(postmortem: $0, site: site)
    }
    let actions = DataFiles.actions.pages(of: site.figures.commitments, on: site) { [asOf = site.asOf] in
      ActionRecord(commitment: $0, asOf: asOf)
    }
    return incidents + actions
      + [MetricsFile(site: site).page] + Badges(site: site).pages + Calendars(site: site).pages
      + FiguresFile(site: site).pages + [JSONFeed(site: site).page]
  }

  private static let asOf = DataField<SiteFacts>(
    "as_of",
    "The day that all of it is true of.",
    .day { $0.asOf }
  )

  private static let incidents = DataTable<IncidentRecord>(
    name: "incidents",
    title: "The incidents of an archive",
    head: [
      asOf,
      DataField(
        "settings",
        "What the figures take from the settings of the archive.",
        .object(DataShape(DataField<Settings>.ofFigures)) { $0.settings }
      ),
      DataField(
        "headline",
        "The action items of the last few incidents in production, counted.",
        .counts { $0.figures.headline.slice.shipped }
      ),
      DataField("all", "All action items, counted.", .counts { $0.figures.all.shipped }),
    ]
  )

  private static let actions = DataTable<ActionRecord>(
    name: "actions",
    title: "The action items of an archive",
    head: [asOf]
  )
}
