import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Differences between items and issues")
struct DifferenceTests {
  private static let accounts = Accounts(
    Catalog([
      ("maria", Settings.Person(name: "Maria Okafor", accounts: ["Octo-Maria"])),
      ("jun", Settings.Person(name: "Jun Sato", email: "jun@acme.example")),
      ("ana", Settings.Person(name: "Sam Lee")), ("sam", Settings.Person(name: "Sam Lee")),
      ("bob", Settings.Person(accounts: ["jun"])),
    ])
  )

  @Test(
    "know people by their accounts, then by their keys, addresses and names, and guess nobody",
    arguments: [
      ("octo-maria", nil, "maria"), ("MARIA", nil, "maria"), ("jun@acme.example", nil, "jun"),
      ("x", "maria okafor", "maria"), ("jun", nil, "bob"), ("x", "Sam Lee", nil), ("x", nil, nil),
      ("x", "", nil),
    ] as [(String, String?, String?)]
  )
  func people(account: String, name: String?, person: String?) {
    #expect(Self.accounts.person(.init(account: account, name: name)) == person)
  }

  private func difference(
    _ state: ActionItem.State,
    owner: String? = "maria",
    _ there: TrackedIssue.State,
    _ assignees: [String] = []
  ) -> Difference? {
    let item = ActionItem(
      id: Located("a", at: .start),
      title: Located("Move the quota", at: .start),
      owner: owner.map { Located($0, at: .start) },
      state: Located(state, at: .start)
    )
    let issue = TrackedIssue(
      address: IssueAddress("https://a.example/1"),
      state: there,
      assignees: assignees.map { .init(account: $0, name: nil) }
    )
    return Difference.between(item, issue, Self.accounts)
  }

  @Test("are found in what ended, and only what needs nobody's judgement is changed")
  func endings() {
    let (then, now) = (day("2026-05-01"), day("2026-05-02"))
    let givenUp = TrackedIssue.Ending.givenUp("not planned")
    for state in [ActionItem.State.open, .inProgress, .proposed] {
      #expect(difference(state, .closed(on: now, .done)) == .closedThere(on: now, .done))
      #expect(difference(state, .closed(on: now, givenUp)) == .closedThere(on: now, givenUp))
      #expect(difference(state, .open) == nil)
    }
    for state in [ActionItem.State.shipped(on: then), .incomplete(.shipped)] {
      #expect(difference(state, .open) == .openThere)
      #expect(difference(state, .closed(on: now, .done), ["jun"]) == nil)
      #expect(difference(state, .closed(on: now, .other("Parked"))) == nil)
      #expect(difference(state, .closed(on: now, givenUp)) == .endedOtherwise(givenUp))
    }
    let dropped = ActionItem.State.dropped(on: then, because: "Moot.")
    #expect(difference(dropped, .open) == .openThere)
    #expect(difference(dropped, .closed(on: now, givenUp)) == nil)
    #expect(difference(dropped, .closed(on: now, .done)) == .endedOtherwise(.done))

    guard case .ship(on: now, evidence: nil) = Difference.closedThere(on: now, .done).change else {
      Issue.record("what is done there ships")
      return
    }
    for other in [
      Difference.closedThere(on: nil, .done), .closedThere(on: now, givenUp),
      .closedThere(on: now, .other("x")),
      .openThere, .endedOtherwise(.done), .assignedToOthers(["x"]),
    ] {
      #expect(other.change == nil)
    }
  }

  @Test("are found in who does it, where somebody is said to")
  func assignment() {
    #expect(difference(.open, .open, ["octo-maria"]) == nil)
    #expect(difference(.open, .open, ["x", "octo-maria"]) == nil)
    #expect(difference(.open, .open, ["jun@acme.example"]) == .assignedThere(to: "jun"))
    #expect(difference(.open, owner: nil, .open, ["octo-maria"]) == .assignedThere(to: "maria"))
    #expect(difference(.open, .open, ["x"]) == .assignedToOthers(["x"]))
    #expect(difference(.open, .open, ["jun", "x"]) == .assignedToOthers(["jun", "x"]))
    #expect(difference(.open, owner: "lin", .open, ["Lin"]) == nil)
    #expect(difference(.open, owner: nil, .open) == nil)
  }
}
