internal import PostmortemCore

/// The body of a document: Markdown in, safe HTML out, with every link looked up.
struct BodyParser {
  /// Where the incident's page stands: two folders below the site's root.
  private static let root = "../../"

  let file: String
  let files: ArchiveFiles

  /// Parses a body whose first line is line `linesAbove` + 1 of its file.
  func parse(_ body: ArraySlice<UInt8>, linesAbove: Int, _ findings: inout Findings) -> Postmortem.Body {
    if let excess = MarkdownLimits.firstExcess(in: body) {
      findings.add(
        BodyIsWithinLimits.self,
        at: SourceRange(line: excess.line + linesAbove, column: 1),
        "the body has \(excess.what)",
        help: "put it into a file beside the document, and link to it"
      )
      return Postmortem.Body()
    }
    var attachments: Set<String> = []
    var problems: [(link: CMark.Link, message: String, help: String)] = []
    let rewrite: CMark.Rewrite = { link in
      switch LinkTarget(link.url, from: file, in: files, suggesting: problems.count < BodyParser.problemLimit)
      {
      case .address, .anchor: return link.url
      case .postmortem(let id, let anchor):
        return "../\(id)/index.html" + (anchor.isEmpty ? "" : "#\(anchor)")
      case .attachment(let path):
        attachments.insert(path)
        return BodyParser.root + LinkTarget.percentEncoded(Site.attachment(path))
      case .nowhere(let message, let help):
        problems.append((link, message, help))
        return nil
      }
    }
    let html = CMark.withHTML(of: body, rewriting: rewrite, BodyHTML.finish)
    report(problems, in: body, linesAbove: linesAbove, &findings)
    return Postmortem.Body(html: html, attachments: attachments.sorted())
  }

  /// More links than these that lead nowhere have one cause, and are told as one.
  private static let problemLimit = 200

  private func report(
    _ problems: [(link: CMark.Link, message: String, help: String)],
    in body: ArraySlice<UInt8>,
    linesAbove: Int,
    _ findings: inout Findings
  ) {
    guard !problems.isEmpty else { return }
    let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for problem in problems.prefix(BodyParser.problemLimit) {
      let range = place(of: problem.link, in: lines, linesAbove: linesAbove)
      findings.add(LinkLeadsSomewhere.self, at: range, problem.message, help: problem.help)
    }
    guard problems.count > BodyParser.problemLimit else { return }
    let next = problems[BodyParser.problemLimit].link
    findings.add(
      LinkLeadsSomewhere.self,
      at: place(of: next, in: lines, linesAbove: linesAbove),
      "\(problems.count - BodyParser.problemLimit) more links lead nowhere, from here on",
      help: "mend those above first; they often have one cause"
    )
  }

  /// Where the address of a link is written. libcmark tells the line of the paragraph's part it is in; an address
  /// defined as a reference stands elsewhere, and is looked for in the whole body.
  private func place(
    of link: CMark.Link,
    in lines: [ArraySlice<UInt8>],
    linesAbove: Int
  ) -> SourceRange {
    let wanted = Array((link.url.isEmpty ? "()" : link.url).utf8)
    let near = lines.indices.filter { $0 >= link.line - 1 } + lines.indices.filter { $0 < link.line - 1 }
    for index in near {
      guard let found = lines[index].firstRange(of: wanted) else { continue }
      let before = String(decoding: lines[index][..<found.lowerBound], as: UTF8.self)
      return SourceRange(
        line: index + 1 + linesAbove,
        column: before.unicodeScalars.count + 1,
        length: link.url.unicodeScalars.count
      )
    }
    return SourceRange(line: max(1, link.line) + linesAbove, column: 1)
  }
}
