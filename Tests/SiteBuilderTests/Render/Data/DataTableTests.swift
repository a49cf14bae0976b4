import Foundation
import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("The data files")
struct DataTableTests {
  @Test("have a row for each incident, byte for byte")
  func incidents() throws {
    let csv = try #require(try site(hostileArchive)["data/incidents.csv"])
    #expect(
      csv == """
        id,title,url,date,began,severity,status,published,origin,detection,trigger,teams,services,tags,cause_categories,\
        customers,budget_seconds,events_started,events_detected,events_acknowledged,events_declared,\
        events_mitigated,events_resolved,approximate_events,duration_seconds,related,action_items_committed,action_items_shipped,\
        action_items_dropped,action_items_open,action_items_proposed\r
        a,"Said ""no"", <b>;
        then été 🚢 \\",incidents/a/index.html,2026-03-14,2026-03-14T09:12:00Z,SEV1,draft,,production,,,"Web, ""apps"" & \\ co","a b c,d",,,\
        7,"s,l""o=90",2026-03-14T09:12:00Z,,,,,2026-03-14T10:12:00Z,,3600,,4,1,0,3,1\r

        """
    )
  }

  @Test(
    "have in their schema every member that is written, and no other",
    arguments: ["incidents", "actions"]
  )
  func members(_ name: String) throws {
    let site = try site(hostileArchive)
    let data = try object(site["data/\(name).json"])
    let schema = try object(site["data/\(name).schema.json"])
    let properties = try #require(schema["properties"] as? [String: [String: Any]])
    #expect(Set(properties.keys) == Set(data.keys))
    #expect(data["$schema"] as? String == "\(name).schema.json")
    let element = try #require(properties[name]?["items"] as? [String: Any])
    let members = try #require(element["properties"] as? [String: [String: Any]])
    let first = try #require((data[name] as? [[String: Any]])?.first)
    #expect(Set(members.keys) == Set(first.keys))
    let required = try #require(element["required"] as? [String])
    #expect(Set(required) == Set(first.keys))
    for (name, member) in members {
      #expect((member["description"] as? String)?.hasSuffix(".") == true, "\(name)")
    }
  }

  private func object(_ text: String?) throws -> [String: Any] {
    let text = try #require(text)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }
}
