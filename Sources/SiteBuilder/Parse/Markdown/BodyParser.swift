internal import PostmortemCore

/// The body of a document: its Markdown is left as it is, and every link in it looked up. It becomes HTML when its page
/// is written, and is let go then.
struct BodyParser {
  let file: SourceFile
  let files: ArchiveFiles

  /// Looks through a body whose first line is line `linesAbove` + 1 of its file.
  ///
  /// - Returns: what it leads to, and as much of its Markdown as can be shown: all of it, or nothing.
  func parse(_ body: ArraySlice<UInt8>, linesAbove: Int, _ findings: inout Findings) -> (
    Postmortem.Body, markdown: ArraySlice<UInt8>
  ) {
    if let excess = MarkdownLimits.firstExcess(in: body) {
      findings.add(
        BodyIsWithinLimits.self,
        at: SourceRange(line: excess.line + linesAbove, column: 1),
        "the body has \(excess.what)",
        help: "put it into a file beside the document, and link to it"
      )
      return (Postmortem.Body(linesAbove: linesAbove), [])
    }
    // Most bodies link to the web alone, and a search tells so in a tenth of the time that parsing takes.
    guard LinkSearch.mayStayHere(body) else { return (Postmortem.Body(linesAbove: linesAbove), body) }
    var attachments: Set<String> = []
    var anchors: [(link: CMark.Link, id: String, anchor: String)] = []
    var problems: [(link: CMark.Link, message: String, help: String)] = []
    CMark.withLinks(of: body) { link in
      switch LinkTarget(
        link.url,
        from: file.path,
        in: files,
        suggesting: problems.count < BodyParser.problemLimit
      ) {
      case .address: break
      case .anchor: anchors.append((link, file.stem, String(link.url.dropFirst())))
      case .postmortem(let id, let anchor): if !anchor.isEmpty { anchors.append((link, id, anchor)) }
      case .attachment(let path): attachments.insert(path)
      case .nowhere(let message, let help): problems.append((link, message, help))
      }
    }
    report(problems, in: body, linesAbove: linesAbove, &findings)
    let found = Postmortem.Body(
      linesAbove: linesAbove,
      attachments: attachments.sorted(),
      anchors: self.anchors(anchors, in: body, linesAbove: linesAbove)
    )
    return (found, body)
  }

  private func anchors(
    _ anchors: [(link: CMark.Link, id: String, anchor: String)],
    in body: ArraySlice<UInt8>,
    linesAbove: Int
  ) -> [Postmortem.Body.AnchorLink] {
    guard !anchors.isEmpty else { return [] }
    let lines = body.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return anchors.prefix(BodyParser.problemLimit).map { link, id, anchor in
      .init(postmortem: id, anchor: anchor, at: place(of: link, in: lines, linesAbove: linesAbove))
    }
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
