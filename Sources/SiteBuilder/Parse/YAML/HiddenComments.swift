internal import CLibYAML

/// The places where YAML takes a `#` for a comment that was likely meant as text: `channel: #inc-2026` has no value,
/// and `title: Fix #4812` ends before the number. Somebody who comments puts a space after the `#`.
struct HiddenComments {
  /// By line, from 0: where the text before the `#` ends, and where the `#` stands, in Unicode scalars from 0.
  private var places: [Int: [(end: Int, hash: Int)]] = [:]

  init(_ text: ArraySlice<UInt8>) {
    guard text.contains(UInt8(ascii: "#")) else { return }
    var lines = Lines(text)
    var number = 0
    while let line = lines.next() {
      defer { number += 1 }
      guard line.contains(UInt8(ascii: "#")) else { continue }
      let scalars = Array(String(decoding: line, as: UTF8.self).unicodeScalars)
      for (index, scalar) in scalars.enumerated().dropFirst() where scalar == "#" && scalars[index - 1] == " "
      {
        guard scalars.indices.contains(index + 1), ![" ", "\t", "#"].contains(scalars[index + 1]),
          let end = scalars[..<index].lastIndex(where: { $0 != " " && $0 != "\t" })
        else { continue }
        places[number, default: []].append((end + 1, index))
      }
    }
  }

  /// The column, from 0, of such a `#` behind a value that ends at `mark`.
  func column(after mark: yaml_mark_t) -> Int? {
    places[mark.line]?.first { $0.end == mark.column }?.hash
  }
}
