/// The one of `names` that `written` was most likely meant to be, or nil where none is near: at most one edit
/// in three characters away. Ties go to the name that sorts first.
public func nearestName(to written: String, among names: some Sequence<String>) -> String? {
  nearestNames(to: written, among: names).names.first
}

/// `did you mean 'maria'?` where a name is near, else `fallback`: the help of `NearNames`.
public func suggestion(for written: String, among names: some Sequence<String>, else fallback: String? = nil)
  -> String?
{
  NearNames(to: written, among: names).help(else: fallback)
}

/// The names that a written one may have been meant to be.
public struct NearNames {
  /// All that are nearest, sorted: of SEV9 those are SEV1, SEV2 and SEV3.
  let names: [String]
  /// Names that begin with what is written, or the other way round, where none is near.
  private let longer: [String]
  private let written: String
  /// Whether they differ from what is written in case and in how words are joined, and in no letter.
  private let areRespelt: Bool

  /// Those of `names` that are nearest to `written`.
  public init(to written: String, among names: some Sequence<String>) {
    let nearest = nearestNames(to: written, among: names)
    self.written = written
    self.names = nearest.names
    areRespelt = nearest.distance == 0
    longer =
      nearest.names.isEmpty && written.count > 2
      ? names.filter {
        $0.hasPrefix(written.lowercased()) || written.lowercased().hasPrefix($0) && $0.count > 3
      } : []
  }

  /// `did you mean 'maria'?` where a name is near, `did you mean 'SEV1', 'SEV2' or 'SEV3'?` where a few are equally
  /// near, else the one that begins with it, else `fallback`.
  public func help(else fallback: String? = nil) -> String? {
    let near = names.isEmpty && longer.count == 1 ? longer : names
    guard let last = near.last, near.count <= 3 else { return fallback }
    let others = near.dropLast().map { "'\($0)'" }.joined(separator: ", ")
    return "did you mean \(others.isEmpty ? "" : others + " or ")'\(last)'?"
  }

  /// The one name that is nearest, for a repair: nil where another is as near, or where the digits are not the same.
  /// SEV4 is no misspelt SEV1.
  public var only: String? {
    guard names.count == 1, let name = names.first else { return nil }
    let digits: (Character) -> Bool = { $0.isASCII && $0.isNumber }
    return name.filter(digits) == written.filter(digits) ? name : nil
  }

  /// The same, where nothing but case and the joins between words differ: no letter of somebody's name is guessed.
  public var respelling: String? { areRespelt ? only : nil }
}

/// All that are nearest, sorted, and how many edits away.
private func nearestNames(to written: String, among names: some Sequence<String>) -> (
  distance: Int, names: [String]
) {
  let wanted = Array(folded(written))
  let limit = max(1, wanted.count / 3)
  var best: (distance: Int, names: Set<String>) = (limit, [])
  for name in names {
    let candidate = Array(folded(name))
    guard abs(candidate.count - wanted.count) <= limit else { continue }
    let distance = editDistance(wanted, candidate)
    guard distance <= best.distance else { continue }
    if distance < best.distance { best = (distance, []) }
    best.names.insert(name)
  }
  return (best.distance, best.names.sorted())
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
