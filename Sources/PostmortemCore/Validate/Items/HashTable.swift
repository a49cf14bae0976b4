/// Numbers by hashes of 64 bits that are spread well as they are: a dictionary would hash them once more.
struct HashTable: Sendable {
  /// Hash and number of each place; a place without one has the number -1. A power of two of them, half of them free.
  private var places = [(hash: UInt64, number: Int32)](repeating: (0, -1), count: 256)
  private(set) var count = 0

  /// The number of a hash; where it is new, the one that `make` gives it.
  mutating func number(of hash: UInt64, make: () -> Int) -> Int {
    let place = place(of: hash)
    if places[place].number >= 0 { return Int(places[place].number) }
    let number = make()
    places[place] = (hash, Int32(number))
    count += 1
    if count * 2 > places.count { grow() }
    return number
  }

  /// The number of a hash; nil where it has none.
  subscript(hash: UInt64) -> Int? {
    let number = places[place(of: hash)].number
    return number < 0 ? nil : Int(number)
  }

  /// Where a hash stands, or should.
  private func place(of hash: UInt64) -> Int {
    var place = Int(truncatingIfNeeded: hash ^ hash >> 32) & (places.count - 1)
    while places[place].number >= 0, places[place].hash != hash { place = (place + 1) & (places.count - 1) }
    return place
  }

  private mutating func grow() {
    let old = places
    places = [(hash: UInt64, number: Int32)](repeating: (0, -1), count: old.count * 2)
    for entry in old where entry.number >= 0 { places[place(of: entry.hash)] = entry }
  }
}
