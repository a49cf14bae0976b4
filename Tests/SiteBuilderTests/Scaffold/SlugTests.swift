import Testing

@testable import SiteBuilder

@Suite("The name of a new file")
struct SlugTests {
  @Test(
    "is the title in lower-case ASCII, its words joined by hyphens",
    arguments: [
      ("Checkout returned 502s", "checkout-returned-502s"), ("  A -- b/c_d  ", "a-b-c-d"), ("", ""),
      ("Überlast: café's queue didn’t drain", "ueberlast-cafes-queue-didnt-drain"),
      ("Straße, Ærø, łódź, İstanbul, ñ", "strasse-aero-lodz-istanbul-n"),
      ("u\u{308}ber cafe\u{301}", "ueber-cafe"), ("Сбой", ""), ("Сбой 5", "5"), ("…", ""),
    ]
  )
  func words(_ title: String, _ slug: String) {
    #expect(Slug.text(title) == slug)
  }

  @Test("is of sixty letters at most, and ends where a word ends")
  func length() {
    let title = "Checkout returned 502s for forty-seven minutes on a Friday afternoon in March"
    #expect(Slug.text(title) == "checkout-returned-502s-for-forty-seven-minutes-on-a-friday")
    #expect(Slug.text(String(repeating: "a", count: 80) + " b") == String(repeating: "a", count: 60))
    let exact = String(repeating: "a", count: 30) + " " + String(repeating: "b", count: 29)
    #expect(Slug.text(exact).count == 60)
    #expect(Slug.text(exact + "b").count == 30)
  }
}
