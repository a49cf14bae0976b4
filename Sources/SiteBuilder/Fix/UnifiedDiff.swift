/// The difference of two texts, as `diff -u` and git write it.
enum UnifiedDiff {
  private typealias Line = ArraySlice<UInt8>

  /// A line of both texts, of the old one or of the new one.
  private enum Change {
    case same(Line), removed(Line), added(Line)

    /// Whether it stands in the old text, and whether in the new one.
    var stands: (old: Bool, new: Bool) {
      switch self {
      case .same: (true, true)
      case .removed: (true, false)
      case .added: (false, true)
      }
    }

    var isSame: Bool { stands == (true, true) }
  }

  /// Lines that stay, shown around those that don't.
  private static let context = 3

  /// The changes of one file; empty where there are none.
  static func text(of path: String, before: [UInt8], after: [UInt8]) -> String {
    let changes = changes(lines(before), lines(after))
    var text = ""
    var (old, new) = (1, 1)
    var next = 0
    while let first = changes[next...].firstIndex(where: { !$0.isSame }) {
      let start = max(next, first - context)
      old += start - next
      new += start - next
      var end = first
      var last = first
      // Changes with no more than two contexts between them are one hunk.
      while end < changes.count, end - last <= 2 * context {
        if !changes[end].isSame { last = end }
        end += 1
      }
      end = min(changes.count, last + context + 1)
      let hunk = changes[start..<end]
      let (removed, added) = (hunk.count { $0.stands.old }, hunk.count { $0.stands.new })
      text += "@@ -\(span(old, removed)) +\(span(new, added)) @@\n" + hunk.map(line).joined()
      old += removed
      new += added
      next = end
    }
    return text.isEmpty ? "" : "--- \(name("a", path))\n+++ \(name("b", path))\n" + text
  }

  private static func changes(_ before: [Line], _ after: [Line]) -> [Change] {
    let difference = after.difference(from: before)
    let removed = Set(difference.removals.map(\.place))
    let added = Set(difference.insertions.map(\.place))
    var changes: [Change] = []
    var (old, new) = (0, 0)
    while old < before.count || new < after.count {
      if old < before.count, removed.contains(old) {
        changes.append(.removed(before[old]))
        old += 1
      } else if new < after.count, added.contains(new) {
        changes.append(.added(after[new]))
        new += 1
      } else {
        changes.append(.same(before[old]))
        old += 1
        new += 1
      }
    }
    return changes
  }

  /// The lines of a text with their ends; the last may have none.
  private static func lines(_ bytes: [UInt8]) -> [Line] {
    var lines: [Line] = []
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      lines.append(bytes[start...index])
      start = index + 1
    }
    if start < bytes.count { lines.append(bytes[start...]) }
    return lines
  }

  private static func line(_ change: Change) -> String {
    let (sign, bytes) =
      switch change {
      case .same(let line): (" ", line)
      case .removed(let line): ("-", line)
      case .added(let line): ("+", line)
      }
    let hasEnd = bytes.last == UInt8(ascii: "\n")
    return sign + String(decoding: bytes, as: UTF8.self) + (hasEnd ? "" : "\n\\ No newline at end of file\n")
  }

  private static func span(_ start: Int, _ count: Int) -> String {
    count == 1 ? "\(start)" : "\(count == 0 ? start - 1 : start),\(count)"
  }

  /// A path as git writes it: from here or from the root, in quotes where it holds what would end it, and with a tab
  /// after a space.
  private static func name(_ side: String, _ path: String) -> String {
    var bare = path[...]
    while bare.hasPrefix("./") || bare.hasPrefix("/") { bare = bare.drop { $0 == "." }.drop { $0 == "/" } }
    let name = "\(side)/\(bare)"
    guard name.unicodeScalars.contains(where: { $0 == "\"" || $0 == "\\" || $0.value < 0x20 }) else {
      return name.contains(" ") ? name + "\t" : name
    }
    let quoted = name.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): "\\\(UnicodeScalar(byte))"
      case 0x20..<0x7F: "\(UnicodeScalar(byte))"
      default: "\\" + String(1000 + octal(byte)).dropFirst()
      }
    }
    return "\"\(quoted.joined())\""
  }

  /// The digits of a byte in octal, read as a decimal number: 9 is 11.
  private static func octal(_ byte: UInt8) -> Int {
    Int(byte / 64) * 100 + Int(byte / 8 % 8) * 10 + Int(byte % 8)
  }
}

extension CollectionDifference.Change {
  fileprivate var place: Int {
    switch self {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
