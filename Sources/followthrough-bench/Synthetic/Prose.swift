/// Sentences as postmortems have them: put together from parts, so that few are the same.
enum Prose {
  /// One sentence about a service, with emphasis, code or a link in one of three.
  static func sentence(about service: String, _ random: inout SplitMix64) -> String {
    let subject = random.pick(subjects)
    let predicate = random.pick(predicates)
    let circumstance = random.pick(circumstances)
    switch random.number(in: 1...9) {
    case 1: return "\(subject) of `\(service)` \(predicate) \(circumstance)."
    case 2: return "\(subject) of \(service) **\(predicate)** \(circumstance)."
    case 3:
      let panel = "https://graphs.northwind.example/d/\(service)?from=\(random.number(in: 100_000...999_999))"
      return "\(subject) \(predicate) \(circumstance), as [the graph](\(panel)) shows."
    default: return "\(subject) of \(service) \(predicate) \(circumstance)."
    }
  }

  /// So many sentences, a space between them.
  static func paragraph(of count: Int, about service: String, _ random: inout SplitMix64) -> String {
    (0..<count).map { _ in sentence(about: service, &random) }.joined(separator: " ")
  }

  /// What customers saw, in the past tense.
  static let symptoms = [
    "answered with 502s", "was slow for everyone in one region", "lost one message in forty",
    "showed stale prices", "signed people out", "took orders twice", "refused valid cards",
    "timed out after every deploy", "sent the wrong address", "ran out of disk",
  ]

  /// What an action item makes true.
  static let promises = [
    "alerts before its queue is full", "rolls back by itself when its error budget burns fast",
    "is restored from a backup once a quarter", "sheds load by customer, not at random",
    "refuses a configuration it cannot read", "has a runbook that a newcomer has followed",
    "caps its retries", "starts without its cache", "takes a new certificate without a restart",
    "goes to one zone first, and to the rest an hour later", "fails over without a person",
  ]

  /// Conditions without which it would not have happened.
  static let conditions = [
    "No limit holds the number of retries", "The change reached every zone in the same minute",
    "The alert watches the process and not what customers get",
    "Two services share one pool of connections", "The runbook names a host that is gone",
    "The test data has no customer of this size", "A default of the library was taken over unread",
    "The rollback needs a person with two keys",
  ]

  private static let subjects = [
    "The connection pool", "The canary", "The primary database", "The retry loop", "The cache in front",
    "The on-call", "The second replica", "The burn-rate alert", "The deploy pipeline", "The rate limiter",
    "The oldest queue", "The health check", "The load balancer", "The nightly batch", "The feature flag",
    "The new index",
  ]

  private static let predicates = [
    "held its locks for eleven minutes", "gave up after the third try", "was read as zero",
    "grew by 40 MB a second", "said that all was well", "went to the wrong region",
    "took all the sockets there were", "came back by itself", "waited for a lease that nobody held",
    "dropped every second request", "was restarted twice", "had been silenced in March",
    "kept on sending the old version", "filled its disk with core files", "showed nothing for four minutes",
    "answered in nine seconds in place of 90 ms",
  ]

  private static let circumstances = [
    "while the migration ran", "because the limit was per host and not per fleet",
    "until the cache was warm again", "as it had done in the game day", "before anyone was paged",
    "after the certificate was renewed", "in all three zones at once", "with the dashboards green",
    "when the partner's network came back", "because its configuration was two revisions old",
    "although the runbook says otherwise", "in the hour with the most orders of the week",
    "until traffic was moved away by hand", "since a client of ours retries without a pause",
    "for one customer in twelve", "once the backlog was gone",
  ]
}
