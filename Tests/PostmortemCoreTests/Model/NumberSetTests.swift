import Testing

@testable import PostmortemCore

@Suite("A set of numbers")
struct NumberSetTests {
  @Test("gives them back in order, each once")
  func order() {
    var numbers = NumberSet(below: 200)
    for number in [199, 0, 64, 63, 128, 64, 1] { numbers.insert(number) }
    #expect(numbers.inOrder == [0, 1, 63, 64, 128, 199])
    #expect(NumberSet(below: 0).inOrder.isEmpty)
    #expect(NumberSet(below: 64).inOrder.isEmpty)
  }

  @Test("of all numbers is all of them")
  func all() {
    var numbers = NumberSet(below: 130)
    for number in (0..<130).reversed() { numbers.insert(number) }
    #expect(numbers.inOrder == Array(0..<130))
  }
}
