import Testing

@testable import SiteBuilder

@Suite("Times at the head of an entry")
struct MomentReaderTests {
  /// A moment in short: date, time, zone, span, and what is left of the text.
  private func told(_ text: String) -> String {
    guard let moment = MomentReader(ImportWords()).read(Array(text)) else { return "none" }
    let date = moment.date.map { date in
      switch date.form {
      case .dated(let year, let month, let day): "\(year)-\(month)-\(day)"
      case .yearless(let month, let day): "\(month)-\(day)"
      case .numbers(let first, let second, let year): "\(first)/\(second)/\(year.map(String.init) ?? "?")"
      }
    }
    let clock = moment.clock.map { (moment.isApproximate ? "~" : "") + $0.text }
    let parts = [date, clock, moment.zone?.text, moment.span.map { "(\($0))" }].compactMap { $0 }
    return parts.joined(separator: " ") + " | " + String(text.dropFirst(moment.length))
  }

  @Test(
    "reads what people write",
    arguments: [
      ("09:12 We deploy", "09:12 | We deploy"), ("9:12: We deploy", "09:12 | We deploy"),
      ("[09:12] We deploy", "09:12 | We deploy"), ("(09:12) - We deploy", "09:12 | We deploy"),
      ("09:12:30 - x", "09:12:30 | x"), ("~09:12 x", "~09:12 | x"), ("around 9:12, x", "~09:12 | x"),
      ("ca. 09:12 x", "~09:12 | x"), ("09:12? x", "~09:12 | x"), ("14:?? x", "~14:00 | x"),
      ("2:54 PM PST: x", "14:54 PST | x"), ("07:30am - x", "07:30 | x"), ("5PM x", "17:00 | x"),
      ("12:10 AM x", "00:10 | x"), ("12:10 p.m. x", "12:10 | x"), ("13:55 PM x", "13:55 | x"),
      ("2026-03-14 09:12 x", "2026-3-14 09:12 | x"), ("2026-03-14T09:12:00Z x", "2026-3-14 09:12 UTC | x"),
      ("2026-03-14T09:12-07:00 x", "2026-3-14 09:12 UTC-07:00 | x"),
      ("09:12-10:00 x", "09:12 (09:12-10:00) | x"), ("~13:30-13:45 x", "~13:30 (13:30-13:45) | x"),
      ("2:00 - 3:30 PM x", "14:00 (2:00 - 3:30 PM) | x"),
      ("11:50 – 12:05 PM x", "11:50 (11:50 – 12:05 PM) | x"),
      ("09:12 to 09:20 x", "09:12 (09:12 to 09:20) | x"), ("16:58 UTC - x", "16:58 UTC | x"),
      ("09:41 (GMT+1) x", "09:41 UTC+01:00 | x"), ("14.03.2026 09:12 x", "2026-3-14 09:12 | x"),
      ("04/10/2026 9:12 x", "4/10/2026 09:12 | x"), ("02-13-2025 11:00 pm - x", "2/13/2025 23:00 | x"),
      ("[03-26 16:46] x", "3/26/? 16:46 | x"), ("Oct 31 21:33 x", "10-31 21:33 | x"),
      ("Sat Oct 30th, 2021 9:00 x", "2021-10-30 09:00 | x"), ("15 May - x", "5-15 | x"),
      ("12:45 PM PST Saturday Oct 30th: x", "10-30 12:45 PST | x"),
      ("09:12 (2026-03-14) x", "2026-3-14 09:12 | x"),
      ("22:30 UTC (Oct 29) - x", "10-29 22:30 UTC | x"), ("January 14-19, 2026: x", "2026-1-14 | x"),
      ("2024-04-15 14.43 x", "2024-4-15 14:43 | x"), ("14.30 Uhr: x", "14:30 | x"),
      ("gegen 14:30 Uhr x", "~14:30 | x"),
      ("9h12 : x", "09:12 | x"), ("kl. 09.12 x", "09:12 | x"), ("14時30分 x", "14:30 | x"),
      ("午後2時30分 x", "14:30 | x"), ("2026年3月14日 9:12 x", "2026-3-14 09:12 | x"), ("0912Z x", "09:12 UTC | x"),
      ("February 15, 2024: 7:56am UTC", "2024-2-15 07:56 UTC | "),
      ("2026-03-14: We deploy", "2026-3-14 | We deploy"),
    ]
  )
  func reads(_ text: String, _ expected: String) {
    #expect(told(text) == expected)
  }

  @Test(
    "reads nothing where nothing is said",
    arguments: [
      "5 nodes are gone", "1.12 is deployed", "3 of 11 pods", "May we ask?", "Sunday we noticed", "99:12 x",
      "10.128.0.7 is down",
      "24:61 x", "v2.2.0 was released", "Marchers", "12/34/56/78", "2026 was a good year", "-", "",
    ]
  )
  func readsNothing(_ text: String) {
    #expect(told(text) == "none")
  }

  @Test("tells a date that is two days from one that is one")
  func ambiguous() {
    let date = { (text: String) -> WrittenDate? in
      var scanner = TextScanner(Array(text))
      return DateReader(words: ImportWords()).read(&scanner)
    }
    #expect(date("04/10/2026")?.isOneDay == false)
    #expect(date("04/04/2026")?.isOneDay == true)
    #expect(date("14/10/2026")?.day(in: nil, near: nil) == day("2026-10-14"))
    // A date that is one day in one order alone is that day, whatever was asked for.
    #expect(date("14/10/2026")?.day(in: .monthFirst, near: nil) == day("2026-10-14"))
    #expect(date("04/10/2026")?.day(in: .monthFirst, near: nil) == day("2026-04-10"))
    #expect(date("04/10/2026")?.day(in: nil, near: nil) == nil)
    #expect(date("31/31/2026") == nil)
    #expect(date("Dec 30")?.day(in: nil, near: day("2027-01-02")) == day("2026-12-30"))
  }
}
