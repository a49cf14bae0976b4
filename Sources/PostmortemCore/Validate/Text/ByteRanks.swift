/// How seldom bytes stand in English texts, for choosing what to search for.
enum ByteRanks {
  /// Where so many bytes of a sign begin, side by side, of which any three stand most seldom.
  static func rarest(_ count: Int, of sign: [UInt8]) -> Int {
    func rarity(_ place: Int) -> Int {
      (place...place + count - 3).map { sign[$0..<$0 + 3].reduce(1) { $0 * ranks[Int($1)] } }.min() ?? 0
    }
    return (0...(sign.count - count)).max { rarity($0) < rarity($1) } ?? 0
  }

  /// The place of each byte among those that English texts are of, the most frequent first. What stands for any byte is
  /// the most frequent of all.
  private static let ranks: [Int] = {
    let frequent = Array("\0 -etaoinsrhldcumfpgwybvkxjqz".utf8)
    var ranks = [Int](repeating: frequent.count, count: 256)
    for (rank, byte) in frequent.enumerated() { ranks[Int(byte)] = rank }
    return ranks
  }()
}
