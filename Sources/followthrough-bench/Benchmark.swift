import PostmortemCore
import SiteBuilder

/// Builds of an archive of one size.
struct Benchmark {
  /// Postmortems in the archive.
  let count: Int
  /// Of the documents.
  let sourceBytes: Int
  /// Builds into a folder that is not there yet.
  let fresh: [Sample]
  /// A build over the same site, with nothing to change.
  let unchanged: Sample
  /// A build after one document got another title.
  let edited: Sample
  /// What a fresh build wrote.
  let site: Disk.Contents
  /// The most memory the process had up to the end, in bytes. It never falls, so smaller archives come first.
  let peakMemory: Int
  /// Where the archive and the site stood.
  let place: String

  /// Makes up an archive and builds it.
  init(count: Int) throws {
    self = try withTemporaryFolder(room: count * Self.room) { folder in
      try Benchmark(count: count, in: folder)
    }
  }

  private init(count: Int, in folder: String) throws {
    self.count = count
    place = String(folder[..<(folder.lastIndex(of: "/") ?? folder.endIndex)])
    let (source, output, templates) = ("\(folder)/postmortems", "\(folder)/site", "\(folder)/templates")
    try Disk.makeFolder(source)
    // Without a file in it: the embedded ones are used, whatever folder the benchmark is started in.
    try Disk.makeFolder(templates)
    let archive = SyntheticArchive(count: count)
    sourceBytes = try archive.write(to: source)

    let request = Request(source: source, now: Timestamp(seconds: 0))
    var fresh: [Sample] = []
    for number in 1...Self.freshBuilds {
      if number > 1 { try Disk.remove(output) }
      fresh.append(try Sample(of: request, to: output, templates: templates))
    }
    self.fresh = fresh
    site = try Disk.contents(of: output)
    unchanged = try Sample(of: request, to: output, templates: templates)
    try archive.edit(in: source)
    edited = try Sample(of: request, to: output, templates: templates)
    peakMemory = Sample.peakMemory
  }

  private static let freshBuilds = 5
  /// Bytes a postmortem takes: its document, and its part of two sites while one replaces the other.
  private static let room = 200_000
}
