/// Where imported documents and the files they lead to go in the archive: below it as they were below the folder that was
/// named, so that links between them stay right.
struct ImportPlaces {
  let archive: String
  private var taken: Set<String>

  /// - Parameters:
  ///   - archive: its folder.
  ///   - taken: the ids of its documents.
  init(archive: String, taken: Set<String>) {
    self.archive = archive
    self.taken = taken
  }

  /// The path below the archive for a document; a number is added to an id that is taken.
  mutating func place(of document: ImportedDocument, from file: OldFiles.File) -> String {
    let slug = Slug.text(document.title.value)
    let stems = [IDText.proposal(for: ImportPlaces.bare(document.old.stem)), slug, "postmortem"]
    let stem = stems.first { !$0.isEmpty && IDText.isID($0) } ?? "postmortem"
    var id = stem
    var number = 2
    while !taken.insert(id).inserted {
      id = "\(stem)-\(number)"
      number += 1
    }
    let folders = file.below.split(separator: "/").dropLast().map { ImportPlaces.bare(String($0)) }
    return (folders + [id + ".md"]).joined(separator: "/")
  }

  /// The path below the archive for a file beside the documents.
  static func place(ofAttachment below: String) -> String {
    below.split(separator: "/").map { bare(String($0)) }.joined(separator: "/")
  }

  /// A name without what would keep it out of the archive.
  private static func bare(_ name: String) -> String {
    let bare = name.drop { $0 == "_" || $0 == "." }
    return bare.isEmpty ? name : String(bare)
  }

  /// The way from one document's folder to another place of the archive.
  static func way(from document: String, to place: String) -> String {
    var from = document.split(separator: "/").dropLast()[...]
    var to = place.split(separator: "/")[...]
    while let first = from.first, first == to.first, to.count > 1 {
      from = from.dropFirst()
      to = to.dropFirst()
    }
    return (from.map { _ in ".." } + to.map(String.init)).joined(separator: "/")
  }
}
