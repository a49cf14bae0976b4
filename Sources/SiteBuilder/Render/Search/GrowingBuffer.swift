#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A list in the making whose elements are plain bytes, as `ByteBuffer` is one of bytes: it has one owner, so that a step
/// of an index is a few instructions where an array asks each time who else holds it.
struct GrowingBuffer<Element: BitwiseCopyable>: ~Copyable {
  private var start: UnsafeMutablePointer<Element>
  private var capacity: Int
  private(set) var count = 0

  /// An empty list, with room for `capacity` elements.
  init(capacity: Int) {
    self.capacity = max(capacity, 16)
    start = .allocate(capacity: self.capacity)
  }

  /// A list of `count` elements that are all the same.
  init(repeating element: Element, count: Int) {
    self.init(capacity: count)
    start.initialize(repeating: element, count: count)
    self.count = count
  }

  deinit { free(start) }

  /// The element at a place below `count`.
  subscript(place: Int) -> Element {
    @inline(__always)
    get {
      assert(place >= 0 && place < count)
      return start[place]
    }
    @inline(__always)
    _modify {
      assert(place >= 0 && place < count)
      yield &start[place]
    }
  }

  @inline(__always)
  mutating func append(_ element: Element) {
    if count == capacity { grow() }
    (start + count).initialize(to: element)
    count += 1
  }

  @inline(never)
  private mutating func grow() {
    capacity += capacity / 2
    // As arrays do: there is nothing that could be done without memory.
    guard let moved = realloc(start, capacity * MemoryLayout<Element>.stride) else {
      fatalError("out of memory")
    }
    start = moved.assumingMemoryBound(to: Element.self)
  }
}
