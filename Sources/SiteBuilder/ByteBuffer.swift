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

  mutating func append(literal text: StaticString) {
    append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  mutating func append(_ text: String) { text.withBytes { append($0) } }

  /// Appends `text` as HTML and XML show it, in text and in quoted attributes.
  mutating func append(escaping text: String) { text.withBytes { append(escaping: $0) } }

  /// Appends a whole number in digits.
  mutating func append(_ number: Int) {
    if number < 0 { append(UInt8(ascii: "-")) }
    var rest = number.magnitude
    // Twenty digits are more than any number here has; they are written from the last to the first.
    if capacity - count < 20 { grow(by: 20) }
    var (digits, bound): (Int, UInt) = (1, 10)
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
    append(twoDigits: year / 100)
    append(twoDigits: year % 100)
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: dayOfMonth)
  }

  /// Appends a number from 0 to 99 in two digits. Inlined, since all days and times that are shown are made of it.
  @inline(__always)
  mutating func append(twoDigits number: Int) {
    if capacity - count < 2 { grow(by: 2) }
    let number = UInt8(number)
    start[count] = UInt8(ascii: "0") + number / 10
    start[count + 1] = UInt8(ascii: "0") + number % 10
    count += 2
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
