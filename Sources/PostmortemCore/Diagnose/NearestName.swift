/// The one of `names` that `written` was most likely meant to be, or nil where none is near: at most one edit
/// in three characters away. Ties go to the name that sorts first.
public func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  let wanted = Array(folded(written))
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, name: String)?
  for name in names {
    let candidate = Array(folded(name))
    guard abs(candidate.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, candidate)
    guard distance <= limit else { continue }
    if let found = best, (found.distance, found.name) <= (distance, name) { continue }
    best = (distance, name)
  }
  return best?.name
}

/// `did you mean 'maria'?` where a name is near, else `fallback`.
public func suggestion(for written: String, among names: some Sequence<String>, else fallback: String? = nil)
  -> String?
{
  nearestName(to: written, among: names).map { "did you mean '\($0)'?" } ?? fallback
}

/// The first few of `names`, to be read: `a, b, c and 4 more`.
public func listed(_ names: [String], limit: Int = 8) -> String {
  guard names.count > limit else { return names.joined(separator: ", ") }
  return names.prefix(limit).joined(separator: ", ") + " and \(names.count - limit) more"
}

/// What people mix up is taken out before comparing: case, and the three ways to join words.
private func folded(_ name: String) -> String.UnicodeScalarView {
  String(name.lowercased().unicodeScalars.filter { $0 != "-" && $0 != "_" && $0 != " " }.map(Character.init))
    .unicodeScalars
}

/// Damerau–Levenshtein distance with adjacent transpositions (optimal string alignment).
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in 1...a.count {
    var row = [i]
    row.reserveCapacity(b.count + 1)
    for j in 1...b.count {
      var cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
      row.append(cost)
    }
    (beforeLast, last) = (last, row)
  }
  return last[b.count]
}
