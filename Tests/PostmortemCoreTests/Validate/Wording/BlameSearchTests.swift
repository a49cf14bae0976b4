import Testing

@testable import PostmortemCore

@Suite("Blame")
struct BlameSearchTests {
  private static let settings: Settings = {
    var settings = Settings()
    settings.people = Catalog([
      ("bob", .init(name: "Bob Lindqvist")), ("maria", .init(name: "María Okafor")),
      ("mark", .init(name: "Mark Ek")),
      ("jun", .init()),
    ])
    return settings
  }()

  private static let document = Postmortem(
    id: "a",
    file: "a.md",
    title: written("T"),
    severity: nil,
    status: written(.draft),
    zone: .utc,
    date: day("2026-03-14")
  )

  /// The words found in a body, through the search for signs and all.
  private func found(_ text: String, _ settings: Settings = BlameSearchTests.settings) -> [String] {
    var findings = Findings(file: "a.md")
    let body = Array(text.utf8)[...]
    TextValidation(settings).check(Self.document, source: body, body: body, &findings)
    return findings.diagnostics.filter { $0.rule == NobodyIsBlamed.id }
      .map { String($0.message.dropFirst().dropLast("' puts it on a person".count)) }
  }

  static let blaming: [(String, String)] = [
    ("Leaving the node in debug mode was a human error.", "human error"),
    ("_Note: user error was made here by assuming the hash._", "user error"),
    ("The cause is Operator Error, as in May.", "Operator Error"),
    ("The change was careless.", "careless"), ("It was carelessly merged.", "carelessly"),
    ("That is plain negligence.", "negligence"),
    ("They should have known that the disk was full.", "should have known"),
    ("We should have noticed the alert.", "should have noticed"),
    ("The on-call engineer should have caught this.", "should have caught"),
    ("Somebody forgot to renew the certificate.", "forgot to"), ("We forgot to drain it.", "forgot to"),
    ("The engineer failed to follow the runbook.", "engineer failed to"),
    ("He failed to page anybody.", "He failed to"),
    ("The operator failed to notice the alert.", "operator failed to"),
    ("Bob failed to see it.", "Bob failed to"),
    ("It happened because Bob ran the script twice.", "because Bob ran"),
    ("It happened because Bob Lindqvist deleted the zone.", "because Bob Lindqvist deleted"),
    ("The outage was caused by Bob.", "caused by Bob"), ("The outage was caused by @jun.", "caused by @jun"),
    ("All was caused by María's deploy.", "caused by María's"), ("It was Bob's fault.", "Bob's fault"),
    ("This was his fault.", "his fault"), ("It was the engineer's mistake.", "engineer's mistake"),
    ("Bob Lindqvist’s mistake was found at noon.", "Bob Lindqvist’s mistake"),
    ("Bob broke the build.", "Bob broke"),
    ("Bob caused the outage.", "Bob caused"), ("Bob is to blame for it.", "Bob is to blame"),
    ("We blame Bob for it.", "blame Bob"), ("Mark Ek failed to page.", "Mark Ek failed to"),
  ]

  @Test("is found where it is put on a person", arguments: blaming)
  func blames(_ text: String, _ words: String) {
    #expect(found(text) == [words])
  }

  @Test("is found wherever its lines end", arguments: blaming)
  func wrapped(_ text: String, _ words: String) {
    let parts = text.split(separator: " ")
    for cut in 1..<parts.count {
      let wrapped = parts[..<cut].joined(separator: " ") + "\n  " + parts[cut...].joined(separator: " ")
      #expect(found("- " + wrapped) == [words], "\(wrapped)")
    }
  }

  @Test(
    "is not found where nobody is blamed",
    arguments: [
      "The deploy failed to finish.", "The `operator` failed to start.", "The operator failed to reconcile.",
      "The pod failed to be scheduled.", "We failed to consider two spends.", "Users failed to sign in.",
      "The test should have caught this.", "The alert should have fired.", "A human wrote it.",
      "It was not a human error.", "It isn't human error that we look for.", "Nobody forgot to page.",
      "It was nobody's fault.", "We look for conditions rather than human error.",
      "The user error rate rose.", "An operator error page was shown.",
      "The operator error logs were empty.", "Noticed because Bob happened to look.",
      "Because Bob was awake, it was short.",
      "Caused by a full disk.", "Caused by AWS.", "The page fault count rose.", "A fault in the router.",
      "By mistake two were sent.", "It broke the build.", "The config broke at noon.",
      "A customer's mistake is caught.",
      "\"Human error\" is where the search begins.", "The log says `human error`.", "> It was human error.",
      "“Somebody forgot to page”, he wrote.", "Mark the page as stale, because mark deleted it.",
      "See [the page](https://a.example/human-error).", "Bob reverted it at noon.",
      "Memory-careless code? No: careful.",
    ]
  )
  func blameless(_ text: String) {
    #expect(found(text) == [])
  }

  @Test("is found by the words that the settings add, and let pass where they except one")
  func words() {
    var settings = Settings()
    settings.rules[NobodyIsBlamed.id] = .init(
      nil,
      [
        "words": .words(["Schuld", "menschliches Versagen", "fahrlässig", "Übermut"]),
        "except": .words(["careless"]),
      ]
    )
    #expect(found("Das war Menschliches\nVersagen.", settings) == ["Menschliches Versagen"])
    #expect(found("Wessen schuld war es?", settings) == ["schuld"])
    #expect(found("Es war fahrlässig.", settings) == ["fahrlässig"])
    #expect(found("Reiner übermut.", settings) == ["übermut"])
    #expect(found("A careless change, and negligence.", settings) == ["negligence"])
    #expect(found("Somebody forgot to page.", settings) == ["forgot to"])
  }
}
