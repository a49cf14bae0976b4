internal import PostmortemCore

/// What a finding is known by from one check to the next: its rule, its file, the text of its line without the white
/// space around it, and which of equal ones it is. Lines may move; messages may change from day to day.
struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  let value: UInt64

  /// Sixteen hexadecimal digits.
  var description: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }
}

extension Fingerprint {
  /// What each of an archive's findings is known by, in their order. All have to be given: which of equal ones a finding
  /// is, those before it say. Each file is read once.
  static func all(of findings: [Diagnostic], in folder: String) -> [Fingerprint] {
    var lines = SourceLines(folder: folder)
    var equals: [UInt64: Int] = [:]
    // Of the line that was hashed last: a long one has many findings.
    var last: (file: String, line: Int32, hash: FNV1a)?
    return findings.map { finding in
      var hash: FNV1a
      if let last, last.line == finding.range.line, last.file == finding.file {
        hash = last.hash
      } else {
        hash = FNV1a()
        if let line = lines.line(Int(finding.range.line), of: finding.file) { hash.add(line.trimmed) }
        hash.add(finding.file)
        last = (finding.file, finding.range.line, hash)
      }
      hash.add(finding.rule.rawValue)
      let before = equals[hash.value, default: 0]
      equals[hash.value] = before + 1
      hash.add(String(before))
      return Fingerprint(value: hash.value)
    }
  }
}

/// The hash FNV-1a of 64 bits: no cryptography, and the same on every machine. Of a million findings, two have one by
/// chance once in thirty million archives.
struct FNV1a {
  /// The hash of what was added.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds bytes, and a NUL behind them, so that what follows is not taken for a part of them.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { add(byte) }
    add(0)
  }

  /// Adds a text in UTF-8, and a NUL behind it.
  mutating func add(_ text: String) { add(text.utf8) }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x0100_0000_01B3 }
}
