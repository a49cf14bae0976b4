internal import PostmortemCore

/// A page's place in the site: every link on it is relative, so that the site works in any folder.
final class Place: Sendable {
  let site: SiteFacts
  /// What is said there.
  let words: Words
  /// The way to the site's root: empty, `../`, `../../`.
  let root: String
  /// The sections of SLOs.
  let slos: SLOLinks
  /// The links to the parts of the site that have something in them, on a page of each part and on one of none.
  private let navigation: [Section?: Value]
  /// By `Dimension.rawValue`; none where a dimension has no pages.
  private let links: [[String: Shown<LinkView>]]
  /// The roster.
  private let people: [String: Shown<PersonView>]
  /// Those who own items and the teams that do, by the places of their slices.
  private let owners: [Value]
  private let teams: [Value]

  /// A place from which links begin with `root`.
  init(_ site: SiteFacts, root: String) {
    self.site = site
    words = site.words
    self.root = root
    let sections = Section.shown(of: site).map { section in
      (section, LinkView(site.words.label(section.rawValue), url: root + section.rawValue + "/index.html"))
    }
    navigation = Dictionary(
      uniqueKeysWithValues: (Section.allCases + [nil]).map { current in
        (current, .list(sections.map { SectionView(link: $1, isCurrent: $0 == current) }))
      }
    )
    let links: [[String: Shown<LinkView>]] = Dimension.allCases.map { dimension in
      guard site.pagedDimensions.contains(dimension) else { return [:] }
      let links = site.figures.by(dimension).slices.map { slice in
        let label = site.label(of: slice.name, along: dimension)
        let path = site.path(of: slice.name, along: dimension) ?? ""
        return (slice.name, Shown(LinkView(label, url: root + path + "index.html")))
      }
      return Dictionary(links) { first, _ in first }
    }
    self.links = links
    slos = SLOLinks(site.settings.slos, site.budgets, root: root)
    let roster = site.settings.people
    func team(_ name: String) -> Value {
      links[Dimension.team.rawValue][name]?.value ?? .view(LinkView(site.label(of: name, along: .team)))
    }
    func person(_ key: String) -> PersonView {
      let url = links[Dimension.owner.rawValue][key]?.view.url ?? ""
      return PersonView(key, roster[key], url: url, team: roster[key]?.team.map(team) ?? .list([]))
    }
    let people = Dictionary(uniqueKeysWithValues: roster.ids.map { ($0, Shown(person($0))) })
    self.people = people
    owners = site.figures.by(.owner).slices.map { people[$0.name]?.value ?? .view(person($0.name)) }
    teams = site.figures.by(.team).slices.map { team($0.name) }
  }

  /// The links to the parts of the site, on a page of one of them.
  func navigation(on section: Section?) -> Value { navigation[section] ?? .list([]) }

  /// The page of an incident, as seen from here.
  func incident(_ postmortem: Postmortem) -> String { Site.incident(postmortem.id, from: root) }

  /// Appends the same to a page.
  func append(incident postmortem: Postmortem, to page: inout ByteBuffer) {
    page.append(root)
    page.append(literal: "incidents/")
    page.append(escaping: postmortem.id)
    page.append(literal: "/index.html")
  }

  /// The same as templates show it.
  func url(of postmortem: Postmortem) -> Value { .written { self.append(incident: postmortem, to: &$0) } }

  /// The page of a rule, as seen from here.
  func rule(_ id: RuleID) -> String { root + Site.rule(id) }

  /// Appends the page of a rule, as seen from here.
  func append(rule id: RuleID, to page: inout ByteBuffer) {
    page.append(root)
    page.append(Site.checks)
    page.append(id.rawValue)
    page.append(literal: "/index.html")
  }

  /// The address of a slice's page, as seen from here; empty where it has none.
  func url(of name: String, along dimension: Dimension) -> String {
    links[dimension.rawValue][name]?.view.url ?? ""
  }

  /// The page of a slice, as seen from here.
  func link(to name: String, along dimension: Dimension) -> LinkView {
    links[dimension.rawValue][name]?.view ?? LinkView(site.label(of: name, along: dimension))
  }

  /// The same as templates show it; nothing where there is no name.
  func value(of name: String?, along dimension: Dimension) -> Value {
    guard let name else { return .list([]) }
    return links[dimension.rawValue][name]?.value ?? .view(link(to: name, along: dimension))
  }

  /// Somebody by the key that documents name them by.
  func person(_ key: String) -> PersonView {
    people[key]?.view
      ?? PersonView(key, nil, url: url(of: key, along: .owner), team: .list([]))
  }

  /// The same as templates show it; nothing where there is no key.
  func value(ofPerson key: String?) -> Value {
    guard let key else { return .list([]) }
    return people[key]?.value ?? .view(person(key))
  }

  /// Who owns an item, as templates show it; nothing where nobody does.
  func owner(of commitment: Commitment) -> Value { site.owners.value(of: commitment, among: owners) }

  /// The team that an item is of, as templates show it; nothing where there is none.
  func team(of commitment: Commitment) -> Value { site.teams.value(of: commitment, among: teams) }
}

/// A view that many pages show, and what it is to them, made once.
private struct Shown<Content: View> {
  let view: Content
  let value: Value

  init(_ view: Content) {
    self.view = view
    value = .view(view)
  }
}

extension Shown: Sendable {}
