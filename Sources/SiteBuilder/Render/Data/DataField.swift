internal import PostmortemCore

/// One value that machines read of a thing: its name in the files, what it says, and where it comes from. The JSON, the
/// CSV and the JSON Schema are made of it, so that they can't differ.
///
/// A class because each is looked at once for every record, and a copy takes longer than what it writes.
final class DataField<Source: Sendable>: Sendable {
  /// Shows what a source has to whoever writes it: `{ $1($0.title) }`. To return a text, a list or an item is to hold on
  /// to it and let it go again, which takes longer than to look at it.
  typealias Shown<Part> = @Sendable (_ source: Source, _ take: (Part) -> Void) -> Void

  /// What a value is in JSON, and how it is had.
  enum Value: Sendable {
    /// A text that is always there.
    case text(Shown<String>)
    case textOrNull(Shown<String?>)
    /// The id of an item, unique in its archive.
    case item(Shown<Commitment>)
    /// One of these texts, and no other.
    case word([String], @Sendable (Source) -> String)
    case wordOrNull([String], @Sendable (Source) -> String?)
    /// A date that is always there.
    case day(@Sendable (Source) -> Day)
    case dayOrNull(@Sendable (Source) -> Day?)
    /// A moment and the zone it is told in, where there is one.
    case momentOrNull(@Sendable (Source) -> (at: Timestamp, zone: Zone)?)
    /// How many, 0 or more.
    case count(@Sendable (Source) -> Int)
    /// A whole number, where there is one; nothing below the minimum, where there is one.
    case numberOrNull(minimum: Int?, @Sendable (Source) -> Int?)
    /// A number that need not be whole, where there is one.
    case decimalOrNull(@Sendable (Source) -> Double?)
    case flag(@Sendable (Source) -> Bool)
    case texts(Shown<[String]>)
    case names(Shown<[Located<String>]>)
    /// Items by where they stand.
    case counts(@Sendable (Source) -> ShippedRatio)
    /// When each event came, of those that did.
    case events(Shown<Postmortem>)
    /// Seconds of error budget, by SLO.
    case budget(Shown<[Postmortem.Impact.Spend]>)
    /// An object of further fields, or a list of them; a table of rows has no place for it.
    case group(DataGroup<Source>)
  }

  let name: StaticString
  let meaning: StaticString
  let value: Value
  private let key: JSONKey

  init(_ name: StaticString, _ meaning: StaticString, _ value: Value) {
    self.name = name
    self.meaning = meaning
    self.value = value
    key = JSONKey(name)
  }
}

/// The parts of a shipped ratio, as machines read them.
enum CountedPart {
  /// The name of each, what it counts, and the number.
  static let all: [(name: StaticString, meaning: StaticString, count: @Sendable (ShippedRatio) -> Int)] = [
    ("committed", "Every item but the proposed: the denominator.", { $0.committed }),
    ("shipped", "Of them, those that shipped: the numerator.", { $0.shipped }),
    ("dropped", "Of them, those that were given up.", { $0.dropped }),
    ("open", "Of them, those that are neither.", { $0.open }),
    ("proposed", "Items that nobody has committed to, which no ratio counts.", { $0.proposed }),
  ]
}

extension DataField {
  /// Writes the value of `source` as a member of an object.
  func write(_ source: Source, to json: inout JSONWriter) {
    json.key(key)
    value.write(source, to: &json)
  }

  /// Writes the names of its columns. A member of an object has a column of both names: `action_items_shipped`.
  func writeHeader(to csv: inout CSVWriter) {
    switch value {
    case .counts: for part in CountedPart.all { csv.field("\(name)_\(part.name)") }
    case .events: for event in Timeline.Event.allCases { csv.field("\(name)_\(event.rawValue)") }
    case .group: break
    default: csv.field(name.description)
    }
  }

  /// Writes the value of `source` as fields of a record.
  func write(_ source: Source, to csv: inout CSVWriter) { value.write(source, to: &csv) }
}

// These belong to the value, which is not copied then: a copy holds on to a closure, for each field of each record.
extension DataField.Value {
  // Each way to have a value stands alone here: a closure that is one of two is held on to as well.

  fileprivate func write(_ source: Source, to json: inout JSONWriter) {
    switch self {
    case .text(let text): text(source) { json.string($0) }
    case .item(let item): item(source) { json.string($0.postmortem.id, "#", $0.item.id.value) }
    case .word(_, let word): json.string(word(source))
    case .textOrNull(let text): text(source) { json.value($0) }
    case .wordOrNull(_, let word): json.value(word(source))
    case .day(let day): json.day(day(source))
    case .dayOrNull(let day): json.value(day(source))
    case .momentOrNull(let moment):
      if let moment = moment(source) { json.moment(moment.at, in: moment.zone) } else { json.null() }
    case .count(let count): json.value(count(source))
    case .numberOrNull(_, let number): json.value(number(source))
    case .decimalOrNull(let number): json.value(number(source))
    case .flag(let isTrue): json.value(isTrue(source))
    case .texts(let texts): texts(source) { json.value($0) }
    case .names(let names):
      names(source) { names in json.array { json in for name in names { json.string(name.value) } } }
    case .counts(let counts):
      let counts = counts(source)
      json.object { json in
        for part in CountedPart.all { json.member(part.name, part.count(counts)) }
      }
    case .events(let postmortem):
      postmortem(source) { postmortem in
        json.object { json in
          for event in Timeline.Event.allCases {
            guard let moment = postmortem.timeline.moment(of: event) else { continue }
            json.member(named: event.rawValue, moment, in: postmortem.zone)
          }
        }
      }
    case .budget(let budget):
      budget(source) { spends in
        json.object { json in
          for spend in spends { json.member(named: spend.slo.value, Int(spend.duration.components.seconds)) }
        }
      }
    case .group(let group): group.write(source, &json)
    }
  }

  /// Names stand in one field, with spaces between.
  fileprivate func write(_ source: Source, to csv: inout CSVWriter) {
    switch self {
    case .text(let text): text(source) { csv.field($0) }
    case .item(let item):
      item(source) { item in
        csv.field(separatedBy: "#") { add in
          add(item.postmortem.id)
          add(item.item.id.value)
        }
      }
    case .word(_, let word): csv.field(word(source))
    case .textOrNull(let text): text(source) { csv.field($0) }
    case .wordOrNull(_, let word): csv.field(word(source))
    case .day(let day): csv.field(day(source))
    case .dayOrNull(let day): csv.field(day(source))
    case .momentOrNull(let moment):
      if let moment = moment(source) {
        csv.field(moment.at, in: moment.zone)
      } else {
        csv.field(nil as String?)
      }
    case .count(let count): csv.field(count(source))
    case .numberOrNull(_, let number): csv.field(number(source))
    case .decimalOrNull(let number): csv.field(number(source).map { JSONWriter.digits(of: $0) })
    case .flag(let isTrue): csv.field(isTrue(source) ? "true" : "false")
    case .texts(let texts):
      texts(source) { texts in csv.field(separatedBy: " ") { add in for text in texts { add(text) } } }
    case .names(let names):
      names(source) { names in csv.field(separatedBy: " ") { add in for name in names { add(name.value) } } }
    case .counts(let counts):
      let counts = counts(source)
      for part in CountedPart.all { csv.field(part.count(counts)) }
    case .events(let postmortem):
      postmortem(source) { postmortem in
        for event in Timeline.Event.allCases {
          csv.field(postmortem.timeline.moment(of: event), in: postmortem.zone)
        }
      }
    case .budget(let budget):
      budget(source) { spends in
        csv.field(separatedBy: " ") { add in
          for spend in spends { add("\(spend.slo.value)=\(spend.duration.components.seconds)") }
        }
      }
    case .group: break
    }
  }
}
