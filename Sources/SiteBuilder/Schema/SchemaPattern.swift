/// Regular expressions for texts of a form, as ECMA-262 has them. They know no calendar: 31 June is left to the check.
enum SchemaPattern {
  static let id = "^[a-z0-9][a-z0-9._-]*$"
  static let person = "^@?[a-z0-9][a-z0-9._-]*$"
  static let date = "^\(day)$"
  /// `~`, a date, the time of day, an offset: all but the time of day may be left out.
  static let time =
    "^~?(\(day)[T ])?([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9])?(Z|[+-](0[0-9]|1[0-8]):?(00|15|30|45))?$"
  static let duration = "^(?=.)([0-9]{1,9}d)?([0-9]{1,9}h)?([0-9]{1,9}m)?([0-9]{1,9}s)?$"
  static let address = "^([hH][tT][tT][pP][sS]?|[mM][aA][iI][lL][tT][oO]):"
  static let percentage = "^[0-9]*\\.?[0-9]+%?$"

  private static let day = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"

  /// A text that stands for itself.
  static func escaped(_ text: String) -> String {
    text.unicodeScalars.map { "\\^$.|?*+()[]{}".unicodeScalars.contains($0) ? "\\\($0)" : "\($0)" }.joined()
  }
}
