import Foundation
import Testing

@testable import SiteBuilder

/// What the numbers are is computed anew in Tests/Figures/verify.py.
@Suite("The figures' file")
struct FiguresFileTests {
  private func object(_ text: String?) throws -> [String: Any] {
    let text = try #require(text)
    return try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  /// Holds a value to a schema: its types, and that it has just the members that are described.
  private func hold(_ value: Any, to schema: [String: Any], of root: [String: Any], at path: String) {
    if let reference = schema["$ref"] as? String {
      let name = reference.replacing("#/$defs/", with: "")
      guard let shape = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
        Issue.record("\(path) refers to \(reference), which is not there")
        return
      }
      return hold(value, to: shape, of: root, at: path)
    }
    if let shapes = schema["anyOf"] as? [[String: Any]] {
      if !(value is NSNull) { hold(value, to: shapes[1], of: root, at: path) }
      return
    }
    if let members = schema["properties"] as? [String: [String: Any]] {
      guard let object = value as? [String: Any] else {
        Issue.record("\(path) is no object")
        return
      }
      #expect(object.keys.sorted() == members.keys.sorted(), "\(path)")
      for (name, member) in members where object[name] != nil {
        hold(object[name] ?? NSNull(), to: member, of: root, at: "\(path).\(name)")
      }
    } else if let items = schema["items"] as? [String: Any] {
      guard let list = value as? [Any] else {
        Issue.record("\(path) is no list")
        return
      }
      for (place, element) in list.enumerated() {
        hold(element, to: items, of: root, at: "\(path)[\(place)]")
      }
    }
  }

  @Test("has every member that its schema describes, and no other")
  func members() throws {
    let site = try site(hostileArchive)
    let schema = try object(site["data/figures.schema.json"])
    hold(try object(site["data/figures.json"]), to: schema, of: schema, at: "figures")
  }

  @Test("tells figures by owner only where the settings have pages for people", arguments: [false, true])
  func owners(_ hasPeople: Bool) throws {
    let archive = memoryArchive(
      [
        "a.md":
          "---\ntitle: A\nseverity: SEV1\ndate: 2026-03-14\naction_items: [{id: x, title: X, owner: jun}]\n---\n"
      ],
      settings: testSettings + "\npeople_pages: \(hasPeople)\n"
    )
    let figures = try object(try site(archive)["data/figures.json"])
    let names = try #require(figures["by"] as? [[String: Any]]).compactMap { $0["dimension"] as? String }
    #expect(names.contains("owner") == hasPeople)
    #expect(names.contains("team"))
  }
}
