/// The line that closes a front matter: three hyphens or dots, and nothing else.
struct Fence {
  /// Where it begins, and where the line below does.
  let (start, end): (Int, Int)
  /// How many lines stand above it.
  let linesAbove: Int

  /// The first of a text.
  init?(in text: UnsafeBufferPointer<UInt8>) {
    var (start, number) = (0, 0)
    while start < text.count {
      let newline = text.first(UInt8(ascii: "\n"), from: start) ?? text.count
      if Fence.isFence(text.part(from: start, count: newline - start)) {
        (self.start, end, linesAbove) = (start, min(newline + 1, text.count), number)
        return
      }
      (start, number) = (newline + 1, number + 1)
    }
    return nil
  }

  /// Whether a line is one, CR at its end or not.
  private static func isFence(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first, first == UInt8(ascii: "-") || first == UInt8(ascii: ".") else {
      return false
    }
    let length = line.last == UInt8(ascii: "\r") ? line.count - 1 : line.count
    return length == 3 && line.prefix(3).allSatisfy { $0 == first }
  }
}
