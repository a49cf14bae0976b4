internal import PostmortemCore

/// What other formats, trackers and people call a key or a word of ours, so that whoever brings a document from
/// elsewhere is told the name here.
enum OtherNames {
  /// `did you mean 'due'?`, by another name for one of `names` or by its spelling, else `fallback`.
  static func suggestion(for written: String, among names: [String], else fallback: String?) -> String? {
    if let ours = ours(for: written, among: names) { return "did you mean '\(ours)'?" }
    return PostmortemCore.suggestion(for: written, among: names, else: fallback)
  }

  /// The spelling of one of `names` that was surely meant, for a repair: the only one near, and no other where the word
  /// is another name for something.
  static func repair(_ written: Located<String>, among names: [String]) -> Repair? {
    let ours = ours(for: written.value, among: names)
    if let ours, names == ["true", "false"] { return Repair(written, as: ours) }
    guard let near = NearNames(to: written.value, among: names).only, ours == nil || ours == near else {
      return nil
    }
    return Repair(written, as: near)
  }

  /// What we call a thing, by another name for it.
  static func ours(for written: String, among names: [String]) -> String? {
    let word = written.lowercased().map { $0 == " " || $0 == "-" ? "_" : $0 }
    return table[String(word)]?.first(where: names.contains)
  }

  /// Another name, and ours. Where there are several the first that the format has at that place is meant.
  private static let table: [String: [String]] = [
    // Keys.
    "name": ["title", "id"], "headline": ["title"], "sev": ["severity"], "level": ["severity"],
    "incident_date": ["date"], "day": ["date"], "time": ["at"], "when": ["at"], "timestamp": ["at"],
    "ts": ["at"],
    "text": ["note", "summary"], "description": ["note", "title", "summary"], "what": ["note", "title"],
    "message": ["note"], "details": ["note"], "comment": ["note", "reason"],
    "type": ["event", "kind", "category"],
    "url": ["link", "tracker"], "issue": ["tracker"], "ticket": ["tracker"], "jira": ["tracker"],
    "pr": ["evidence"], "commit": ["evidence"], "proof": ["evidence"], "assignee": ["owner"],
    "assigned_to": ["owner"], "responsible": ["owner"], "who": ["owner"], "dri": ["owner"], "lead": ["owner"],
    "deadline": ["due"], "due_date": ["due"], "due_by": ["due"], "done": ["shipped", "published"],
    "state": ["status"],
    "actions": ["action_items"], "todo": ["action_items"], "todos": ["action_items"],
    "follow_ups": ["action_items"],
    "followups": ["action_items"], "remediation": ["action_items"], "events": ["timeline"],
    "root_cause": ["causes"], "cause": ["causes"], "contributing_factors": ["causes"],
    "reviewers": ["authors"],
    "participants": ["authors"], "tz": ["timezone"], "time_zone": ["timezone"], "slack": ["channel"],
    "date_published": ["published"], "labels": ["tags"], "keywords": ["tags"], "users": ["customers"],
    "customers_affected": ["customers"], "why": ["reason"],
    // Words.
    "closed": ["shipped", "published"], "completed": ["shipped", "published"],
    "complete": ["shipped", "published"],
    "merged": ["shipped"], "fixed": ["shipped", "resolved"], "final": ["published"], "wontfix": ["dropped"],
    "won't_fix": ["dropped"], "wont_fix": ["dropped"], "cancelled": ["dropped"], "canceled": ["dropped"],
    "rejected": ["dropped"], "obsolete": ["dropped"], "new": ["open"], "to_do": ["open"], "planned": ["open"],
    "backlog": ["proposed"], "wip": ["in-progress", "draft"], "doing": ["in-progress"],
    "review": ["in-review"], "start": ["started"], "began": ["started"], "begin": ["started"],
    "detection": ["detected"], "alerted": ["detected"], "acked": ["acknowledged"], "end": ["resolved"],
    "ended": ["resolved"], "recovered": ["resolved"], "rolled_back": ["mitigated"], "gameday": ["game-day"],
    "fix": ["repair", "resolved"], "prevention": ["prevent"], "yes": ["true"], "no": ["false"],
  ]
}
