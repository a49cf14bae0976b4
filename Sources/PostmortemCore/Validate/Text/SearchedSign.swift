/// One sign of a search: where its bytes are among those of all, and what it is a sign of.
struct SearchedSign: BitwiseCopyable {
  let start: Int
  let count: Int
  /// What it is a sign of.
  let group: Int
  let isAnyCase: Bool
  /// Whether it ends with any byte.
  let isOpen: Bool
}
