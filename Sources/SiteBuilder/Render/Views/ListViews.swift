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
  /// By year, where the whole list has several.
  let groups: [IncidentGroupView]
  let count: Int
  var pager: PagerView?
  /// The filters of the list; nil where it has none.
  var register: FiltersView?

  func value(of name: Name) -> Value? {
    switch name {
    case .register: .view(register)
    case .groups: .list(groups)
    case .count: .number(count)
    case .pager: .view(pager)
    case .isEmpty: .flag(count == 0)
    default: nil
    }
  }
}

/// The incidents of one year in a list, or all of a list that needs no years.
struct IncidentGroupView: View {
  /// The year; nil where the list has but one.
  let heading: String?
  /// In the whole list, of which a page may show a part.
  let count: Int
  let rows: Value

  func value(of name: Name) -> Value? {
    switch name {
    case .heading: .text(heading)
    case .count: .number(count)
    case .rows: rows
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

  func value(of name: Name) -> Value? {
    switch name {
    case .siteTitle: .text(place.site.settings.title)
    case .language: .text(place.words.language)
    case .base: .text(feed.base)
    case .identity: .text(feed.identity)
    case .updated: .trusted("\(place.site.asOf)T00:00:00Z")
    case .entries:
      .list(Feed.latest(of: place.site).map { FeedEntryView(incident: .init($0, place), feed: feed) })
    default: nil
    }
  }

  private var feed: Feed { Feed(site: place.site) }
}

/// An incident in the feed.
struct FeedEntryView: View {
  let incident: IncidentView
  let feed: Feed

  func value(of name: Name) -> Value? {
    switch name {
    case .incident: .view(incident)
    case .entryId: .text(feed.id(of: incident.postmortem))
    case .entryUrl: .text((feed.base ?? "") + Site.incident(incident.postmortem.id))
    case .entryUpdated: .trusted(feed.time(of: incident.postmortem))
    default: nil
    }
  }
}
