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
    case oneOf(@Sendable () -> [String], @Sendable (Source) -> String)
    case oneOfOrNull(@Sendable () -> [String], @Sendable (Source) -> String?)
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

extension DataField.Value {
  /// One of these texts, and no other. Only a schema asks for all of them.
  static func word(
    _ words: @escaping @autoclosure @Sendable () -> [String],
    _ word: @escaping @Sendable (Source) -> String
  ) -> Self { .oneOf(words, word) }

  /// The same, where there is one.
  static func wordOrNull(
    _ words: @escaping @autoclosure @Sendable () -> [String],
    _ word: @escaping @Sendable (Source) -> String?
  ) -> Self { .oneOfOrNull(words, word) }
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
}
