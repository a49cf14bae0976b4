import Synchronization
import Testing

@testable import SiteBuilder

@Suite("A value that is made once")
struct OnceTests {
  @Test("is the same for everybody who asks at once")
  func once() throws {
    let made = Mutex(0)
    let number = Once<Int>()
    let answers = try parallelMap(Array(0..<1000)) { _ in
      number.value {
        made.withLock { made in
          made += 1
          return made
        }
      }
    }
    #expect(answers == [Int](repeating: 1, count: 1000))
    #expect(made.withLock { $0 } == 1)
  }
}
