/// Verbs that name an activity, and no result.
enum VagueVerbs {
  static let phrases = [
    "analyse", "analyze", "assess", "brainstorm", "consider", "contemplate", "discuss", "evaluate", "explore",
    "figure out", "find a path", "find a way", "find ways", "follow up", "investigate", "look at", "look for",
    "look into", "look to", "ponder", "research", "revisit", "see if", "see whether", "study", "talk about",
    "talk to", "talk with", "think about", "think of", "try if", "try to see", "work on",
  ]
}

/// Words for what never ends.
enum EndlessWords {
  /// At the beginning of a title.
  static let openings = [
    "boost", "continue to", "decrease", "enhance", "harden", "improve", "increase", "keep an eye",
    "keep improving",
    "maximise", "maximize", "minimise", "minimize", "optimise", "optimize", "reduce", "refine", "speed up",
    "strengthen", "tighten",
  ]

  /// What follows `ensure` or `make sure` and can't be told to be so.
  static let vagueStates: Set<String> = [
    "adequate", "adequately", "appropriate", "appropriately", "correctly", "good", "proper", "properly",
    "reliable",
    "reliably", "resilient", "robust", "robustly", "sufficient", "sufficiently", "well",
  ]

  /// Comparatives besides `better`, `more …` and `less …`.
  static let comparatives: Set<String> = [
    "clearer", "cleaner", "easier", "faster", "quicker", "safer", "simpler", "smarter", "stronger", "tighter",
  ]

  /// What an end is told by, besides a number and `to` with a verb.
  static let ends: Set<String> = [
    "all", "by", "each", "every", "from", "instead", "so", "through", "until", "using", "via", "when",
    "whenever",
    "with",
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "twelve", "twenty",
    "thirty",
    "sixty", "hundred", "thousand", "half", "halve", "third", "quarter", "twice", "zero",
  ]

  /// What `to` belongs to, and not to an end: `slow to stop`.
  static let takesTo: Set<String> = [
    "able", "easy", "hard", "likely", "prone", "quick", "ready", "resilient", "resistant", "robust", "slow",
  ]
}

/// Words that ask people to be different.
enum AimedAtPeople {
  /// Anywhere at the beginning of a title, after `we should` and the like.
  static let phrases = [
    "be alert", "be attentive", "be aware", "be careful", "be cautious", "be diligent", "be extra careful",
    "be mindful", "be more alert", "be more attentive", "be more aware", "be more careful",
    "be more cautious",
    "be more diligent", "be more mindful", "be more thorough", "be more vigilant", "be vigilant",
    "bear in mind",
    "do not forget", "don't forget", "double check", "double-check", "doublecheck", "exercise caution",
    "exercise more caution", "expect the unexpected", "keep in mind", "never forget", "pay attention",
    "pay better attention", "pay close attention", "pay closer attention", "pay more attention",
    "remember that",
    "remember to", "take better care", "take care to", "take extra care", "take greater care",
    "take more care",
    "think twice", "triple check", "triple-check", "try not to", "use caution",
  ]

  /// What is done to people, where a person follows.
  static let verbs: Set<String> = [
    "advise", "coach", "educate", "encourage", "instruct", "remind", "retrain", "teach", "tell", "train",
    "urge",
    "warn",
  ]

  /// What may stand between such a verb and the person.
  static let between: Set<String> = [
    "all", "any", "each", "every", "new", "of", "on", "on-call", "oncall", "other", "our", "support", "the",
    "team",
    "your", "junior", "senior",
  ]

  /// Who is meant.
  static let people: Set<String> = [
    "admins", "administrators", "agents", "colleagues", "contributors", "developers", "devs", "employees",
    "engineer", "engineers", "everybody", "everyone", "folks", "humans", "maintainers", "members", "on-call",
    "on-calls", "oncall", "oncallers", "operator", "operators", "ourselves", "people", "personnel",
    "responders",
    "reviewers", "sres", "staff", "team", "teams", "technicians", "them", "us",
  ]

  /// What they are said to do.
  static let modals: Set<String> = ["must", "need", "needs", "ought", "shall", "should"]
}

/// What a title can't begin with that says what is to be done.
enum Beginnings {
  static let noVerbs: Set<String> = [
    "a", "additional", "all", "an", "another", "any", "anything", "automated", "automatic", "better", "both",
    "continuous", "each", "every", "everybody", "everyone", "everything", "few", "fewer", "future", "he",
    "his", "how",
    "i", "it", "its", "less", "lots", "manual", "many", "missing", "more", "my", "new", "no", "nobody",
    "nothing", "our",
    "periodic", "permanent", "proper", "regular", "several", "she", "some", "somebody", "someone",
    "something",
    "temporary", "that", "the", "their", "there", "these", "they", "this", "those", "we", "what", "which",
    "who",
    "why", "you", "your",
  ]

  /// Of those, what a verb may follow: `better check twice`.
  static let adverbs: Set<String> = ["better", "both", "more", "less", "all"]

  static let nounEndings = [
    "ability", "ance", "ence", "ibility", "ing", "ism", "ity", "ment", "ness", "ology", "sion", "tion",
  ]

  /// What a title may begin with before its verb.
  static let fillers: [[String]] = [
    ["we", "should"], ["we", "need", "to"], ["we", "must"], ["we", "will"], ["we", "want", "to"],
    ["we", "have", "to"], ["we", "could"], ["we", "can"], ["need", "to"], ["should"], ["must"], ["please"],
    ["always"], ["also"], ["eventually"], ["automatically"], ["try", "to"], ["attempt", "to"],
    ["going", "forward"],
    ["in", "future"], ["in", "the", "future"],
  ]
}
