internal import PostmortemCore

/// The files that links may lead to.
struct ArchiveFiles: Sendable {
  /// The id of each document, by its path below the archive.
  let documents: [String: String]
  /// Every other file, as paths below the archive.
  let attachments: Set<String>

  init(_ sources: Sources) {
    documents = Dictionary(sources.documents.map { ($0.path, $0.stem) }) { first, _ in first }
    attachments = sources.attachments
  }

  /// A file whose name is near to that of `path`.
  func nearest(to path: String) -> String? {
    nearestName(to: path, among: attachments.union(documents.keys))
  }
}
