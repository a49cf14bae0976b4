import Testing

@testable import Preview

@Suite("LoopbackHost")
struct LoopbackHostTests {
  @Test(
    "allows the names of this machine at our port",
    arguments: ["localhost:4100", "LocalHost:4100", "127.0.0.1:4100", "[::1]:4100"]
  )
  func own(field: String) {
    #expect(LoopbackHost.allows(field, port: 4100))
  }

  @Test(
    "allows no other name, and no other port",
    arguments: [
      "", "localhost", "localhost:", "localhost:80", "localhost:41000", "localhost:4100.evil.example",
      "localhost.evil.example:4100", "evil.example:4100", "127.0.0.2:4100", "127.0.0.1.evil.example:4100",
      "::1:4100",
      "0.0.0.0:4100", " localhost:4100", "user@localhost:4100",
    ]
  )
  func others(field: String) {
    #expect(!LoopbackHost.allows(field, port: 4100))
  }

  @Test("needs no port where it is the one that browsers leave out")
  func standardPort() {
    #expect(LoopbackHost.allows("localhost", port: 80))
    #expect(LoopbackHost.allows("localhost:80", port: 80))
  }
}
