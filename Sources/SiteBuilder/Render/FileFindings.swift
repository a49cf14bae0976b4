internal import PostmortemCore

/// The findings of a file, which stand together.
struct FileFindings {
  let file: String
  /// The place of its incident, newest first; before all of them what is in no document: the settings, and what nobody
  /// refers to.
  let age: Int
  let diagnostics: Range<Int>
  /// Where they begin in the list of all findings.
  var start = 0

  /// Parts findings by file.
  ///
  /// - Parameters:
  ///   - diagnostics: sorted by file.
  ///   - files: those of the incidents, newest first. What is found in a document that is not there is left out.
  ///   - attachments: the files beside them, by their paths.
  /// - Returns: the files with findings, in the order of these.
  static func all(_ diagnostics: [Diagnostic], _ files: NameNumbers, _ attachments: Set<String>)
    -> [FileFindings]
  {
    var found: [FileFindings] = []
    var start = 0
    while start < diagnostics.count {
      let file = diagnostics[start].file
      let end = diagnostics[start...].firstIndex { $0.file != file } ?? diagnostics.count
      let age = file == Settings.file || attachments.contains(file) ? -1 : files[file]
      if let age { found.append(FileFindings(file: file, age: age, diagnostics: start..<end)) }
      start = end
    }
    return found
  }
}
