/// Words by their hashes, for asking bytes whether they may be one of them: no text is made of them for that.
struct WordHashes: Sendable {
  private var hashes = HashTable()

  /// These words, which are in lower case.
  init(_ words: some Sequence<String>) {
    for word in words {
      let hash = word.withBytes { ByteWords.hash(of: $0.indices, in: $0) }
      _ = hashes.number(of: hash) { 0 }
    }
  }

  /// Whether a word is one of them, in any case.
  func contains(_ word: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    hashes[ByteWords.hash(of: word, in: bytes)] != nil
  }
}
