import Testing

@testable import Preview

@Suite("Settling")
struct SettlingTests {
  private func name(_ name: String) -> Settling.Name { Settling.Name(folder: 1, name: name) }

  @Test("waits a moment after a file that is whole")
  func whole() {
    var settling = Settling()
    #expect(settling.deadline == nil)
    settling.note(.whole, of: name("a.md"), at: 100)
    #expect(settling.deadline == 100 + Settling.pause)
    settling.note(.whole, of: name("b.md"), at: 110)
    #expect(settling.deadline == 110 + Settling.pause)
    settling.settle()
    #expect(settling.deadline == nil)
  }

  @Test("waits longer while a file is gone or half written, and no longer once it is there again")
  func begun() {
    var settling = Settling()
    settling.note(.begun, of: name("a.md"), at: 100)
    #expect(settling.deadline == 100 + Settling.longPause)
    settling.note(.whole, of: name("b.md"), at: 101)
    #expect(settling.deadline == 101 + Settling.longPause)
    settling.note(.whole, of: name("a.md"), at: 102)
    #expect(settling.deadline == 102 + Settling.pause)
  }

  @Test("does not wait for ever for somebody who never stops")
  func limit() {
    var settling = Settling()
    for time in stride(from: 0, through: 5000, by: 10) { settling.note(.whole, of: name("a.log"), at: time) }
    #expect(settling.deadline == Settling.limit)
  }
}
