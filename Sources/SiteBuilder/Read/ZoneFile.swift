internal import PostmortemCore

/// A file of the tz database, in the format TZif (RFC 9636). The 64-bit data is read; a file of version 1, which has
/// none, gives its 32-bit data.
struct ZoneFile {
  private var firstOffset = 0
  private var transitions: [Zone.Transition] = []
  private var rule: DaylightSavingRule?

  /// Reads a file; nil where it is not one.
  init?(_ bytes: [UInt8]) {
    var reader = BigEndianReader(bytes)
    guard var header = Header(&reader) else { return nil }
    var width = 4
    if header.version >= 2 {
      reader.skip(header.length(timeWidth: 4))
      guard let second = Header(&reader) else { return nil }
      header = second
      width = 8
    }
    guard let data = reader.take(header.length(timeWidth: width)) else { return nil }
    read(data, header, width)
    let footer = String(decoding: reader.rest, as: UTF8.self).split(separator: "\n").first
    rule = width == 8 ? footer.flatMap { DaylightSavingRule(String($0)) } : nil
  }

  func zone(named name: String) -> Zone {
    Zone(name: name, firstOffset: firstOffset, transitions: transitions, rule: rule)
  }

  private mutating func read(_ data: ArraySlice<UInt8>, _ header: Header, _ width: Int) {
    var reader = BigEndianReader(Array(data))
    let times = (0..<header.times).map { _ in reader.signed(width) }
    let types = (0..<header.times).map { _ in Int(reader.signed(1)) & 0xFF }
    let offsets = (0..<header.types).map { _ in
      let offset = Int(reader.signed(4))
      reader.skip(2)
      return offset
    }
    firstOffset = offsets.first ?? 0
    transitions = zip(times, types).compactMap { time, type in
      offsets.indices.contains(type) ? Zone.Transition(at: time, offset: offsets[type]) : nil
    }
  }

  /// The counts at the head of each of the two blocks.
  private struct Header {
    let version: Int
    let isUT, isStandard, leaps, times, types, characters: Int

    init?(_ reader: inout BigEndianReader) {
      guard let magic = reader.take(4), magic.elementsEqual("TZif".utf8), let digit = reader.take(1)?.first,
        reader.take(15) != nil, reader.rest.count >= 24
      else { return nil }
      version = digit == 0 ? 1 : Int(digit) - 0x30
      isUT = Int(reader.signed(4))
      isStandard = Int(reader.signed(4))
      leaps = Int(reader.signed(4))
      times = Int(reader.signed(4))
      types = Int(reader.signed(4))
      characters = Int(reader.signed(4))
      guard [isUT, isStandard, leaps, times, types, characters].allSatisfy({ (0...100_000).contains($0) })
      else {
        return nil
      }
    }

    /// Bytes of the data that follows.
    func length(timeWidth width: Int) -> Int {
      times * (width + 1) + types * 6 + characters + leaps * (width + 4) + isStandard + isUT
    }
  }
}

/// Reads whole numbers in network byte order.
private struct BigEndianReader {
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  mutating func take(_ count: Int) -> ArraySlice<UInt8>? {
    guard rest.count >= count else { return nil }
    defer { rest = rest.dropFirst(count) }
    return rest.prefix(count)
  }

  mutating func skip(_ count: Int) { rest = rest.dropFirst(count) }

  /// A two's-complement number of `width` bytes; 0 where the data ends before it.
  mutating func signed(_ width: Int) -> Int64 {
    guard let bytes = take(width), let first = bytes.first else { return 0 }
    return bytes.dropFirst().reduce(Int64(Int8(bitPattern: first))) { $0 << 8 | Int64($1) }
  }
}
