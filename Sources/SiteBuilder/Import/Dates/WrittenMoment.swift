/// What an author wrote at the head of an entry: a date, a time of day or both, with what else is said of them.
struct WrittenMoment {
  var date: WrittenDate?
  var clock: WrittenClock?
  var zone: WrittenZone?
  /// Whether the author was not sure to the minute: `~`, `around`, `14:??`.
  var isApproximate = false
  /// The whole span as it is written, where the moment is its beginning: `09:12–09:20`.
  var span: String?
  /// Whether a sign or the end of the line stands behind it, so that it is told from the words of a sentence.
  var isSetOff = false
  /// Whether a comma stands behind it, as in a sentence: `At 10:00, we …`.
  var isFollowedByComma = false
  /// Characters of the text that it takes, the sign behind it among them.
  var length = 0
}
