/// In which documents each word stands: an inverted index in the making.
///
/// Source: Zobel and Moffat, "Inverted files for text search engines", ACM Computing Surveys 38(2), 2006: numbers of
/// documents are written as the steps between them, small ones in one byte. Positions are left out, since search asks
/// only whether a word is there.
struct WordIndex: ~Copyable {
  /// A word, with the last document it was found in, and in how many.
  private struct Entry: BitwiseCopyable {
    let key: WordKey
    /// From 1.
    var last: UInt32
    var count: UInt32
  }

  /// Places of entries, counted from 1, by the upper bits of their hashes; 0 where there is none. Never more than half
  /// full.
  private var slots = GrowingBuffer<UInt32>(repeating: 0, count: 1 << 12)
  private var shift: UInt64 = 64 - 12
  private var entries = GrowingBuffer<Entry>(capacity: 1 << 11)
  /// The entry of each word of each document, document by document.
  private var postings = GrowingBuffer<UInt32>(capacity: 1 << 14)
  /// Where the postings of each document begin.
  private var starts = GrowingBuffer<UInt32>(capacity: 1 << 8)

  /// Adds the words of a text that stands in a document. Documents come in the order of their numbers, from 0.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>, in document: Int) {
    while starts.count <= document { starts.append(UInt32(postings.count)) }
    let document = UInt32(document) + 1
    WordScanner.words(of: text) { add($0, in: document) }
  }

  @inline(__always)
  private mutating func add(_ key: WordKey, in document: UInt32) {
    var slot = Int(truncatingIfNeeded: key.hash &>> shift)
    while true {
      let place = Int(slots[slot]) &- 1
      if place < 0 { return add(new: key, at: slot, in: document) }
      if entries[place].key == key {
        if entries[place].last == document { return }
        entries[place].last = document
        entries[place].count &+= 1
        return postings.append(UInt32(truncatingIfNeeded: place))
      }
      slot = (slot &+ 1) & (slots.count &- 1)
    }
  }

  @inline(never)
  private mutating func add(new key: WordKey, at slot: Int, in document: UInt32) {
    postings.append(UInt32(entries.count))
    entries.append(Entry(key: key, last: document, count: 1))
    slots[slot] = UInt32(entries.count)
    if entries.count * 2 > slots.count { grow() }
  }

  private mutating func grow() {
    shift -= 1
    slots = GrowingBuffer(repeating: 0, count: slots.count * 2)
    for place in 0..<entries.count {
      var slot = Int(truncatingIfNeeded: entries[place].key.hash &>> shift)
      while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = UInt32(place + 1)
    }
  }

  /// The digits of steps. None can stand in a word, end a text of JavaScript's or need escaping in it. A step's last
  /// digit is one of 32, those before it are of 16.
  private static let lastDigits = Array("@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_`".utf8)
  private static let digits = Array(" !#$%&'()*+,-./:".utf8)

  /// Appends every word, in the order found, each with its steps: from the document before the first, and from one to
  /// the next, how many are passed over.
  consuming func append(to text: inout ByteBuffer) {
    // Sorted by their words, which keeps each word's in the order of documents.
    var ends = GrowingBuffer<UInt32>(capacity: entries.count)
    var sum: UInt32 = 0
    for place in 0..<entries.count {
      ends.append(sum)
      sum += entries[place].count
      entries[place].last = 0
    }
    var steps = GrowingBuffer<UInt32>(repeating: 0, count: postings.count)
    for number in 0..<starts.count {
      let (document, end) = (
        UInt32(number) + 1, number + 1 < starts.count ? Int(starts[number + 1]) : postings.count
      )
      for place in Int(starts[number])..<end {
        let entry = Int(postings[place])
        steps[Int(ends[entry])] = document &- entries[entry].last &- 1
        entries[entry].last = document
        ends[entry] &+= 1
      }
    }
    // Looked up once, since there are a few hundred steps for each document.
    let lastDigits = WordIndex.lastDigits
    var next = 0
    for place in 0..<entries.count {
      entries[place].key.append(to: &text)
      while next < Int(ends[place]) {
        let step = steps[next]
        if step >= 32 { WordIndex.append(digitsOf: step >> 5, to: &text) }
        text.append(lastDigits[Int(step & 31)])
        next += 1
      }
    }
  }

  private static func append(digitsOf value: UInt32, to text: inout ByteBuffer) {
    if value >= 16 { append(digitsOf: value >> 4, to: &text) }
    text.append(digits[Int(value & 15)])
  }
}
