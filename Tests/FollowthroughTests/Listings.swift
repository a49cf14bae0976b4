import Foundation

/// Where a document of the repository's root stands.
func location(of document: String) -> URL {
  var folder = URL(filePath: #filePath)
  for _ in 0..<3 { folder.deleteLastPathComponent() }
  return folder.appending(path: document)
}

/// A document of the repository's root.
func document(_ name: String) throws -> String {
  try String(contentsOf: location(of: name), encoding: .utf8)
}

/// What stands between the fences of each listing of a language.
func listings(_ language: String, in text: String) -> [String] {
  text.split(separator: "```\(language)\n").dropFirst().map { part in
    String(part[..<(part.firstRange(of: "```\n")?.lowerBound ?? part.endIndex)])
  }
}
