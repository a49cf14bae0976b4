internal import PostmortemCore

/// A part of a list of items, and the way to the other parts.
struct ItemListView: View {
  let groups: [ItemGroupView]
  let pager: PagerView?
  /// The figures over the whole list.
  let slice: SliceView
  /// The due dates of the whole list as a calendar; nil where there is none.
  let calendar: String?
  /// The filters of the list; nil where it has none.
  var register: FiltersView?

  func value(of name: Name) -> Value? {
    switch name {
    case .register: .view(register)
    case .calendar: .text(calendar)
    case .groups: .list(groups)
    case .pager: .view(pager)
    case .slice: .view(slice)
    case .isEmpty: .flag(groups.isEmpty)
    default: nil
    }
  }
}

/// A part of a list of incidents, and the way to the other parts.
struct IncidentListView: View {
  let rows: Value
  let count: Int
  let pager: PagerView?
  /// The filters of the list; nil where it has none.
  var register: FiltersView?

  func value(of name: Name) -> Value? {
    switch name {
    case .register: .view(register)
    case .rows: rows
    case .count: .number(count)
    case .pager: .view(pager)
    case .isEmpty: .flag(count == 0)
    default: nil
    }
  }
}

/// `Page 2 of 7`, with links to the others.
struct PagerView: View {
  let number: Int
  let count: Int

  func value(of name: Name) -> Value? {
    switch name {
    case .pageNumber: .number(number)
    case .pageCount: .number(count)
    case .previous: .text(number > 1 ? fileName(number - 1) : nil)
    case .next: .text(number < count ? fileName(number + 1) : nil)
    default: nil
    }
  }

  /// The file name of the first page; the others have a number before their ending.
  let first: String

  /// The file name of a page, in the same folder.
  func fileName(_ number: Int) -> String {
    number == 1
      ? first : (first == "index.html" ? "page-\(number).html" : first.dropLast(5) + "-\(number).html")
  }
}

/// The feed of incidents, Atom (RFC 4287).
struct FeedView: View {
  let place: Place

  private static let latest = 30

  func value(of name: Name) -> Value? {
    switch name {
    case .siteTitle: .text(place.site.settings.title)
    case .base: .text(base)
    case .identity: .text(identity)
    case .updated: .trusted("\(place.site.asOf)T00:00:00Z")
    case .entries:
      .list(
        place.site.archive.postmortems.prefix(FeedView.latest).map {
          FeedEntryView(incident: .init($0, place), feed: self)
        }
      )
    default: nil
    }
  }

  fileprivate var base: String? { place.site.settings.baseURL }

  /// Without an address of its own, a feed is known by its title.
  fileprivate var identity: String {
    base ?? "urn:followthrough:"
      + place.site.settings.title.unicodeScalars
      .map { $0.isASCII && $0.properties.isAlphabetic ? String($0) : "-" }.joined() + ":"
  }
}

/// An incident in the feed.
struct FeedEntryView: View {
  let incident: IncidentView
  let feed: FeedView

  func value(of name: Name) -> Value? {
    switch name {
    case .incident: .view(incident)
    case .entryId: .text(feed.identity + "incidents/\(incident.postmortem.id)/")
    case .entryUrl: .text((feed.base ?? "") + Site.incident(incident.postmortem.id))
    case .entryUpdated: .trusted("\(updated)T00:00:00Z")
    default: nil
    }
  }

  private var updated: Day { incident.postmortem.defaultCreation ?? feed.place.site.asOf }
}
