import Synchronization
import Testing

@testable import SiteBuilder

@Suite("The rows of lists")
struct RowTextsTests {
  @Test("are rendered once, whoever asks, and lead to the root from where they stand")
  func once() throws {
    let rendered = Mutex<[Int]>([])
    let rows = RowTexts(10) { number, page in
      rendered.withLock { $0.append(number) }
      page.append("<a href=\"\(RowTexts.openRoot)\(number)\">\(RowTexts.openRoot)</a>")
    }
    #expect(rendered.withLock { $0 }.isEmpty)
    let pages = try parallelMap(Array(0..<200)) { place in
      var page = ByteBuffer(capacity: 100)
      rows.append([9, place % 10], root: "../", to: &page)
      return String(decoding: page.bytes, as: UTF8.self)
    }
    for (place, page) in pages.enumerated() {
      #expect(page == "<a href=\"../9\">../</a><a href=\"../\(place % 10)\">../</a>")
    }
    #expect(rendered.withLock { $0 }.sorted() == Array(0..<10))
  }
}
