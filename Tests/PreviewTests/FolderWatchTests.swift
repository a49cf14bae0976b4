import Foundation
import SiteBuilder
import Testing

@testable import Preview

@Suite("Watching folders", .serialized)
struct FolderWatchTests {
  private let folder: PreviewFolder

  init() throws {
    folder = try PreviewFolder()
    try folder.write(goodDocument, to: "postmortems/2026/a.md")
  }

  private var folders: @Sendable () -> WatchedFolders {
    { [path = folder.path, templates = folder.templates] in
      WatchedFolders(archive: path + "/postmortems", templates: templates)
    }
  }

  /// Whether a change is told of within two seconds.
  private func isTold(_ changes: AsyncStream<Void>) async -> Bool {
    await withTaskGroup(of: Bool.self) { group in
      group.addTask {
        for await _ in changes { return true }
        return false
      }
      group.addTask {
        // It is cancelled where the change came first.
        try? await Task.sleep(for: .seconds(2))
        return false
      }
      let isTold = await group.next() ?? false
      group.cancelAll()
      return isTold
    }
  }

  @Test("tells of a document that is written, replaced, taken away, or put into a new folder")
  func changes() async throws {
    let steps: [(String, @Sendable (PreviewFolder) throws -> Void)] = [
      ("written", { try $0.write("a", to: "postmortems/2026/a.md") }),
      (
        "replaced",
        { folder in
          try folder.write("b", to: "new.md")
          #expect(rename(folder.path + "/new.md", folder.path + "/postmortems/2026/a.md") == 0)
        }
      ),
      ("a new folder", { try $0.write("a", to: "postmortems/2027/b.md") }),
      ("taken away", { try $0.remove("postmortems/2026/a.md") }),
      ("a template", { try $0.write("a", to: "templates/pages/index.mustache") }),
      ("the archive gone", { try $0.remove("postmortems") }),
    ]
    for (name, step) in steps {
      let watch = FolderWatch(folders)
      #expect(watch.shortcoming == nil)
      try step(folder)
      #expect(await isTold(watch.changes), "\(name)")
      watch.cancel()
    }
  }

  @Test("tells of nothing where nothing counts")
  func silence() async throws {
    let watch = FolderWatch(folders)
    try folder.write("a", to: "postmortems/2026/.a.md.swp")
    try folder.write("a", to: "postmortems/_notes.md")
    try folder.write("a", to: "beside.txt")
    #expect(await !isTold(watch.changes))
    watch.cancel()
  }

  @Test("sees the same by looking, where the kernel tells nothing")
  func polling() async throws {
    let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
    let polling = Polling(folders) { continuation.yield() }
    try folder.write("longer than it was", to: "postmortems/2026/a.md")
    #expect(await isTold(stream))
    polling.cancel()
  }
}
