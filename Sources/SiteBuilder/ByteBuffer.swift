internal import PostmortemCore

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A text in the making, in UTF-8: what pages, drawings and data files are written into. It has one owner, so that
/// appending is a look at the room that is left and a copy; an array asks each time who else holds it.
struct ByteBuffer: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private(set) var count = 0

  /// An empty text, with room for `capacity` bytes.
  init(capacity: Int = 256) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  /// A copy of a text that is there.
  init(_ text: String) {
    self.init(capacity: text.utf8.count)
    append(text)
  }

  /// A copy of bytes that are there.
  init(_ bytes: [UInt8]) {
    self.init(capacity: bytes.count)
    append(bytes)
  }

  deinit { free(start) }

  /// These bytes, read where they stand.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result {
    try body(UnsafeBufferPointer(start: start, count: count))
  }

  /// A copy of them.
  var bytes: [UInt8] { withBytes { Array($0) } }

  /// They as text.
  var text: String { withBytes { String(decoding: $0, as: UTF8.self) } }

  mutating func append(_ byte: UInt8) {
    if count == capacity { grow(by: 1) }
    start[count] = byte
    count += 1
  }

  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let base = bytes.baseAddress else { return }
    if capacity - count < bytes.count { grow(by: bytes.count) }
    memcpy(start + count, base, bytes.count)
    count += bytes.count
  }

  mutating func append(_ bytes: [UInt8]) { bytes.withUnsafeBufferPointer { append($0) } }

  /// Inlined, so that a text of the program is a few instructions that write it, without a call that copies.
  @inline(__always)
  mutating func append(literal text: StaticString) {
    let length = text.utf8CodeUnitCount
    if capacity - count < length { grow(by: length) }
    memcpy(start + count, text.utf8Start, length)
    count += length
  }

  /// The same of three texts one behind the other: one look at the room is enough for all of them.
  @inline(__always)
  mutating func append(literal first: StaticString, _ second: StaticString, _ third: StaticString) {
    let lengths = (first.utf8CodeUnitCount, second.utf8CodeUnitCount, third.utf8CodeUnitCount)
    let length = lengths.0 &+ lengths.1 &+ lengths.2
    if capacity - count < length { grow(by: length) }
    let end = start + count
    memcpy(end, first.utf8Start, lengths.0)
    memcpy(end + lengths.0, second.utf8Start, lengths.1)
    memcpy(end + lengths.0 + lengths.1, third.utf8Start, lengths.2)
    count += length
  }

  mutating func append(_ text: String) { text.withBytes { append($0) } }

  /// Appends `text` as HTML and XML show it, in text and in quoted attributes.
  mutating func append(escaping text: String) { text.withBytes { append(escaping: $0) } }

  /// Appends a whole number in digits.
  mutating func append(_ number: Int) {
    // The sign and nineteen digits are the most that a number has.
    if capacity - count < 20 { grow(by: 20) }
    if number < 0 { put(UInt8(ascii: "-")) }
    var rest = number.magnitude
    // Nearly all numbers have four digits at the most.
    if rest < 100 { return put(upToTwoDigits: Int(rest)) }
    if rest < 10_000 {
      put(upToTwoDigits: Int(rest / 100))
      return put(twoDigits: Int(rest % 100))
    }
    // They are written from the last to the first.
    var (digits, bound): (Int, UInt) = (5, 100_000)
    while digits < 19, rest >= bound { (digits, bound) = (digits + 1, bound * 10) }
    count += digits
    for place in 1...digits {
      start[count - place] = UInt8(ascii: "0") + UInt8(rest % 10)
      rest /= 10
    }
  }

  /// Appends a day as its `description` is, without making that.
  mutating func append(_ day: Day) {
    let (year, month, dayOfMonth) = day.components
    // One look at the room is enough for all of it.
    if capacity - count < 10 { grow(by: 10) }
    put(twoDigits: year / 100)
    put(twoDigits: year % 100)
    put(UInt8(ascii: "-"))
    put(twoDigits: month)
    put(UInt8(ascii: "-"))
    put(twoDigits: dayOfMonth)
  }

  /// Appends a time on the wall: `2026-03-14T09:12:00`.
  mutating func append(_ time: LocalTime) {
    append(time.day)
    if capacity - count < 9 { grow(by: 9) }
    put(UInt8(ascii: "T"))
    put(twoDigits: time.hour)
    put(UInt8(ascii: ":"))
    put(twoDigits: time.minute)
    put(UInt8(ascii: ":"))
    put(twoDigits: time.second)
  }

  /// Appends a short text of at most `most` bytes, written where it stands.
  mutating func append(upTo most: Int, _ write: (inout ASCIIWriter) -> Void) {
    if capacity - count < most { grow(by: most) }
    count += ASCIIWriter.put(into: UnsafeMutableBufferPointer(start: start + count, count: most), write)
  }

  /// Appends a number from 0 to 99 in two digits. Inlined, since all days and times that are shown are made of it.
  @inline(__always)
  mutating func append(twoDigits number: Int) {
    if capacity - count < 2 { grow(by: 2) }
    put(twoDigits: number)
  }

  /// Appends a byte for which there is room.
  @inline(__always)
  private mutating func put(_ byte: UInt8) {
    start[count] = byte
    count &+= 1
  }

  /// Appends a number from 0 to 99 for which there is room, without a 0 in front.
  @inline(__always)
  private mutating func put(upToTwoDigits number: Int) {
    if number < 10 { put(UInt8(ascii: "0") &+ UInt8(number)) } else { put(twoDigits: number) }
  }

  /// Appends a number from 0 to 99 for which there is room, in two digits.
  @inline(__always)
  private mutating func put(twoDigits number: Int) {
    let number = UInt8(number)
    put(UInt8(ascii: "0") &+ number / 10)
    put(UInt8(ascii: "0") &+ number % 10)
  }

  static func == (left: borrowing ByteBuffer, right: [UInt8]) -> Bool {
    left.count == right.count && memcmp(left.start, right, right.count) == 0
  }

  /// Takes the last bytes away.
  mutating func removeLast(_ number: Int) { count = max(0, count - number) }

  /// Makes room for `more` bytes, where they are known to come.
  mutating func reserve(_ more: Int) {
    if capacity - count < more { grow(by: more) }
  }

  /// Room for `more` bytes, and then some: half as much again as there was.
  @inline(never)
  private mutating func grow(by more: Int) {
    capacity = max(capacity + capacity / 2, count + more)
    // As arrays do: there is nothing that could be done without memory.
    guard let moved = realloc(start, capacity) else { fatalError("out of memory") }
    start = moved.assumingMemoryBound(to: UInt8.self)
  }
}

extension String {
  /// Its bytes in UTF-8, read where they stand.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = self
    return copy.withUTF8(body)
  }
}
