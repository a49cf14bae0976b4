import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The zone database")
struct ZoneDatabaseTests {
  @Test(
    "agrees with the system's own reading at every half day of sixty years",
    arguments: [
      "Europe/Oslo", "America/New_York", "Australia/Sydney", "Asia/Tokyo", "Asia/Kolkata", "America/St_Johns",
      "Pacific/Chatham", "America/Sao_Paulo", "Europe/London", "Europe/Dublin",
    ]
  )
  func offsets(_ name: String) throws {
    let zone = try #require(ZoneDatabase().zone(named: name))
    let system = try #require(TimeZone(identifier: name))
    var differing: [Date] = []
    for half in stride(from: day("1976-01-01").number * 2, to: day("2036-01-01").number * 2, by: 1) {
      let seconds = Int64(half) * 43_200
      let date = Date(timeIntervalSince1970: Double(seconds))
      if zone.offset(at: seconds) != system.secondsFromGMT(for: date) { differing.append(date) }
    }
    #expect(differing == [])
    #expect(zone.name == name)
  }

  @Test("knows after its table ends by the rule at its end")
  func afterTheTable() throws {
    let zone = try #require(ZoneDatabase().zone(named: "Europe/Oslo"))
    let summer = Int64(day("2090-07-01").number) * 86_400
    let winter = Int64(day("2090-01-01").number) * 86_400
    #expect(zone.offset(at: summer) == 7200)
    #expect(zone.offset(at: winter) == 3600)
  }

  @Test("needs no file for UTC")
  func utc() {
    let nowhere = ZoneDatabase(folder: "/nonexistent")
    #expect(nowhere.zone(named: "UTC")?.offset(at: 0) == 0)
    #expect(nowhere.zone(named: "Europe/Oslo") == nil)
  }

  @Test(
    "refuses a name that is none, whatever file it leads to",
    arguments: [
      "../../etc/passwd", "/usr/share/zoneinfo/Europe/Oslo", "Europe/../Europe/Oslo", "./Europe/Oslo", "",
      "Europe",
      "Europe/", "zone.tab", "Europe/Oslo\u{0}", "Europe/Oslo ", "CEST", "europe/nowhere",
    ]
  )
  func refused(_ name: String) {
    #expect(ZoneDatabase().zone(named: name) == nil)
  }

  @Test(
    "suggests the name that was likely meant",
    arguments: [("Europe/Olso", "Europe/Oslo"), ("Asia/Tokio", "Asia/Tokyo")]
  )
  func suggestion(_ written: String, _ meant: String) {
    var findings = Findings(file: "a.md")
    let zone = ZoneDatabase().zone(Located(written, at: .start), &findings)
    #expect(zone == nil)
    #expect(
      findings.diagnostics.map(brief) == ["1:1 value-is-in-its-list there is no time zone '\(written)'"]
    )
    #expect(findings.diagnostics.map(\.help) == ["did you mean '\(meant)'?"])
  }

  @Test("says what to install where there is no database")
  func noDatabase() {
    var findings = Findings(file: "a.md")
    #expect(ZoneDatabase(folder: "/nonexistent").zone(Located("Europe/Oslo", at: .start), &findings) == nil)
    #expect(
      findings.diagnostics.first?.help
        == "there is no time-zone database in /nonexistent; install it with apt-get install tzdata, or name its folder in TZDIR"
    )
  }

  @Test("is not asked where a document names no zone")
  func noName() {
    var findings = Findings(file: "a.md")
    #expect(ZoneDatabase().zone(nil, &findings) == nil)
    #expect(findings.diagnostics.isEmpty)
  }
}

@Suite("A zone file")
struct ZoneFileTests {
  @Test("that is cut short, damaged or another file gives no zone, and never stops the program")
  func damaged() throws {
    let whole = try FileSystem.contents(of: "/usr/share/zoneinfo/Europe/Oslo")
    #expect(ZoneFile(whole) != nil)
    #expect(ZoneFile([]) == nil)
    #expect(ZoneFile(Array("TZif".utf8)) == nil)
    #expect(ZoneFile(Array("PNG!".utf8) + whole.dropFirst(4)) == nil)
    // What is left of the 64-bit data is too little: everything up to the footer is needed.
    let lengths = stride(from: 0, to: whole.count - 40, by: 7)
    #expect(lengths.allSatisfy { ZoneFile(Array(whole.prefix($0))) == nil })
    for place in stride(from: 20, to: whole.count, by: 3) {
      var damaged = whole
      damaged[place] = 0xFF
      if let zone = ZoneFile(damaged)?.zone(named: "X") { _ = zone.offset(at: 1_800_000_000) }
    }
  }

  @Test("of version 1 gives its 32-bit data, and its last offset for ever")
  func versionOne() throws {
    func big(_ value: Int32) -> [UInt8] { withUnsafeBytes(of: value.bigEndian, Array.init) }
    let counts: [Int32] = [0, 0, 0, 1, 2, 8]
    let file =
      Array("TZif".utf8) + [0] + Array(repeating: 0, count: 15) + counts.flatMap(big) + big(1000) + [1]
      + big(3600) + [0, 0] + big(-7200) + [1, 4] + Array("AAA\0BBB\0".utf8)
    let zone = try #require(ZoneFile(file)).zone(named: "X")
    #expect(zone.offset(at: 999) == 3600)
    #expect(zone.offset(at: 1000) == -7200)
    #expect(zone.offset(at: 5_000_000_000) == -7200)
  }
}
