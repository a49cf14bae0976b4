import Testing

@testable import PostmortemCore

@Suite("The search for signs")
struct SignSearchTests {
  private let groups = [["human error", "careless"], ["todo"], [], ["root cause", "TODO:", "a-b"]]

  @Test(
    "finds each group of which one stands in the text, in any case and at any place",
    arguments: [
      ("", []), ("to", []), ("tod", []), ("todo", [1]), ("xtodo", [1]), ("TODO: x", [1, 3]),
      ("CareLess", [0]),
      ("the Root Cause was human error", [0, 3]), ("human\nerror", []), ("to do", []), ("ttodo", [1]),
      ("xxa-b", [3]), ("A-B", [3]), ("caréless", []),
    ]
  )
  func found(_ text: String, _ expected: [Int]) {
    let found = SignSearch(groups).found(in: Array(text.utf8)[...])
    #expect(found.indices.filter { found[$0] } == expected)
  }

  @Test("finds what a slow search finds, whatever stands around it", arguments: [3, 4, 8])
  func likeASlowSearch(_ longest: Int) {
    var state: UInt64 = 7
    let next: (Int) -> Int = { limit in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<2000 {
      let word: () -> String = { String((0..<3 + next(longest - 2)).map { _ in "abcA"[next(4)] }) }
      let groups = (0..<1 + next(4)).map { _ in (0..<next(4)).map { _ in word() } }
      let text = String((0..<next(40)).map { _ in "abcA"[next(4)] })
      let expected = groups.map { $0.contains { text.lowercased().contains($0.lowercased()) } }
      #expect(SignSearch(groups).found(in: Array(text.utf8)[...]) == expected, "\(groups) in \(text)")
    }
  }

  @Test(
    "finds marks as they are written, with a zero for any byte, or for the end of the text",
    arguments: [
      ("TODO", [0]), ("todo", []), ("a TBD", [1]), ("a TBD.", [1]), ("TBD.", []), ("a tbd.", []),
      ("ghp_", [2]), ("ghp_a", [2]), ("GHP_a", []), ("ghp", []), ("TODO a TBD", [0, 1]), ("", []), ("D", []),
    ]
  )
  func marks(_ text: String, _ expected: [Int]) {
    let found = SignSearch([], marks: [["TODO"], ["\0TBD\0"], ["ghp_\0"]]).found(in: Array(text.utf8)[...])
    #expect(found.indices.filter { found[$0] } == expected)
  }

  @Test("asks of each place where a sign stands until one counts")
  func asked() {
    let text = Array("todo, Todo and TODO".utf8)
    var starts: [Int] = []
    let found = SignSearch([["todo", "TODO"]]).found(in: text[...]) { _, start, _ in
      starts.append(start)
      return start == 6
    }
    #expect(found == [true])
    #expect(starts == [0, 6])
  }

  @Test("finds nothing where there is nothing to find")
  func nothing() {
    #expect(SignSearch([]).found(in: Array("todo".utf8)[...]) == [])
    #expect(SignSearch([[], ["ab"]]).found(in: Array("ab".utf8)[...]) == [false, false])
  }
}

extension String {
  fileprivate subscript(_ place: Int) -> Character { self[index(startIndex, offsetBy: place)] }
}
