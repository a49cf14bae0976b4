internal import PostmortemCore

/// What the checks found in an archive, as its site shows it: by document and by rule.
struct Checks: Sendable {
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
      anchor = postmortem.map { "in-" + Document.addressable($0.id) } ?? "file-" + Document.addressable(file)
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
  private let byRule: [RuleID: [Finding]]
  private let exceptionsByRule: [RuleID: [DocumentException]]
  /// The places of documents in their list.
  private let byFile: [String: Int]

  /// Sorts findings by document and by rule.
  ///
  /// - Parameters:
  ///   - diagnostics: sorted by file.
  ///   - archive: as its site shows it. What is found in a document that is later than that is left out.
  ///   - attachments: the files beside its documents, by their paths.
  init(_ diagnostics: [Diagnostic], in archive: Archive, attachments: Set<String>) {
    let ages = Dictionary(archive.postmortems.enumerated().map { ($1.file, $0) }) { first, _ in first }
    // What is in no document comes first: the settings, and what nobody refers to.
    let ageOfOthers = -1
    var groups: [(age: Int, findings: [Finding])] = []
    var (file, current): (String, Int?) = ("", nil)
    for diagnostic in diagnostics {
      let isNext = diagnostic.file != file
      if isNext {
        file = diagnostic.file
        current = file == Settings.file || attachments.contains(file) ? ageOfOthers : ages[file]
        if let current { groups.append((current, [])) }
      }
      guard let age = current else { continue }
      let finding = Finding(diagnostic, in: age < 0 ? nil : archive.postmortems[age])
      groups[groups.count - 1].findings.append(finding)
    }
    groups.sort { ($0.age, $0.findings[0].diagnostic.file) < ($1.age, $1.findings[0].diagnostic.file) }
    byRule = Dictionary(grouping: groups.flatMap(\.findings)) { $0.diagnostic.rule }
    groups.sort {
      ($1.findings.count, $0.age, $0.findings[0].diagnostic.file)
        < ($0.findings.count, $1.age, $1.findings[0].diagnostic.file)
    }
    var (documents, findings): ([Document], [Finding]) = ([], [])
    for group in groups {
      guard let first = group.findings.first else { continue }
      let range = findings.count..<findings.count + group.findings.count
      documents.append(Document(first.diagnostic.file, first.postmortem, range))
      findings += group.findings
    }
    byFile = Dictionary(documents.enumerated().map { ($1.file, $0) }) { first, _ in first }
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
  func findings(of rule: RuleID) -> [Finding] { byRule[rule] ?? [] }

  /// What is excepted from a rule.
  func exceptions(to rule: RuleID) -> [DocumentException] { exceptionsByRule[rule] ?? [] }

  /// The findings in a file; nil where there are none.
  func document(_ file: String) -> Document? { byFile[file].map { documents[$0] } }

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

/// A finding, and the postmortem it was found in: an object, since two lists hold it, by document and by rule.
final class Finding: Sendable {
  let diagnostic: Diagnostic
  /// Nil for the settings, and for a file beside the documents.
  let postmortem: Postmortem?

  init(_ diagnostic: Diagnostic, in postmortem: Postmortem?) {
    self.diagnostic = diagnostic
    self.postmortem = postmortem
  }
}

/// A rule that a document is excepted from, and why.
struct DocumentException: Sendable {
  let postmortem: Postmortem
  let rule: RuleID
  let reason: String
}
