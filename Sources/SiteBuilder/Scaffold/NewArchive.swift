internal import PostmortemCore

/// What is known of an archive that is begun. Everything has a default.
public struct NewArchive: Sendable {
  public var title = "Postmortems"
  /// Worst first.
  public var severities = ["SEV1", "SEV2", "SEV3"]
  /// Of days, and of times without an offset.
  public var zone = "UTC"
  public var recipes: [CIRecipe] = []

  /// An archive with the defaults.
  public init() {}

  /// Its `followthrough.yml`: what is decided, and the keys that most archives come to need, as comments.
  var settings: String {
    let head = [
      "\(Modeline.start)\(Modeline.settingsSchema)",
      "# Everything here can be left out. What else there is: followthrough schema settings", "",
      comment(.title), "title: \(YAMLScalar.text(title))", "",
      comment(.timezone), "timezone: \(YAMLScalar.text(zone))", "", comment(.severities), "severities:",
    ]
    let levels = severities.map { "  \(YAMLScalar.text($0)): {}" }
    let rest = [
      "", "# The lists below close once they are given: a name outside them is an error then.",
      comment(.people), "# people:", "#   maria: {name: Maria Okafor, team: payments}",
      comment(.teams), "# teams:", "#   payments: {name: Payments}",
      comment(.services), "# services:", "#   checkout: {name: Checkout, team: payments}",
    ]
    return (head + levels + rest).map { $0 + "\n" }.joined()
  }

  private func comment(_ key: SettingsParser.Key) -> String { "# \(key.entry.meaning)" }
}
