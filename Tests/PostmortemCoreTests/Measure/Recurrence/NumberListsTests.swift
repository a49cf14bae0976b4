import Testing

@testable import PostmortemCore

@Suite("Lists of numbers")
struct NumberListsTests {
  @Test("stand one behind the other, the empty among them")
  func lists() {
    var lists = NumberLists([[3, 5], [], [1]])
    lists.append([])
    lists.append([9, 8])
    #expect((0..<5).map { lists[$0] } == [[3, 5], [], [1], [], [9, 8]])
    #expect(lists.range(of: 4) == 3..<5)
  }

  @Test("hold the places of keys, lowest first")
  func keys() {
    let lists = NumberLists(of: [2, 0, 2, 3, 0, 2], in: 5)
    #expect((0..<5).map { lists[$0] } == [[1, 4], [], [0, 2, 5], [3], []])
  }

  @Test("tell where a number stands in one of them, or would")
  func place() {
    let lists = NumberLists([[1, 2], [3, 5, 7], [9]])
    #expect([0, 3, 4, 7, 8].map { lists.place(of: $0, in: 1) } == [2, 2, 3, 4, 5])
  }

  @Test("by a cause and a service hold an incident once for each pair that it has")
  func tied() {
    let causes = [("c", "dns"), ("d", "capacity"), ("e", "dns"), ("f", nil)].map { id, category in
      Postmortem.Cause(id: written(id), category: category.map { written($0) }, summary: written("x"))
    }
    func made(_ id: String, _ causes: [Postmortem.Cause], _ services: [String]) -> Postmortem {
      Postmortem(
        id: id,
        file: id + ".md",
        title: written(id),
        severity: nil,
        status: written(.draft),
        zone: .utc,
        date: nil,
        services: services.map { written($0) },
        causes: causes
      )
    }
    var lists = TiedLists()
    #expect(lists.add(7, made("a", causes, ["edge", "web", "edge"])) == [0, 1, 2, 3])
    #expect(lists.add(8, made("b", [causes[1]], ["web"])) == [3])
    #expect(lists.add(9, made("c", [causes[3]], ["web"])).isEmpty)
    #expect(lists.lists == [[7], [7], [7], [7, 8]])
    let (dns, web) = (lists.number(ofCategory: "dns"), lists.number(ofService: "web"))
    #expect(dns.flatMap { dns in web.flatMap { lists.place(category: dns, service: $0) } } == 1)
    #expect(lists.number(ofService: "mail") == nil)
    #expect(lists.place(category: 9, service: 9) == nil)
  }

  @Test("of places with several keys, have each in the list of every one of them")
  func severalKeys() {
    let lists = NumberLists(of: [[2, 0], [], [2]], in: 4)
    #expect((0..<4).map { lists[$0] } == [[0], [], [0, 2], []])
  }
}
