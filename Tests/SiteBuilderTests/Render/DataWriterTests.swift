import Foundation
import Testing

@testable import SiteBuilder

/// Texts that need care in a data format.
private let hardTexts = [
  "", "plain", "a \"quoted\" \\ back\\slash", "line\nbreak\r\ntab\t", "\u{0}\u{1}\u{1F}\u{7F}", "été 日本 🚢",
  "a,b;c", "</script>",
  "\u{2028}\u{2029}", "=1+1", " spaced ",
]

@Suite("The JSON writer")
struct JSONWriterTests {
  @Test("writes what a JSON parser reads back the same")
  func roundTrip() throws {
    var json = JSONWriter()
    json.object { json in
      for (index, text) in hardTexts.enumerated() { json.member(named: "text \(index) \"\\", text) }
      json.member("none", nil as String?)
      json.member("number", -42)
      json.member("no number", nil as Int?)
      json.member("list", hardTexts)
      json.member("empty", [])
      json.key("nested")
      json.array { json in
        json.newLine()
        json.object { $0.member("a", 1) }
        json.newLine()
        json.object { _ in }
        json.null()
        json.string("x")
        json.number(.max)
      }
    }
    let object = try #require(
      try JSONSerialization.jsonObject(with: Data(json.finish().bytes)) as? [String: Any]
    )
    #expect(object.count == hardTexts.count + 6)
    for (index, text) in hardTexts.enumerated() { #expect(object["text \(index) \"\\"] as? String == text) }
    #expect(object["none"] is NSNull && object["no number"] is NSNull)
    #expect(object["number"] as? Int == -42)
    #expect(object["list"] as? [String] == hardTexts)
    #expect((object["empty"] as? [Any])?.isEmpty == true)
    let nested = try #require(object["nested"] as? [Any])
    #expect(nested.count == 5)
    #expect((nested[0] as? [String: Int]) == ["a": 1])
    #expect(nested[4] as? Int == .max)
  }

  @Test("puts keys in the order given, and each element of an outer list on a line")
  func layout() {
    var json = JSONWriter()
    json.object { json in
      json.member("b", 1)
      json.key("a")
      json.array { json in
        for number in 1...2 {
          json.newLine()
          json.number(number)
        }
      }
    }
    #expect(String(decoding: json.finish().bytes, as: UTF8.self) == "{\"b\":1,\"a\":[\n1,\n2]}")
  }
}

@Suite("Two texts as one in JSON")
struct JSONJoinedTextTests {
  @Test(
    "are escaped as they are alone, and are one element of a list",
    arguments: [("a", "b", "a#b"), ("", "", "#"), ("q\"", "\\\n", "q\\\"#\\\\\\n")]
  )
  func joined(_ first: String, _ second: String, _ wanted: String) {
    var json = JSONWriter()
    json.array { json in
      json.string(first, "#", second)
      json.string("x")
    }
    #expect(json.finish().text == "[\"\(wanted)\",\"x\"]")
  }
}

@Suite("Numbers in JSON")
struct JSONNumberTests {
  @Test(
    "have the fewest digits that are read back as the same number",
    arguments: [
      (0, "0"), (-0.0, "-0"), (1, "1"), (-3, "-3"), (0.1, "0.1"), (86_400.5, "86400.5"),
      (9_007_199_254_740_991, "9007199254740991"), (1e300, "1e+300"), (.nan, "null"), (.infinity, "null"),
    ] as [(Double, String)]
  )
  func doubles(_ number: Double, _ wanted: String) {
    var json = JSONWriter()
    json.array { json in
      json.value(number)
      json.value(number)
    }
    #expect(json.finish().text == "[\(wanted),\(wanted)]")
  }

  @Test("stand behind keys that are written for many records as behind any other")
  func keys() {
    let key = JSONKey("a")
    var json = JSONWriter()
    json.object { json in
      json.key(key)
      json.value(1)
      json.key(key)
      json.value(nil as Int?)
      json.key("b")
      json.object { json in
        json.key(key)
        json.string(plain: Array("xyz".utf8))
      }
    }
    #expect(json.finish().text == "{\"a\":1,\"a\":null,\"b\":{\"a\":\"xyz\"}}")
  }
}

@Suite("The CSV writer")
struct CSVWriterTests {
  /// Reads CSV as RFC 4180 has it.
  private func parse(_ bytes: [UInt8]) -> [[String]] {
    var (records, record, field, isQuoted): ([[String]], [String], [UInt8], Bool) = ([], [], [], false)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if isQuoted {
        if byte != 0x22 {
          field.append(byte)
        } else if index < bytes.count, bytes[index] == 0x22 {
          field.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      } else if byte == 0x22 {
        isQuoted = true
      } else if byte == 0x2C || byte == 0x0D {
        record.append(String(decoding: field, as: UTF8.self))
        field = []
        if byte == 0x0D {
          records.append(record)
          record = []
          index += 1
        }
      } else {
        field.append(byte)
      }
    }
    return records
  }

  private func csv(_ records: [[String?]]) -> [UInt8] {
    var csv = CSVWriter()
    for record in records {
      for field in record { csv.field(field) }
      csv.endRecord()
    }
    return csv.finish().bytes
  }

  @Test("writes what a CSV parser reads back the same")
  func roundTrip() {
    #expect(
      parse(csv([["a", "b"], hardTexts, [nil, "x", nil]])) == [["a", "b"], hardTexts, ["", "x", ""]]
    )
  }

  @Test("puts quotes only where they are needed")
  func quotes() {
    let bytes = csv([["a b", "c,d", "e\"f", "g\nh", nil]])
    #expect(String(decoding: bytes, as: UTF8.self) == "a b,\"c,d\",\"e\"\"f\",\"g\nh\",\r\n")
  }

  @Test("has several names in one field, and quotes around all of them where one needs it")
  func words() {
    var csv = CSVWriter()
    for words in [["a", "b"], [], ["a", "b,c", "d \"e\""]] {
      csv.field(separatedBy: " ") { add in words.forEach(add) }
    }
    csv.field(separatedBy: "#") { add in
      add("line\nfeed")
      add("")
    }
    csv.field(-42)
    csv.field(nil as Int?)
    csv.endRecord()
    #expect(csv.finish().text == "a b,,\"a b,c d \"\"e\"\"\",\"line\nfeed#\",-42,\r\n")
  }
}
