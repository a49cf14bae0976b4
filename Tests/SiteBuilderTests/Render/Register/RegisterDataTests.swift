import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The register's data")
struct RegisterDataTests {
  /// The one value that a data file calls its function with.
  private func value(of script: String, _ function: String) throws -> Any {
    #expect(script.hasPrefix("followthrough.\(function)("))
    #expect(script.hasSuffix(");\n"))
    let json = script.dropFirst("followthrough.\(function)(".count).dropLast(3)
    return try JSONSerialization.jsonObject(with: Data(json.utf8))
  }

  private func incidents(_ script: String) throws -> [[Any]] {
    try #require(try value(of: script, "items") as? [[Any]])
  }

  /// Of the first file.
  private func firstIncident(of site: [String: String]) throws -> [Any] {
    try #require(try incidents(site["actions/items-1.js"] ?? "").first)
  }

  /// The items of an incident, which stand at its end.
  private func items(_ incident: [Any]) throws -> [[Any]] { try #require(incident.last as? [[Any]]) }

  private func names(_ site: [String: String]) throws -> [String: Any] {
    try #require(try value(of: site["actions/names.js"] ?? "", "names") as? [String: Any])
  }

  /// The items of a document, by their ids.
  private func items(of keys: String) throws -> [String: [Any]] {
    let site = try site(memoryArchive(["a.md": document(keys)]))
    let incident = try firstIncident(of: site)
    return Dictionary(uniqueKeysWithValues: try items(incident).map { (($0[0] as? String) ?? "", $0) })
  }

  @Test("names what its items share once, and counts days back from as-of")
  func item() throws {
    let site = try site(
      memoryArchive([
        "a.md": document(
          """
          services: [checkout]
          causes: [{id: c, category: load, summary: S}, {id: d, category: dns, summary: S}]
          action_items:
            - {id: x, title: Do it, owner: maria, kind: detect, priority: P2, created: 2026-11-10, due: 2026-11-25,
               cause: d}
            - {id: y, title: Drop it, status: dropped, dropped: 2026-11-15, reason: "Moot: gone", created: 2026-11-10}
          """
        )
      ])
    )
    let names = try names(site)
    let values = try #require(names["values"] as? [String: [[String]]])
    #expect(values["owner"] == [["maria", "Maria Okafor"]])
    #expect(values["team"] == [["payments", "Payments", "teams/payments/index.html"]])
    let incident = try firstIncident(of: site)
    #expect(incident[0] as? String == "a")
    #expect(incident[2] as? Int == 251)
    let items = try items(incident)
    #expect(items[0][0] as? String == "x")
    #expect(items[0][1] as? String == "Do it")
    #expect(items[0][3] as? Int == 1)
    #expect(items[0][4] as? Int == 1)
    #expect(items[0][7] as? Int == 10)
    #expect(items[0][8] as? Int == -5)
    #expect(items[0][9] is NSNull)
    let category = try #require(items[0][10] as? Int)
    #expect(values["cause"]?[category - 1].first == "dns")
    #expect((items[0][11] as? String)?.count == 13)
    #expect(items[0].count == 12)
    #expect((items[1][10] as? [Int])?.count == 2)
    #expect(items[1][12] as? String == "Moot: gone")
    #expect(names["files"] as? Int == 1)
  }

  @Test("gives each item a letter for each figure, and each address the letters it means")
  func figures() throws {
    let site = try site(
      memoryArchive([
        "a.md": document(
          """
          action_items:
            - {id: kept, title: A, status: shipped, shipped: 2026-05-01, due: 2026-05-01}
            - {id: missed, title: B, due: 2026-05-01}
            - {id: idea, title: C, status: proposed}
          """
        )
      ])
    )
    let figures = try #require(try names(site)["figures"] as? [String: [Any]])
    let incident = try firstIncident(of: site)
    func found(_ id: String) throws -> [String] {
      let (place, letters) = (try #require(figures[id]?[0] as? Int), try #require(figures[id]?[1] as? String))
      return try items(incident).filter { item in
        letters.contains(Array((item[11] as? String) ?? "")[place])
      }.compactMap { $0[0] as? String }
    }
    #expect(try found("on-time") == ["kept", "missed"])
    #expect(try found("on-time.kept") == ["kept"])
    #expect(try found("on-time.missed") == ["missed"])
    #expect(try found("on-time.proposed") == ["idea"])
    #expect(try found("shipped.shipped") == ["kept"])
    #expect(try found("overdue.overdue") == ["missed"])
    #expect(try found("has-owner.unsaid") == ["kept", "missed"])
  }

  @Test("holds no sign that could end a script or a line, and every text as it was written")
  func safety() throws {
    let hard = "</script><script>alert(1)</script> <!-- \u{2028}\u{2029} \\u003c â ‒ “q” 日本"
    let yaml = hard.replacing("\\", with: "\\\\").replacing("\u{2028}", with: "\\L").replacing(
      "\u{2029}",
      with: "\\P"
    )
    let text = document("action_items: [{id: x, title: \"\(yaml)\"}]")
    let site = try site(memoryArchive(["a.md": text]))
    let script = try #require(site["actions/items-1.js"])
    #expect(!script.contains("<"))
    #expect(!script.unicodeScalars.contains("\u{2028}") && !script.unicodeScalars.contains("\u{2029}"))
    let incident = try #require(try incidents(script).first)
    #expect(try items(incident).first?[1] as? String == hard)
  }

  @Test("tells when an item left the backlog before it was created, which it can't have")
  func endBeforeCreation() throws {
    let items = try items(
      of: """
        action_items:
          - {id: a, title: A, status: shipped, created: 2026-05-10, shipped: 2026-05-01}
          - {id: b, title: B, status: shipped, created: 2026-05-10, shipped: 2026-05-11}
        """
    )
    #expect(items["a"]?.count == 14)
    #expect(items["a"]?[9] as? Int == 203)
    #expect(items["a"]?[13] as? Int == 194)
    #expect(items["b"]?.count == 12)
  }

  @Test("is cut into files that stay small, and holds each item once")
  func files() throws {
    let items = (0..<40).map {
      "  - {id: item-\($0), title: \(String(repeating: "word ", count: 8)), due: 2026-12-01}"
    }
    let text = document("action_items:\n" + items.joined(separator: "\n"))
    let documents = (0..<60).map { memoryFile("incident-\($0).md", text.utf8) }
    let site = try site(
      Sources(folder: "postmortems", settings: nil, documents: documents, attachments: [])
    )
    let files = site.filter { $0.key.hasPrefix("actions/items-") }
    #expect(files.count == 2)
    #expect(files.values.allSatisfy { $0.utf8.count < 300_000 })
    #expect(files.values.reduce(0) { $0 + $1.utf8.count } < 150 * 2400)
    let ids = try files.values.flatMap { try incidents($0) }.flatMap { incident in
      try self.items(incident).map { "\(incident[0])#\($0[0])" }
    }
    #expect(ids.count == 2400)
    #expect(Set(ids).count == 2400)
    #expect(try names(site)["files"] as? Int == 2)
  }

  @Test("of an empty archive is no file of items")
  func empty() throws {
    let site = try site(memoryArchive([:]))
    #expect(try names(site)["files"] as? Int == 0)
    #expect(site["actions/items-1.js"] == nil)
  }
}

@Suite("An address of the register")
struct RegisterAddressTests {
  @Test("keeps commas for between values, and names what has none with a dash")
  func encoding() {
    let address = RegisterAddress().along(.team, "a,b & c/é").counted(in: .onTime, .missed)
    #expect(
      address.url(root: "../") == "../actions/index.html?team=a%2Cb%20%26%20c/%C3%A9&figure=on-time.missed"
    )
    #expect(RegisterAddress().along(.kind, nil).url(root: "") == "actions/index.html?kind=-")
    #expect(RegisterAddress().url(root: "") == "actions/index.html")
    #expect(RegisterAddress(incidents: []).url(root: "") == "actions/index.html?incident=-")
    #expect(RegisterAddress().along(.causeCategory, "load").url(root: "") == "actions/index.html?cause=load")
  }
}

@Suite("A receipt")
struct ReceiptTests {
  private let items = """
    action_items:
      - {id: kept, title: Keep it, status: shipped, shipped: 2026-05-01, due: 2026-05-01}
      - {id: missed, title: Miss it, owner: maria, due: 2026-05-01}
      - {id: idea, title: Think of it, status: proposed}
    """

  @Test("stands on the page of a team, leads to its items alone, and names those that no list shows apart")
  func team() throws {
    let site = try site(memoryArchive(["a.md": document(items)]))
    let page = try #require(site["teams/payments/index.html"])
    let link = "../../actions/index.html?team=payments&amp;figure="
    #expect(page.contains("<a href=\"\(link)on-time\">1 whose first due date has passed</a>"))
    #expect(page.contains("<a href=\"\(link)on-time.missed\">1 not shipped by it</a>"))
    #expect(page.contains("<a href=\"\(link)shipped.shipped\">0 shipped</a>"))
    #expect(page.contains("<li><a href=\"../../incidents/a/index.html#item-missed\">Miss it</a></li>"))
    #expect(!page.contains("dropped in time</a>"))
  }

  @Test("of the headline leads to the items of its incidents")
  func headline() throws {
    let site = try site(memoryArchive(["a.md": document(items)]))
    let index = try #require(site["index.html"])
    #expect(index.contains("actions/index.html?incident=a&amp;figure=shipped\">2 committed to</a>"))
    #expect(
      index.contains("Left out: <a href=\"actions/index.html?incident=a&amp;figure=shipped.proposed\">1 only")
    )
  }
}
