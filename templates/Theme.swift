/// The templates and the style of a site, embedded in the program.
public enum Theme {
  /// One file of the theme.
  public struct File: Sendable {
    /// Below the theme's folder: `pages/index.mustache`.
    public let name: String
    /// What is in it.
    public let bytes: @Sendable () -> [UInt8]
  }

  /// Every file. A test holds the list against the folder.
  public static let files: [File] = [
    File(name: "pages/backlog.mustache") { PackageResources.backlog_mustache },
    File(name: "pages/breakdown.mustache") { PackageResources.breakdown_mustache },
    File(name: "pages/budgets.mustache") { PackageResources.budgets_mustache },
    File(name: "pages/checks.mustache") { PackageResources.checks_mustache },
    File(name: "pages/exceptions.mustache") { PackageResources.exceptions_mustache },
    File(name: "pages/feed.mustache") { PackageResources.feed_mustache },
    File(name: "pages/findings.mustache") { PackageResources.findings_mustache },
    File(name: "pages/incident.mustache") { PackageResources.incident_mustache },
    File(name: "pages/incidents.mustache") { PackageResources.incidents_mustache },
    File(name: "pages/index.mustache") { PackageResources.index_mustache },
    File(name: "pages/items.mustache") { PackageResources.items_mustache },
    File(name: "pages/metrics.mustache") { PackageResources.metrics_mustache },
    File(name: "pages/not-found.mustache") { PackageResources.not_found_mustache },
    File(name: "pages/people.mustache") { PackageResources.people_mustache },
    File(name: "pages/review.mustache") { PackageResources.review_mustache },
    File(name: "pages/rule.mustache") { PackageResources.rule_mustache },
    File(name: "pages/rules.mustache") { PackageResources.rules_mustache },
    File(name: "pages/slice.mustache") { PackageResources.slice_mustache },
    File(name: "partials/agenda-drafts.mustache") { PackageResources.agenda_drafts_mustache },
    File(name: "partials/agenda-items.mustache") { PackageResources.agenda_items_mustache },
    File(name: "partials/agenda-recurrences.mustache") { PackageResources.agenda_recurrences_mustache },
    File(name: "partials/backlog-items.mustache") { PackageResources.backlog_items_mustache },
    File(name: "partials/breakdown-table.mustache") { PackageResources.breakdown_table_mustache },
    File(name: "partials/budgets-in-trouble.mustache") { PackageResources.budgets_in_trouble_mustache },
    File(name: "partials/calendar.mustache") { PackageResources.calendar_mustache },
    File(name: "partials/day.mustache") { PackageResources.day_mustache },
    File(name: "partials/dimensions.mustache") { PackageResources.dimensions_mustache },
    File(name: "partials/exception-list.mustache") { PackageResources.exception_list_mustache },
    File(name: "partials/exposure-days.mustache") { PackageResources.exposure_days_mustache },
    File(name: "partials/exposure.mustache") { PackageResources.exposure_mustache },
    File(name: "partials/figures.mustache") { PackageResources.figures_mustache },
    File(name: "partials/filter.mustache") { PackageResources.filter_mustache },
    File(name: "partials/filters.mustache") { PackageResources.filters_mustache },
    File(name: "partials/finding-groups.mustache") { PackageResources.finding_groups_mustache },
    File(name: "partials/finding-row.mustache") { PackageResources.finding_row_mustache },
    File(name: "partials/incident-model.mustache") { PackageResources.incident_model_mustache },
    File(name: "partials/incident-row.mustache") { PackageResources.incident_row_mustache },
    File(name: "partials/incident-rows.mustache") { PackageResources.incident_rows_mustache },
    File(name: "partials/item-groups.mustache") { PackageResources.item_groups_mustache },
    File(name: "partials/item-model.mustache") { PackageResources.item_model_mustache },
    File(name: "partials/item-row.mustache") { PackageResources.item_row_mustache },
    File(name: "partials/layout.mustache") { PackageResources.layout_mustache },
    File(name: "partials/link.mustache") { PackageResources.link_mustache },
    File(name: "partials/more.mustache") { PackageResources.more_mustache },
    File(name: "partials/numbers-table.mustache") { PackageResources.numbers_table_mustache },
    File(name: "partials/numbers-tables.mustache") { PackageResources.numbers_tables_mustache },
    File(name: "partials/owner.mustache") { PackageResources.owner_mustache },
    File(name: "partials/pager.mustache") { PackageResources.pager_mustache },
    File(name: "partials/person.mustache") { PackageResources.person_mustache },
    File(name: "partials/plot.mustache") { PackageResources.plot_mustache },
    File(name: "partials/ratio.mustache") { PackageResources.ratio_mustache },
    File(name: "partials/receipt-figures.mustache") { PackageResources.receipt_figures_mustache },
    File(name: "partials/receipt.mustache") { PackageResources.receipt_mustache },
    File(name: "partials/receipts.mustache") { PackageResources.receipts_mustache },
    File(name: "partials/source-place.mustache") { PackageResources.source_place_mustache },
    File(name: "static/icon.svg") { PackageResources.icon_svg },
    File(name: "static/lists.js") { PackageResources.lists_js },
    File(name: "static/register.js") { PackageResources.register_js },
    File(name: "static/style.css") { PackageResources.style_css },
  ]
}
