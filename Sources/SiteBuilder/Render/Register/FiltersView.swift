internal import PostmortemCore

/// The form that filters a list: a field for each thing that tells its rows apart.
struct FiltersView: View {
  /// A list of the site that can be filtered, as the script knows it.
  enum List: String, Sendable {
    case items, incidents
  }

  private let list: List
  private let names: RegisterNames
  private let place: Place
  private var words: Words { place.words }

  init(_ list: List, _ names: RegisterNames, _ place: Place) {
    self.list = list
    self.names = names
    self.place = place
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .list: .text(list.rawValue)
    case .caption: .text(words[list == .items ? .itemsShown : .incidentsShown])
    case .filters: .list(filters)
    case .moreFilters: .list(moreFilters)
    default: nil
    }
  }

  private var filters: [FilterView] {
    switch list {
    case .items: [states] + fields(of: [.team, .owner, .priority, .kind])
    case .incidents: fields(of: [.severity, .service, .team, .quarter])
    }
  }

  private var moreFilters: [FilterView] {
    switch list {
    case .items:
      fields(of: [.service, .severity, .causeCategory, .quarter, .trigger, .detection]) + [figures, orders]
    case .incidents: fields(of: [.causeCategory, .trigger, .detection]) + [orders]
    }
  }

  /// Those of the dimensions on which there is anything to tell apart.
  private func fields(of dimensions: [Dimension]) -> [FilterView] {
    dimensions.compactMap { dimension in
      let values = names[dimension].names
      guard !values.isEmpty else { return nil }
      let options = values.map { FilterOptionView($0, place.site.label(of: $0, along: dimension)) }
      return FilterView(
        name: dimension.parameter,
        label: words.label(dimension),
        standard: words[.filterAll],
        options: options + [FilterOptionView(RegisterAddress.none, words[.filterNone])]
      )
    }
  }

  private var states: FilterView {
    let open = [ItemGroup.overdue, .open]
    let both = FilterOptionView(open.map(\.word), words[.openOverdueOrNot])
    return FilterView(
      name: "state",
      label: words[.columnState],
      standard: words[.filterAll],
      options: ItemGroup.allCases.map {
        FilterOptionView($0.word, $0 == .open ? words[.openNotOverdue] : words.heading($0))
      }
        + [both]
    )
  }

  private var figures: FilterView {
    FilterView(
      name: "figure",
      label: words[.countedIn],
      standard: words[.anyFigure],
      groups: ItemFigure.allCases.map { figure in
        let all = FilterOptionView(
          figure.id(nil),
          "\(words.title(figure)): \(words.counted(figure))"
        )
        let parts = figure.parts.map { part in
          let said = words.said(of: part, in: figure)
          return FilterOptionView(
            figure.id(part),
            part.isCounted ? said : words(.partLeftOut, ["part": said])
          )
        }
        return FilterOptionsView(label: words.title(figure), options: [all] + parts)
      }
    )
  }

  /// On a narrow screen the heads of columns, which sort too, are not seen.
  private var orders: FilterView {
    let columns: [(String, Phrase)] =
      switch list {
      case .items:
        [
          ("title", .columnItem), ("owner", .columnOwner), ("priority", .columnPriority),
          ("due", .dueFirst), ("-due", .dueLast),
        ]
      case .incidents:
        [
          ("-date", .oldestFirst), ("title", .title), ("severity", .severity),
          ("-duration", .longestFirst), ("shipped", .fewestShippedFirst),
        ]
      }
    return FilterView(
      name: "sort",
      label: words[.order],
      standard: words[list == .items ? .overdueFirst : .newestFirst],
      options: columns.map { FilterOptionView($0, words[$1]) }
    )
  }
}

/// A field of a form, with what can be chosen.
struct FilterView: View {
  /// In the address.
  let name: String
  let label: String
  /// What it says while nothing is chosen.
  let standard: String
  var options: [FilterOptionView] = []
  var groups: [FilterOptionsView] = []

  func value(of name: Name) -> Value? {
    switch name {
    case .name: .text(self.name)
    case .label: .text(label)
    case .standard: .text(standard)
    case .options: .list(options)
    case .groups: .list(groups)
    default: nil
    }
  }
}

/// Some choices under a heading.
struct FilterOptionsView: View {
  let label: String
  let options: [FilterOptionView]

  func value(of name: Name) -> Value? {
    switch name {
    case .label: .text(label)
    case .options: .list(options)
    default: nil
    }
  }
}

/// One choice.
struct FilterOptionView: View {
  private let values: [String]
  private let label: String

  /// A choice of one value.
  init(_ value: String, _ label: String) { self.init([value], label) }

  /// A choice of any of several values.
  init(_ values: [String], _ label: String) {
    self.values = values
    self.label = label
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .value: .text(values.joined(separator: ","))
    case .values: .text(values.count > 1 ? json : "")
    case .label: .text(label)
    default: nil
    }
  }

  private var json: String {
    var json = JSONWriter()
    json.array { json in for value in values { json.string(value) } }
    return json.finish().withBytes { String(decoding: $0, as: UTF8.self) }
  }
}
