/// Finds secrets in a text, and takes them out of what is shown.
public enum Secrets {
  private static let search = SignSearch([], marks: SecretShape.all.map { [$0.sign] })

  /// What every document holds that has one.
  static let signs = Array(Set(SecretShape.all.map(\.sign))).sorted()

  /// Whether a sign that begins at a place of a text belongs to a secret.
  static func counts(at start: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    // Addresses are many, so they are not looked up.
    if text[start + 1] == UInt8(ascii: ":") { return SecretShape.passwordInAddress.find(start, text) != nil }
    return (shapes[text[start]] ?? []).contains { $0.find(start, text) != nil }
  }

  /// The secrets of a text, as offsets from its beginning; ascending, none within another.
  static func all(in text: ArraySlice<UInt8>) -> [(kind: String, range: Range<Int>)] {
    var found: [(kind: String, range: Range<Int>)] = []
    // None counts as found, so that the search goes on to the end.
    _ = search.found(in: text) { group, start, text in
      if let range = SecretShape.all[group].find(start, text) {
        found.append((SecretShape.all[group].kind, range))
      }
      return false
    }
    found.sort { ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound) }
    var end = 0
    return found.filter { secret in
      defer { end = max(end, secret.range.upperBound) }
      return secret.range.lowerBound >= end
    }
  }

  /// A text to be shown, with `•` in place of each letter of a secret, so that what follows keeps its column.
  public static func masked(_ text: String) -> String {
    var text = text
    let masked: [UInt8]? = text.withUTF8 { Secrets.masked(Array($0)[...]) }
    return masked.map { String(decoding: $0, as: UTF8.self) } ?? text
  }

  /// The same of its bytes; nil where there is no secret in them.
  public static func masked(_ text: ArraySlice<UInt8>) -> [UInt8]? {
    let secrets = all(in: text)
    guard !secrets.isEmpty else { return nil }
    var shown: [UInt8] = []
    var start = text.startIndex
    for secret in secrets {
      let range = text.startIndex + secret.range.lowerBound..<text.startIndex + secret.range.upperBound
      shown += text[start..<range.lowerBound]
      let letters = String(decoding: text[range], as: UTF8.self).unicodeScalars.count
      for _ in 0..<letters { shown += "•".utf8 }
      start = range.upperBound
    }
    return shown + text[start...]
  }

  /// Shapes by the first byte of their signs.
  private static let shapes = Dictionary(grouping: SecretShape.all) { $0.sign.utf8.first ?? 0 }
}

extension Diagnostic {
  /// The finding as it may be shown, be it in the log of a build that many read. A remedy made of a secret would show it
  /// in another form, so there is none.
  public var withoutSecrets: Diagnostic {
    let masked = Secrets.masked(message)
    if masked == message { return self }
    return Diagnostic(rule, severity: severity, file: file, at: range, message: masked)
  }
}
