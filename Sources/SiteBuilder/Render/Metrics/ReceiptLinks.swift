internal import PostmortemCore

/// What the receipts of figures lead to.
extension Place {
  /// More would be a list of its own.
  private static let mostLinks = 20

  /// Links to incidents, the first of many; `label` says of each what it is, by its index and its title.
  func links(to incidents: [Postmortem], label: (Int, String) -> String) -> [LinkView] {
    var links = incidents.prefix(Place.mostLinks).enumerated().map { index, incident in
      LinkView(label(index, incident.title.value), url: self.incident(incident))
    }
    if incidents.count > Place.mostLinks {
      links.append(LinkView(words(.receiptMoreIncidents, count: incidents.count - Place.mostLinks)))
    }
    return links
  }

  /// The same, each as `phrase` says of an `incident`.
  func links(to incidents: [Postmortem], _ phrase: Phrase) -> [LinkView] {
    links(to: incidents) { _, title in words(phrase, ["incident": title]) }
  }

  /// The receipts of figures over all items.
  func receipts(_ figures: [ItemFigure]) -> [ReceiptView] {
    figures.map { ReceiptView($0, of: site.figures.all, at: RegisterAddress(), self) }
  }

  /// The register of all items.
  var allItems: LinkView { LinkView(words[.receiptAllItems], url: root + "actions/index.html") }

  /// The list of all incidents.
  var allIncidents: LinkView { LinkView(words[.allIncidents], url: root + "incidents/index.html") }

  /// The page of all quarters.
  var allQuarters: LinkView { LinkView(words[.receiptAllQuarters], url: root + "quarters/index.html") }

  /// The page of all severities.
  var allSeverities: LinkView {
    LinkView(words[.receiptAllSeverities], url: root + "severities/index.html")
  }
}
