internal import PostmortemCore
internal import Synchronization

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// The system's time-zone database, read a zone at a time.
final class ZoneDatabase: Sendable {
  private let folder: String
  /// Nil for a name that was looked for and is not there.
  private let known = Mutex<[String: Zone?]>(["UTC": .utc, "Etc/UTC": .utc])

  /// The database in a folder: by itself the one that `TZDIR` names, as for the C library (tzset(3)), else the system's.
  init(folder: String = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo") {
    self.folder = folder
  }

  /// The zone that a document names; nil where it names none, or, with a finding, one that is not there.
  func zone(_ name: Located<String>?, _ findings: inout Findings) -> Zone? {
    guard let name else { return nil }
    if let zone = zone(named: name.value) { return zone }
    let names = names
    let near = NearNames(to: name.value, among: names)
    findings.add(
      ValueIsInItsList.self,
      at: name.range,
      "there is no time zone '\(name.value)'",
      help: names.isEmpty
        ? "there is no time-zone database in \(folder); install it with apt-get install tzdata, or name its folder in TZDIR"
        : near.help(else: "write a place, not an abbreviation: Europe/Berlin, or UTC"),
      repair: near.only.flatMap { Repair(name, as: $0) }
    )
    return nil
  }

  /// The zone of a name.
  func zone(named name: String) -> Zone? {
    known.withLock { known in
      if let zone = known[name] { return zone }
      let zone = load(name)
      known[name] = .some(zone)
      return zone
    }
  }

  private func load(_ name: String) -> Zone? {
    let isName = name.utf8.allSatisfy {
      $0 == 0x5F || $0 == 0x2B || $0 == 0x2D || $0 == 0x2F || isAlphanumeric($0)
    }
    guard isName, !name.hasPrefix("/"), !name.isEmpty else { return nil }
    // Not there, or not to be read: for the author that is the same, a name that gives no zone.
    guard let bytes = try? FileSystem.contents(of: folder + "/" + name) else { return nil }
    return ZoneFile(bytes)?.zone(named: name)
  }

  private func isAlphanumeric(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The names of the list by countries, for suggestions; zone1970.tab leaves out half of them, such as Europe/Oslo.
  private var names: [String] {
    // Without the list there is no suggestion; the finding stands all the same.
    guard let table = try? FileSystem.contents(of: folder + "/zone.tab") else { return [] }
    let lines = String(decoding: table, as: UTF8.self).split(separator: "\n").filter { !$0.hasPrefix("#") }
    return ["UTC"] + lines.compactMap { $0.split(separator: "\t").dropFirst(2).first.map(String.init) }
  }
}
