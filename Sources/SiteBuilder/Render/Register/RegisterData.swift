internal import PostmortemCore

/// The items and incidents as the site's script reads them, to filter and sort them: `actions/names.js` has every value
/// that is named more than once, `actions/items-1.js` and so on the incidents with their items.
///
/// They are scripts because a page that was opened from a folder may load nothing else. Each calls one function with
/// one value, which is JSON. Nothing in it can end the script.
struct RegisterData: Sendable {
  let site: SiteFacts
  let names: RegisterNames

  /// Items and incidents of a file: it stays under 300 KB.
  static let rowsPerFile = 1500
  /// Incidents that are written at once.
  private static let pieceLength = 100

  /// The incidents of each file, in the order of the archive.
  let parts: [ArraySlice<Postmortem>]
  /// How many files of words the search has.
  private let words: Int

  init(_ site: SiteFacts, _ names: RegisterNames, words: Int) {
    self.site = site
    self.names = names
    self.words = words
    parts = RegisterData.parts(of: site.archive.postmortems)
  }

  private static func parts(of postmortems: [Postmortem]) -> [ArraySlice<Postmortem>] {
    var parts: [ArraySlice<Postmortem>] = []
    var (start, rows) = (0, 0)
    for (place, postmortem) in postmortems.enumerated() {
      let more = postmortem.actionItems.count + 1
      if rows + more > rowsPerFile, place > start {
        parts.append(postmortems[start..<place])
        (start, rows) = (place, 0)
      }
      rows += more
    }
    return start < postmortems.count ? parts + [postmortems[start...]] : parts
  }

  var pages: [Page] {
    [
      Page(path: "actions/names.js") {
        RegisterNamesWriter(site, names, files: parts.count, words: words).script
      }
    ]
      + parts.enumerated().map { index, part in
        Page(path: "actions/items-\(index + 1).js", pieces: pieces(of: part))
      }
  }

  private func pieces(of part: ArraySlice<Postmortem>) -> [Page.Piece] {
    let starts = stride(from: part.startIndex, to: part.endIndex, by: RegisterData.pieceLength)
    let middle: [Page.Piece] = starts.map { start in
      {
        let some = part[start..<min(start + RegisterData.pieceLength, part.endIndex)]
        var json = JSONWriter(needsComma: start > part.startIndex, capacity: some.count * 800)
        let writer = RegisterWriter(site, names)
        for postmortem in some {
          json.newLine()
          writer.write(postmortem, to: &json)
        }
        return json.finish().escapedForScripts()
      }
    }
    return [{ ByteBuffer("followthrough.items([") }] + middle + [{ ByteBuffer("]);\n") }]
  }
}

extension ByteBuffer {
  /// JSON as a script has it, wherever that stands: `<` can't end it, and U+2028 and U+2029 end no line. All of them
  /// stand in texts alone, where an escape says the same.
  consuming func escapedForScripts() -> ByteBuffer {
    let places = withBytes { bytes in
      (bytes.places(of: UInt8(ascii: "<")) + bytes.places(of: 0xE2).filter { isLineEnd(bytes, at: $0) })
        .sorted()
    }
    guard !places.isEmpty else { return self }
    var escaped = ByteBuffer(capacity: count + places.count * 5)
    withBytes { bytes in
      var done = 0
      for place in places {
        escaped.append(UnsafeBufferPointer(rebasing: bytes[done..<place]))
        if bytes[place] == UInt8(ascii: "<") {
          escaped.append(literal: "\\u003c")
          done = place + 1
        } else {
          escaped.append(literal: bytes[place + 2] == 0xA8 ? "\\u2028" : "\\u2029")
          done = place + 3
        }
      }
      escaped.append(UnsafeBufferPointer(rebasing: bytes[done...]))
    }
    return escaped
  }
}

/// Whether U+2028 or U+2029 stands there, in UTF-8.
private func isLineEnd(_ bytes: UnsafeBufferPointer<UInt8>, at place: Int) -> Bool {
  place + 2 < bytes.count && bytes[place + 1] == 0x80 && (bytes[place + 2] & 0xFE) == 0xA8
}
