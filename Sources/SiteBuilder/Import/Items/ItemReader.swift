internal import PostmortemCore

/// Reads one form in which action items are written.
///
/// Every form has a reader, in a file of its own with an example from life; the one that finds most in a section reads it.
protocol ItemReader {
  /// The name of the form, as reports have it.
  static var name: String { get }

  init(_ words: ImportWords)

  /// The action items in these blocks.
  func read(_ blocks: [MarkdownNode]) -> [ReadItem]
}

/// An action item as it was read.
struct ReadItem {
  var title: InlineText
  /// Where it begins.
  let line: Int
  /// The lines whose text is all in the item.
  var lines: Set<Int>
  /// As it is written: one person's name, or more.
  var owner: String?
  var due: WrittenDate?
  var state: WrittenState?
  var kind: ActionItem.Kind?
  var priority: String?
  /// An address of an issue, or of a change that closes it.
  var links: [String] = []
  /// Whether something that no item can hold belongs to it: details below it, links within its words.
  var hasMore = false
  /// What was read with doubt.
  var doubts: [String] = []
}
