internal import PostmortemCore

/// A finding, as a row of a list.
struct FindingView: View {
  let finding: Finding
  let place: Place

  private var diagnostic: Diagnostic { finding.diagnostic }

  func value(of name: Name) -> Value? {
    switch name {
    case .message: InlineCode.html(diagnostic.message)
    case .help: diagnostic.help.map(InlineCode.html) ?? .text(nil)
    case .notes:
      .list(diagnostic.notes.map { SourcePlaceView($0.file, $0.range, message: $0.message, place) })
    case .position: .written(SourcePlaceView(diagnostic.file, diagnostic.range, place).append)
    case .sourceUrl: .text(SourcePlaceView(diagnostic.file, diagnostic.range, place).url)
    case .rule: .trusted(diagnostic.rule.rawValue)
    case .ruleUrl: .written { [place, rule = diagnostic.rule] in place.append(rule: rule, to: &$0) }
    case .incidentTitle: .text(finding.postmortem?.title.value)
    case .incidentUrl: finding.postmortem.map { place.url(of: $0) } ?? .text(nil)
    default: nil
    }
  }

  init(_ finding: Finding, _ place: Place) {
    self.finding = finding
    self.place = place
  }
}

/// `file:line:column`, with a link to that line of the source where the archive has a repository.
struct SourcePlaceView: View {
  let file: String
  let range: SourceRange
  let message: String?
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .position: .written(append)
    case .sourceUrl: .text(url)
    case .message: message.map(InlineCode.html) ?? .text(nil)
    default: nil
    }
  }

  /// The address of that line; nil without a repository.
  var url: String? { place.site.repositoryLink("blob", to: file).map { "\($0)#L\(range.line)" } }

  /// Appends the place, as `check` prints it.
  func append(to page: inout ByteBuffer) {
    page.append(escaping: file)
    page.append(UInt8(ascii: ":"))
    page.append(Int(range.line))
    page.append(UInt8(ascii: ":"))
    page.append(Int(range.column))
  }

  init(_ file: String, _ range: SourceRange, message: String? = nil, _ place: Place) {
    self.file = file
    self.range = range
    self.message = message
    self.place = place
  }
}

/// A document, and those of its findings that stand on a page.
struct FindingGroupView: View {
  let document: Checks.Document
  let rows: Value
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .anchor: .trusted(document.anchor)
    case .label: .text(document.postmortem?.title.value ?? document.file)
    case .url: .text(document.postmortem.map(place.incident))
    case .count: .number(document.range.count)
    case .rows: rows
    default: nil
    }
  }
}

/// A part of the list of findings by their documents, and the way to the other parts.
struct FindingListView: View {
  let groups: [FindingGroupView]
  let pager: PagerView?

  func value(of name: Name) -> Value? {
    switch name {
    case .groups: .list(groups)
    case .pager: .view(pager)
    default: nil
    }
  }
}

/// How many findings a document has, and the way to them.
struct FindingsLinkView: View {
  let document: Checks.Document
  let place: Place

  func value(of name: Name) -> Value? {
    switch name {
    case .findingCount: .text(place.words(.warnings, count: document.range.count))
    case .findingsUrl: .written(url)
    default: nil
    }
  }

  private func url(_ page: inout ByteBuffer) {
    page.append(place.root)
    page.append(Site.checks)
    guard ChecksPlan.lists(document) else { return page.append(literal: "index.html") }
    page.append(ChecksPlan.file(of: document, in: place.site.checks))
    page.append(UInt8(ascii: "#"))
    page.append(document.anchor)
  }
}
