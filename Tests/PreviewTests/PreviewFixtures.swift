import Foundation
import PostmortemCore

/// Noon of 2026-11-20.
let testNow = Timestamp(seconds: 1_795_176_000)

/// A document in which there is nothing to mend, and that links to a file.
let goodDocument = """
  ---
  title: Checkout returned 502s
  severity: SEV1
  timeline:
    - {at: 2026-03-14 09:12, event: started}
    - {at: "09:59", event: resolved}
  action_items:
    - {id: rollback, title: Roll back, owner: maria, due: 2026-04-10, status: shipped, shipped: 2026-03-28}
  ---
  It was [the deploy](a.log).
  """

/// A folder on the disk that is gone after its test.
final class PreviewFolder {
  let path: String

  init() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "followthrough-\(UUID().uuidString)")
    try FileManager.default.createDirectory(
      at: folder.appending(path: "templates"),
      withIntermediateDirectories: true
    )
    path = folder.path(percentEncoded: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A folder for templates, which is empty: those of the folder that the tests run in are not meant.
  var templates: String { path + "/templates" }

  /// Makes a file in it, and the folders above it.
  func write(_ text: String, to file: String) throws {
    let url = URL(filePath: path).appending(path: file)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(text.utf8).write(to: url)
  }

  /// Takes a file or a folder away.
  func remove(_ file: String) throws { try FileManager.default.removeItem(atPath: path + "/" + file) }
}
