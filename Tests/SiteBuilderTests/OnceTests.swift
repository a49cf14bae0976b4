import Synchronization
import Testing

@testable import SiteBuilder

@Suite("A value that is made once")
struct OnceTests {
  @Test("is not made before it is asked for, and then the same for everybody")
  func once() async {
    let made = Mutex(0)
    let number = Once {
      made.withLock { made in
        made += 1
        return made
      }
    }
    #expect(made.withLock { $0 } == 0)
    await withTaskGroup { group in
      for _ in 0..<100 { group.addTask { number() } }
      for await answer in group { #expect(answer == 1) }
    }
    #expect(made.withLock { $0 } == 1)
  }
}
