import PostmortemCore
import Testing

@testable import SiteBuilder

@Suite("Forms of action items")
struct ItemFormTests {
  private func promised(_ text: String, settings: Settings = Settings()) throws -> [String] {
    try importedOne("# Down\n\n" + text, settings: settings).promised
  }

  @Test("task lists, with what is ticked, whose it is and where it is tracked")
  func tasks() throws {
    let text = """
      ## Action items
      - [ ] Restore the volume (@maria, https://a.example/issues/12)
      - [x] Alert on full disks ([#13](https://a.example/org/repo/pull/13))
      - [ ] Rotate the keys. Owner: Jun Sato, due: 2026-04-10
      - [ ] Ask the vendor (owner: Maria, due April 12th 2026)
      -
      - N/A
      """
    #expect(
      try promised(text) == [
        "Restore the volume [open, maria, https://a.example/issues/12]",
        "Alert on full disks [done, https://a.example/org/repo/pull/13]",
        "Rotate the keys [open, jun-sato, 2026-04-10]", "Ask the vendor [open, maria, 2026-04-12]",
      ]
    )
  }

  @Test("lists, with marks, groups that say a kind or a state, and mentions")
  func lists() throws {
    let text = """
      ## Action Items
      ### Prevention
      1. Pin the version. ✔️
      2. ~~Freeze deploys~~
      ### Process improvements (completed)
      * DONE: Write it down
      * @maria: Review the alerts
      * Tell support — @jun
      ### What went wrong
      * Nobody looked
      """
    #expect(
      try promised(text) == [
        "Pin the version. [done, prevent]", "Freeze deploys [done, prevent]", "Write it down [done, process]",
        "Review the alerts [done, maria, process]", "Tell support [done, jun, process]",
      ]
    )
  }

  @Test("tables, with their columns whatever the order, and cells that are no person")
  func tables() throws {
    let text = """
      ## Follow-ups
      | Owner | Action item | Due | Status | Ticket |
      |-------|-------------|-----|--------|--------|
      | Maria Okafor | Plan deploys | 2026-04-10 | In progress | [OPS-1](https://jira.example/browse/OPS-1) |
      | Production Squad | Alert | soon | Done | |
      """
    let document = try importedOne("# Down\n\n" + text)
    #expect(
      document.promised == [
        "Plan deploys [inProgress, maria-okafor, 2026-04-10, https://jira.example/browse/OPS-1]",
        "Alert [done]",
      ]
    )
    #expect(document.items[1].doubts == ["due is \"soon\"", "its owner is \"Production Squad\""])
  }

  @Test("labelled paragraphs, and lines that each ask for something")
  func paragraphs() throws {
    #expect(
      try promised("## Actions\n**Action:** Move the quota. **Owner:** Maria\n\nAI-2: Alert on full disks\n")
        == ["Move the quota [maria]", "Alert on full disks"]
    )
    #expect(
      try promised("## Preventative measures\nHire an administrator.\nAdd a message that tells the cost.\n")
        == ["Hire an administrator. [prevent]", "Add a message that tells the cost. [prevent]"]
    )
    #expect(
      try promised("## Actions\nSet alerts on the\ntest machine.\n") == ["Set alerts on the test machine."]
    )
    #expect(
      try promised("## Preventative measures\nGoing forward we rebuild it.\nIt will be better.\n") == []
    )
  }

  @Test("a link in the midst of the words is not the item's own")
  func links() throws {
    let document = try importedOne(
      """
      ## Action items
      - Pin it until [psych](https://a.example/psych/pull/534) is out
      - Page somebody (blocked by [#365](https://a.example/issues/365))
      - [Index dates](https://a.example/issues/5931)
      """
    )
    #expect(
      document.promised == [
        "Pin it until psych is out", "Page somebody (blocked by #365)",
        "Index dates [https://a.example/issues/5931]",
      ]
    )
    #expect(document.items.map(\.read.hasMore) == [true, true, false])
  }

  @Test("what seems to be action items and is not")
  func nothing() throws {
    for text in [
      "## Meeting checklist\n- [ ] Invite everybody\n", "## Actions taken\n- Rolled back\n",
      "## What went well\n- Everything\n", "## Lessons learned\n- [ ] Look\n",
      "## Before the meeting: action items\n- [ ] Book a room\n",
    ] {
      #expect(try promised(text) == [], "\(text)")
    }
  }

  @Test("bullets between the numbers of a list are details")
  func details() throws {
    let text = "## Remediation\n1.  **Find it**\n\n-   with experts\n-   with logs\n\n2.  **Move it**\n"
    #expect(try promised(text) == ["Find it", "Move it"])
  }

  @Test("persons and priorities are those of the settings")
  func roster() throws {
    var settings = Settings()
    settings.people = Catalog([("mo", Settings.Person(name: "Maria Okafor"))])
    #expect(
      try promised("## Action items\n- Alert (owner: Maria Okafor, priority: p1)\n", settings: settings)
        == ["Alert [mo, P1]"]
    )
  }

  @Test("ids are of the first words, and each its own")
  func ids() throws {
    let text =
      "## Action items\n- Add an alert on disks\n- Add an alert on disks of the hub\n- Add an alert on disks\n- なし二\n"
    let document = try importedOne(text)
    #expect(document.items.map(\.id) == ["add-alert-on", "add-alert-on-disks", "add-alert-on-2", "item"])
  }
}
