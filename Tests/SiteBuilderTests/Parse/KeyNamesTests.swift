import Testing

@testable import SiteBuilder

@Suite("The names of keys")
struct KeyNamesTests {
  private func index(of name: String, from start: Int = 0) -> Int? {
    DocumentParser.Key.names.index(of: Array(name.utf8), from: start)
  }

  @Test("are found from wherever the search begins", arguments: DocumentParser.Key.allCases)
  func found(_ key: DocumentParser.Key) {
    for start in 0...DocumentParser.Key.allCases.count {
      #expect(index(of: key.name, from: start) == key.rawValue, "\(key.name) from \(start)")
    }
  }

  @Test(
    "are told from texts that are nearly one",
    arguments: [
      "", "t", "titl", "titles", "no_action_item", "no_action_itemz", "action_items ", "title\0", "Title",
    ]
  )
  func others(_ name: String) {
    #expect(index(of: name) == nil)
  }
}

extension KeyNames {
  fileprivate func index(of name: [UInt8], from start: Int) -> Int? {
    name.withUnsafeBufferPointer { index(of: $0, from: start) }
  }
}
