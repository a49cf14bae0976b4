internal import PostmortemCore

/// Values of an archive as JSON. They are written for each of many records: a call to each costs less there than to have
/// all of them in one place.
extension JSONWriter {
  /// A list of names.
  @inline(never)
  mutating func value(_ names: [Located<String>]) {
    array { json in
      names.withUnsafeBufferPointer { names in for place in names.indices { json.string(names[place].value) }
      }
    }
  }

  /// A moment told in a zone, or null where there is none.
  @inline(never)
  mutating func value(_ moment: (at: Timestamp, zone: Zone)?) {
    if let moment { self.moment(moment.at, in: moment.zone) } else { null() }
  }

  /// Items by where they stand.
  @inline(never)
  mutating func value(_ counts: ShippedRatio) {
    object { json in for part in CountedPart.all { json.member(part.name, part.count(counts)) } }
  }

  /// When each event came, of those that did.
  @inline(never)
  mutating func events(of postmortem: Postmortem) {
    object { json in
      for event in Timeline.Event.allCases {
        guard let moment = postmortem.timeline.moment(of: event) else { continue }
        json.member(named: event.rawValue, moment, in: postmortem.zone)
      }
    }
  }

  /// Seconds of error budget, by SLO.
  @inline(never)
  mutating func value(_ spends: [Postmortem.Impact.Spend]) {
    object { json in
      for spend in spends { json.member(named: spend.slo.value, Int(spend.duration.components.seconds)) }
    }
  }
}
