/// A generator of random numbers that gives the same ones on every machine.
///
/// Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014, with the constants
/// of Vigna's splitmix64.c. Drawing is done here too, and not by `Int.random(in:using:)`: how the standard
/// library gets from bits to a number may change between versions, and with it every byte of an archive.
struct SplitMix64 {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return bits ^ (bits >> 31)
  }

  /// A number of the range; that the low ones come up a hair more often does no harm here.
  mutating func number(in range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }

  /// True in so many of a hundred cases.
  mutating func chance(percent: Int) -> Bool { number(in: 1...100) <= percent }

  /// One element of a list that has some.
  mutating func pick<Element>(_ list: [Element]) -> Element { list[number(in: 0...list.count - 1)] }

  /// `count` different elements of a list that has as many, in no order.
  mutating func pick<Element>(_ count: Int, of list: [Element]) -> [Element] {
    var rest = list
    return (0..<count).map { _ in rest.remove(at: number(in: 0...rest.count - 1)) }
  }
}
