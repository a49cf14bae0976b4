/// Numbers for names, from 0 in the order in which they come.
///
/// An archive has few teams, services and causes, and asks for them again and again. What is known of a name can stand in
/// an array then, and to find its number takes a quarter of the time of a look into a dictionary.
package struct NameNumbers: Sendable {
  /// Each name once: its place is its number.
  package private(set) var names: [String] = []
  /// The number of the name at each place, -1 where there is none. A power of two of them, half of them free.
  private var table: [Int32] = []
  /// Where hashes start: another place each time, so that nobody can make up names that collide.
  private let start = UInt64.random(in: .min ... .max)

  /// No names yet.
  package init() {}

  /// How many there are.
  package var count: Int { names.count }

  /// The number of a name; nil where it has none.
  package subscript(name: String) -> Int? {
    guard !table.isEmpty else { return nil }
    let number = table[place(of: name)]
    return number < 0 ? nil : Int(number)
  }

  /// The number of a name, which is the next one where it is new.
  package mutating func number(of name: String) -> Int {
    if names.count * 2 >= table.count { grow() }
    let place = place(of: name)
    if table[place] >= 0 { return Int(table[place]) }
    table[place] = Int32(names.count)
    names.append(name)
    return names.count - 1
  }

  /// Where the number of a name stands, or should.
  private func place(of name: String) -> Int {
    let hash = hash(of: name)
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (table.count - 1)
    while table[place] >= 0, names[Int(table[place])] != name { place = (place + 1) & (table.count - 1) }
    return place
  }

  /// Equal for names that are equal: beyond ASCII one may be written in several ways.
  private func hash(of name: String) -> UInt64 {
    let hash = QuickHash.hash(of: name, from: start)
    return hash.isASCII ? hash.value : UInt64(bitPattern: Int64(name.hashValue))
  }

  private mutating func grow() {
    table = [Int32](repeating: -1, count: max(16, table.count * 2))
    for (number, name) in names.enumerated() { table[place(of: name)] = Int32(number) }
  }
}
