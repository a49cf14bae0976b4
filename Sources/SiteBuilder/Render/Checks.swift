internal import PostmortemCore

/// What the checks found in an archive, as its site shows it: by document and by rule.
///
/// A class because every page is given it, and a copy has a dozen lists.
final class Checks: Sendable {
  /// A document with findings: an object, since pages hand it on.
  final class Document: Sendable {
    let file: String
    /// Nil for the settings, and for a file beside the documents.
    let postmortem: Postmortem?
    /// The places of its findings in the list of all.
    let range: Range<Int>
    /// The id of its place on the pages of the list.
    let anchor: String

    init(_ file: String, _ postmortem: Postmortem?, _ range: Range<Int>) {
      self.file = file
      self.postmortem = postmortem
      self.range = range
      anchor = String(
        joining: postmortem == nil ? "file-" : "in-",
        Document.addressable(postmortem?.id ?? file)
      )
    }

    /// An id, with its number between `~` for each byte that an address can't hold: a grandfathered document may
    /// have any name.
    private static func addressable(_ id: String) -> String {
      if id.withBytes({ $0.allSatisfy(isPlain) }) { return id }
      return id.utf8.map { isPlain($0) ? String(UnicodeScalar($0)) : "~\($0)~" }.joined()
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"),
        UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "."), UInt8(ascii: "_"):
        true
      default: false
      }
    }
  }

  /// The worst first; of equals, the newest incident.
  let documents: [Document]
  /// Every finding, in the order of the documents.
  let findings: [Finding]
  /// What single documents are excepted from.
  let exceptions: [DocumentException]
  /// Every rule with findings, and by its number the places of these among all, the newest incident's first.
  private let rules: NameNumbers
  private let byRule: [[Int32]]
  private let exceptionsByRule: [RuleID: [DocumentException]]
  /// Every file there may be findings in, and by its number its place in the list of documents; -1 where it has none.
  private let files: NameNumbers
  private let placeOfFile: [Int]

  /// Sorts findings by document and by rule.
  ///
  /// - Parameters:
  ///   - diagnostics: sorted by file.
  ///   - archive: as its site shows it. What is found in a document that is later than that is left out.
  ///   - attachments: the files beside its documents, by their paths.
  init(_ diagnostics: [Diagnostic], in archive: Archive, attachments: Set<String>) {
    var files = NameNumbers()
    for postmortem in archive.postmortems { _ = files.number(of: postmortem.file) }
    var groups = FileFindings.all(diagnostics, files, attachments)
    groups.sort {
      ($1.diagnostics.count, $0.age, $0.file) < ($0.diagnostics.count, $1.age, $1.file)
    }
    var (documents, findings): ([Document], [Finding]) = ([], [])
    findings.reserveCapacity(diagnostics.count)
    var placeOfFile = [Int](repeating: -1, count: files.count)
    for place in groups.indices {
      let group = groups[place]
      groups[place].start = findings.count
      let number = files.number(of: group.file)
      if number == placeOfFile.count { placeOfFile.append(-1) }
      placeOfFile[number] = documents.count
      let postmortem = group.age < 0 ? nil : archive.postmortems[group.age]
      for diagnostic in diagnostics[group.diagnostics] {
        findings.append(Finding(diagnostic: diagnostic, postmortem: postmortem))
      }
      documents.append(Document(group.file, postmortem, groups[place].start..<findings.count))
    }
    groups.sort { ($0.age, $0.file) < ($1.age, $1.file) }
    var (rules, byRule): (NameNumbers, [[Int32]]) = (NameNumbers(), [])
    for group in groups {
      for place in group.start..<group.start + group.diagnostics.count {
        let rule = rules.number(of: findings[place].diagnostic.rule.rawValue)
        if rule == byRule.count { byRule.append([]) }
        byRule[rule].append(Int32(place))
      }
    }
    self.files = files
    self.placeOfFile = placeOfFile
    self.rules = rules
    self.byRule = byRule
    self.documents = documents
    self.findings = findings
    exceptions = archive.postmortems.flatMap { postmortem in
      postmortem.ignored.map {
        DocumentException(
          postmortem: postmortem,
          rule: RuleID(rawValue: $0.rule.value),
          reason: $0.because.value
        )
      }
    }
    exceptionsByRule = Dictionary(grouping: exceptions, by: \.rule)
  }

  /// `12 warnings`: where a site stands, nothing is an error.
  func summary(in words: Words) -> String {
    findings.isEmpty ? words[.checksClean] : words(.warnings, count: findings.count)
  }

  /// The findings of a rule, the newest incident's first.
  func findings(of rule: RuleID) -> LazyMapSequence<[Int32], Finding> {
    (rules[rule.rawValue].map { byRule[$0] } ?? []).lazy.map { [findings] in findings[Int($0)] }
  }

  /// In how many documents a rule has findings: those of one document follow each other.
  func documentCount(of rule: RuleID) -> Int {
    guard let number = rules[rule.rawValue] else { return 0 }
    let places = byRule[number]
    return findings.withUnsafeBufferPointer { findings in
      1
        + places.indices.dropFirst().count { place in
          findings[Int(places[place])].postmortem !== findings[Int(places[place - 1])].postmortem
        }
    }
  }

  /// What is excepted from a rule.
  func exceptions(to rule: RuleID) -> [DocumentException] { exceptionsByRule[rule] ?? [] }

  /// The findings in a file; nil where there are none.
  func document(_ file: String) -> Document? {
    guard let number = files[file], placeOfFile[number] >= 0 else { return nil }
    return documents[placeOfFile[number]]
  }

  /// The documents of a part of the list of findings, each with those of its findings that are in that part.
  func documents(in part: Range<Int>) -> [(document: Document, findings: ArraySlice<Finding>)] {
    var found: [(Document, ArraySlice<Finding>)] = []
    var start = part.lowerBound
    while start < part.upperBound, let document = document(findings[start].diagnostic.file) {
      let end = min(document.range.upperBound, part.upperBound)
      found.append((document, findings[start..<end]))
      start = end
    }
    return found
  }
}
