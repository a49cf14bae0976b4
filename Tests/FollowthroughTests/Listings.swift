import Foundation

/// A document of the repository's root.
func document(_ name: String) throws -> String {
  var folder = URL(filePath: #filePath)
  for _ in 0..<3 { folder.deleteLastPathComponent() }
  return try String(contentsOf: folder.appending(path: name), encoding: .utf8)
}

/// What stands between the fences of each listing of a language.
func listings(_ language: String, in text: String) -> [String] {
  text.split(separator: "```\(language)\n").dropFirst().map { part in
    String(part[..<(part.firstRange(of: "```\n")?.lowerBound ?? part.endIndex)])
  }
}
