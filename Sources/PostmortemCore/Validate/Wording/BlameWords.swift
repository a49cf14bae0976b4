/// How blame is put into words.
enum BlameWords {
  /// Blame, whoever it is put on.
  static let phrases = [
    "bad apple", "careless", "carelessly", "carelessness", "could have been more careful", "dumb mistake",
    "forgot to", "forgotten to", "human error", "human errors", "human failure", "human mistake",
    "human mistakes",
    "inattention", "inattentive", "incompetence", "incompetent", "lack of attention",
    "lack of diligence",
    "neglected to", "negligence", "negligent", "negligently", "operator error", "operator errors",
    "ought to have known", "pilot error", "reckless", "recklessly", "rookie mistake",
    "should have been more careful",
    "should have known", "silly mistake", "stupid mistake", "user error", "wasn't paying attention",
    "weren't paying attention",
  ]

  /// What turns such a phrase into the name of something measured or printed: `the user error rate`.
  static let measured: Set<String> = [
    "budget", "code", "codes", "count", "handling", "log", "logs", "message", "messages", "page", "pages",
    "rate",
    "rates", "report", "reports", "response", "responses",
  ]

  /// What turns it around.
  static let negations: Set<String> = [
    "cannot", "isn't", "neither", "never", "no", "nobody", "nobody's", "not", "rather", "than", "wasn't",
    "without",
    "weren't", "aren't", "didn't", "nor", "instead",
  ]

  /// Those who can be blamed, besides the people of the roster.
  static let people: Set<String> = [
    "admin", "administrator", "admins", "colleague", "colleagues", "contractor", "dba", "dev", "developer",
    "developers", "devs", "employee", "employees", "engineer", "engineers", "he", "i", "intern", "maintainer",
    "maintainers", "on-call", "oncall", "oncaller", "operator", "operators", "people", "responder",
    "responders",
    "reviewer", "reviewers", "she", "somebody", "someone", "sre", "staff", "technician", "technicians",
  ]

  /// Of those, what is also software; they can only fail at what software does not do.
  static let software: Set<String> = ["operator", "operators", "maintainer", "on-call"]

  /// What only people do.
  static let human: Set<String> = [
    "ask", "check", "communicate", "consider", "escalate", "follow", "inform", "notice", "read", "realise",
    "realize", "remember", "review", "see", "tell", "test", "think", "understand", "verify",
  ]

  /// What they are said to have lacked: `should have noticed`.
  static let hindsight: Set<String> = [
    "caught", "checked", "foreseen", "noticed", "realised", "realized", "remembered", "seen", "thought",
    "tested",
    "verified",
  ]

  static let faults: Set<String> = [
    "blunder", "carelessness", "fault", "mistake", "mistakes", "negligence", "oversight",
  ]

  static let possessives: Set<String> = ["her", "his", "my", "your"]

  /// What follows somebody's name after `because`, where it is put on them.
  static let acts: Set<String> = [
    "accidentally", "applied", "approved", "assumed", "believed", "broke", "changed", "deleted", "deployed",
    "did",
    "didn't", "disabled", "dropped", "edited", "entered", "executed", "failed", "forgot", "ignored", "left",
    "made",
    "merged", "missed", "misread", "mistook", "mistyped", "never", "overlooked", "pushed", "ran", "released",
    "removed", "restarted", "skipped", "switched", "thought", "turned", "typed", "used",
  ]
}
