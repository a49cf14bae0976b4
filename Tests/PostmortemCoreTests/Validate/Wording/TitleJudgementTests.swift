import Testing

@testable import PostmortemCore

@Suite("The wording of a title")
struct TitleJudgementTests {
  /// The words that are found fault with, and the fault; nothing where there is none.
  private func judged(_ title: String) -> String? {
    TitleJudgement(written(title), WordLists(Settings())).map { "\($0.fault): \($0.words)" }
  }

  @Test(
    "names an activity without a result",
    arguments: [
      ("Investigate the slow start of workers", "Investigate"),
      ("Consider a larger queue for mail", "Consider"),
      ("consider dropping the old proxy (see the thread)", "consider"),
      ("Look into a second provider for DNS", "Look into"),
      ("Looking into a second provider for DNS", "Looking"),
      ("Discuss when an incident counts as over", "Discuss"),
      ("Think about limits for memory", "Think about"),
      ("Explore snapshots on shutdown", "Explore"),
      ("Evaluate managed monitoring", "Evaluate"),
      ("Figure out why pods restart", "Figure out"),
      ("Find a way to cap requests to the hub", "Find a way"),
      ("Revisit the policy for automatic merges", "Revisit"),
      ("We should consider versioned APIs for the configuration", "consider"),
      ("Infra: investigate the IP pool", "investigate"),
      ("[infra] Investigate the IP pool", "Investigate"),
      ("**Research** other stores", "Research"),
      ("Please assess the risk of shared tokens", "assess"),
      ("Investigate options. Add an alert later", "Investigate"),
    ]
  )
  func vague(_ title: String, _ words: String) {
    #expect(judged(title) == (words == "Looking" ? "verbless: \(words)" : "vague: \(words)"))
  }

  @Test(
    "begins with no verb",
    arguments: [
      ("A second operator for the weekend", "A"), ("The default limits of memory", "The"),
      ("We need alerting", "We"), ("There was nobody to ask", "There"), ("This has been done", "This"),
      ("Better alerting for a full cluster", "Better"), ("More robust handling of backfills", "More"),
      ("Nobody to use the token", "Nobody"), ("Monitoring of certificates", "Monitoring"),
      ("Moving the job out of the fast queue", "Moving"), ("Automatic recovery of the hub", "Automatic"),
      ("Configuration of timeouts outside the code", "Configuration"),
      ("Observability of the queue", "Observability"), ("How to purge a history", "How"),
      ("Something about spreading the load", "Something"), ("Documentation for on-call", "Documentation"),
      ("New features should be watched", "New"), ("All writes to the new table", "All"),
    ]
  )
  func verbless(_ title: String, _ word: String) {
    #expect(judged(title) == "verbless: \(word)")
  }

  @Test(
    "has no end",
    arguments: [
      ("Improve alerting around the scheduler", "Improve"),
      ("Improve alerting around the scheduler (#11953)", "Improve"),
      ("Improve how the team debugs. Two people should be there", "Improve"),
      ("Increase test coverage", "Increase"), ("Enhance the dashboards", "Enhance"),
      ("Minimise mistakes by users", "Minimise"), ("Reduce tribal knowledge (all may not know)", "Reduce"),
      ("Optimise the queries", "Optimise"), ("Strengthen the reviews", "Strengthen"),
      ("Make the spawner more robust to lost pods", "more robust"), ("Make rollbacks easier", "easier"),
      ("Handle errors more gracefully", "more gracefully"), ("Add a better dashboard", "better"),
      ("Write more tests", "more tests"), ("Keep an eye on the certificate", "Keep an eye"),
      ("Ensure proper logging", "proper"), ("Make sure backups are handled properly", "properly"),
      ("We should improve our runbooks", "improve"), ("Tighten access", "Tighten"),
    ]
  )
  func endless(_ title: String, _ words: String) {
    #expect(judged(title) == "endless: \(words)")
  }

  @Test(
    "is aimed at people",
    arguments: [
      ("Be more careful with deploys", "Be more careful"),
      ("We need to be more careful when deploying wide changes", "be more careful"),
      ("Remember to drain the node first", "Remember to"), ("Don't forget the second region", "Don't forget"),
      ("Don’t forget the second region", "Don’t forget"),
      ("Remind everyone to check the dashboard", "Remind everyone"),
      ("Remind all on-call engineers of the freeze", "Remind all on-call engineers"),
      ("Train the team on the new console", "Train the team"),
      ("Train engineers not to force-push", "Train engineers"),
      ("Retrain support staff", "Retrain support staff"),
      ("Educate developers about locks", "Educate developers"),
      ("Pay more attention to warnings", "Pay more attention"),
      ("Double-check the region before a failover", "Double-check"),
      ("Double check the region before a failover", "Double check"),
      ("Engineers should read the diff twice", "Engineers should"),
      ("Everyone must ask before a restart", "Everyone must"),
      ("Always keep in mind that the cache is shared", "keep in mind"),
      ("Deploy more carefully on Fridays", "more carefully"),
      ("Expect the unexpected", "Expect the unexpected"),
      ("Tell the on-call to wait", "Tell the on-call"),
    ]
  )
  func people(_ title: String, _ words: String) {
    #expect(judged(title) == "aimedAtPeople: \(words)")
  }

  @Test(
    "is let pass where it says what will be there",
    arguments: [
      "Add an alert on queue age", "Roll back automatically when the budget burns fast",
      "Investigate and fix the leak in the spawner", "Look into the lock, then write down what holds it",
      "Find out why eviction slows writing", "Decide whether the freeze stays",
      "Improve the alert so that two people are paged", "Improve alerts to page within 5 minutes",
      "Improve the migration to run in batches", "Increase the memory limit to 60Gi",
      "Reduce the launch timeout to five minutes", "Improve response time by adding an index",
      "Improve the runbook with the steps of the failover", "Ensure pycurl is used",
      "Make sure user pods are in a pool of their own", "Make sure everybody gets the mail",
      "Alert on more than five redirects", "Store the data somewhere more stable than a pod",
      "Update the shell to better tell the clusters apart", "Scale out (more nodes)",
      "Run the migration once more", "Better check the zone before it is merged", "Train the model anew",
      "Remind the owner by mail when an item is due", "Document how to drain a node",
      "Until preloading ships, send a list",
      "Runbook: restore the zone", "[infra] Add a canary", "`kubectl logs` is tested every hour", "#2127",
      "A", "Done",
      "If a pod hangs, kill it", "Provision a second pool", "Position the sensor", "Implement a quota",
      "Harness it",
      "Set up one real gate for testing", "We should set up monitoring of the queue",
      "Page when waits pass half a second", "504s get a page of their own",
    ]
  )
  func fine(_ title: String) {
    #expect(judged(title) == nil)
  }

  @Test("is judged by lists that the settings add to, in any language, and take from")
  func settings() {
    var settings = Settings()
    settings.rules[ActionItemIsActionable.id] = .init(
      nil,
      ["words": .words(["Überlegen", "prüfen ob"]), "except": .words(["Explore"])]
    )
    let lists = WordLists(settings)
    #expect(TitleJudgement(written("überlegen, wie es weitergeht"), lists)?.words == "überlegen")
    #expect(TitleJudgement(written("Prüfen ob es geht"), lists)?.words == "Prüfen ob")
    #expect(TitleJudgement(written("Explore snapshots"), lists) == nil)
    #expect(TitleJudgement(written("Evaluate snapshots"), lists)?.fault == .vague)
  }
}
