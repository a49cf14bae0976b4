internal import PostmortemCore

/// Values of an archive as fields. They are written for each of many records: a call to each costs less there than to
/// have all of them in one place.
extension CSVWriter {
  /// Two texts as one field, with a separator between.
  @inline(never)
  mutating func field(_ first: String, _ separator: Unicode.Scalar, _ second: String) {
    field(separatedBy: separator) { add in
      add(first)
      add(second)
    }
  }

  /// Texts with spaces between.
  @inline(never)
  mutating func field(_ texts: [String]) {
    field(separatedBy: " ") { add in
      // Of an array itself each text would be held on to while it is written.
      texts.withUnsafeBufferPointer { texts in for place in texts.indices { add(texts[place]) } }
    }
  }

  /// Names with spaces between.
  @inline(never)
  mutating func field(_ names: [Located<String>]) {
    field(separatedBy: " ") { add in
      names.withUnsafeBufferPointer { names in for place in names.indices { add(names[place].value) } }
    }
  }

  /// A moment told in a zone; empty where there is none.
  @inline(never)
  mutating func field(_ moment: (at: Timestamp, zone: Zone)?) {
    if let moment { field(moment.at, in: moment.zone) } else { field(nil as String?) }
  }

  /// A number that need not be whole; empty where there is none.
  @inline(never)
  mutating func field(_ number: Double?) { field(number.map { JSONWriter.digits(of: $0) }) }

  /// True or false.
  mutating func field(_ isTrue: Bool) { field(isTrue ? "true" : "false") }

  /// Items by where they stand, a field for each part.
  @inline(never)
  mutating func fields(_ counts: ShippedRatio) {
    for part in CountedPart.all { field(part.count(counts)) }
  }

  /// When each event came, a field for each.
  @inline(never)
  mutating func fields(ofEvents postmortem: Postmortem) {
    for event in Timeline.Event.allCases { field(postmortem.timeline.moment(of: event), in: postmortem.zone) }
  }

  /// Seconds of error budget by SLO, with spaces between.
  @inline(never)
  mutating func field(_ spends: [Postmortem.Impact.Spend]) {
    field(separatedBy: " ") { add in
      for spend in spends { add("\(spend.slo.value)=\(spend.duration.components.seconds)") }
    }
  }
}
