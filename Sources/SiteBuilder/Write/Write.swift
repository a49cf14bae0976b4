/// Writes a site beside the one that stood, and lets the two change places when all of it is there. Whatever goes
/// wrong before that leaves the old site as it was, byte for byte. A file that did not change keeps its place on the
/// disk, and with it its modification time.
///
/// - Throws: `EnvironmentError` where the disk or the folder stands in the way, and what a page throws.
func write(_ pages: consuming [Page], to output: Output) throws {
  try checkPlaces(of: pages)
  let paths = pages.map(\.path)
  let staging = try Staging(beside: output.path)
  do {
    try staging.createFolders(for: paths)
    _ = try parallelMap(consume pages) { page in
      try staging.place(page, keeping: output)
    }
    let marker = Output.marker(listing: paths.sorted())
    try staging.place(Page(path: Site.marker) { ByteBuffer(marker) }, keeping: output)
    try staging.takePlace(of: output)
  } catch {
    // What failed is what the reader must hear of; a folder left behind is swept up by the next build.
    try? staging.discard()
    throw error
  }
}

/// Which of two pages of one place came last would be chance.
func checkPlaces(of pages: [Page]) throws(EnvironmentError) {
  var places: Set<String> = []
  for page in pages where !places.insert(page.path).inserted {
    throw EnvironmentError(
      "two pages go to \(page.path)",
      help: "rename the document, or the file of static/, that has this name"
    )
  }
}

/// A folder beside the output, in which the new site grows.
private struct Staging: Sendable {
  private static let ending = ".followthrough-"
  private let path: String

  /// Makes the folder, and takes away what builds left that were stopped halfway.
  init(beside output: String) throws(EnvironmentError) {
    let (parent, name) = Staging.split(output)
    let prefix = "." + name + Staging.ending
    for other in try FileSystem.names(in: parent.isEmpty ? "." : parent) where other.hasPrefix(prefix) {
      guard let process = Int32(other.dropFirst(prefix.count)), !FileSystem.isRunning(process: process) else {
        continue
      }
      try FileSystem.remove(parent + other)
    }
    path = parent + prefix + String(FileSystem.process)
    try FileSystem.createFolder(path)
  }

  /// The parent with its `/`, and the name.
  private static func split(_ path: String) -> (String, String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[...slash]), String(path[path.index(after: slash)...]))
  }

  func createFolders(for paths: [String]) throws(EnvironmentError) {
    var made: Set<Substring> = []
    for path in paths { try createFolder(of: path[...], &made) }
  }

  /// Makes the folder that a path stands in, and those around it.
  private func createFolder(of path: Substring, _ made: inout Set<Substring>) throws(EnvironmentError) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return }
    let folder = path[..<slash]
    guard made.insert(folder).inserted else { return }
    try createFolder(of: folder, &made)
    try FileSystem.createFolder(self.path + "/" + folder)
  }

  /// Puts a file into the new site: the old one where its bytes are the same, else a new one.
  func place(_ page: Page, keeping output: Output) throws {
    let old = output.path + "/" + page.path
    let new = path + "/" + page.path
    let isThere = output.existing?.contains(page.path) == true
    if isThere, page.pieces.count == 1 {
      // A page fits into memory: it is not even written where it is the same.
      let bytes = try page.pieces[0]()
      let stood = try FileSystem.contents(of: old)
      if bytes == stood, FileSystem.link(old, as: new) { return }
      return try FileSystem.create(new) { try $0.append(bytes) }
    }
    try FileSystem.create(new) { file in
      for piece in page.pieces { try file.append(try piece()) }
    }
    if isThere, try FileSystem.haveSameContents(old, new) { FileSystem.keepTimes(of: old, on: new) }
  }

  /// Lets the new site stand where the old one stood, and takes the old one away.
  func takePlace(of output: Output) throws(EnvironmentError) {
    guard output.existing != nil else {
      let isThere = try FileSystem.status(of: output.path) != nil
      let names = isThere ? try FileSystem.names(in: output.path) : []
      guard names.isEmpty else {
        throw EnvironmentError(
          "something was put into \(output.path) during the build",
          help: "see what it is, and build again"
        )
      }
      return try FileSystem.move(path, to: output.path)
    }
    if FileSystem.exchange(path, output.path) { return try discard() }
    let aside = path + ".old"
    try FileSystem.move(output.path, to: aside)
    do throws(EnvironmentError) {
      try FileSystem.move(path, to: output.path)
    } catch {
      try FileSystem.move(aside, to: output.path)
      throw error
    }
    try FileSystem.remove(aside)
  }

  func discard() throws(EnvironmentError) { try FileSystem.remove(path) }
}
