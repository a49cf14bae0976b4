internal import PostmortemCore

// These belong to the value, which is not copied then: a copy holds on to a closure, for each field of each record.
extension DataField.Value {
  // Each way to have a value stands alone here: a closure that is one of two is held on to as well. They are inlined and
  // what they call is not, so that of a value that is known one call is left.

  /// Writes the value of `source`, behind its key.
  @inline(__always)
  func write(_ source: Source, to json: inout JSONWriter) {
    switch self {
    case .text(let text): text(source) { json.string($0) }
    case .item(let item): item(source) { json.string($0.postmortem.id, "#", $0.item.id.value) }
    case .oneOf(_, let word): json.string(word(source))
    case .textOrNull(let text): text(source) { json.value($0) }
    case .oneOfOrNull(_, let word): json.value(word(source))
    case .day(let day): json.day(day(source))
    case .dayOrNull(let day): json.value(day(source))
    case .momentOrNull(let moment): json.value(moment(source))
    case .count(let count): json.value(count(source))
    case .numberOrNull(_, let number): json.value(number(source))
    case .decimalOrNull(let number): json.value(number(source))
    case .flag(let isTrue): json.value(isTrue(source))
    case .texts(let texts): texts(source) { json.value($0) }
    case .names(let names): names(source) { json.value($0) }
    case .counts(let counts): json.value(counts(source))
    case .events(let postmortem): postmortem(source) { json.events(of: $0) }
    case .budget(let budget): budget(source) { json.value($0) }
    case .group(let group): group.write(source, &json)
    }
  }

  /// Writes the value of `source` as fields of a line.
  @inline(__always)
  func write(_ source: Source, to csv: inout CSVWriter) {
    switch self {
    case .text(let text): text(source) { csv.field($0) }
    case .item(let item): item(source) { csv.field($0.postmortem.id, "#", $0.item.id.value) }
    case .oneOf(_, let word): csv.field(word(source))
    case .textOrNull(let text): text(source) { csv.field($0) }
    case .oneOfOrNull(_, let word): csv.field(word(source))
    case .day(let day): csv.field(day(source))
    case .dayOrNull(let day): csv.field(day(source))
    case .momentOrNull(let moment): csv.field(moment(source))
    case .count(let count): csv.field(count(source))
    case .numberOrNull(_, let number): csv.field(number(source))
    case .decimalOrNull(let number): csv.field(number(source))
    case .flag(let isTrue): csv.field(isTrue(source))
    case .texts(let texts): texts(source) { csv.field($0) }
    case .names(let names): names(source) { csv.field($0) }
    case .counts(let counts): csv.fields(counts(source))
    case .events(let postmortem): postmortem(source) { csv.fields(ofEvents: $0) }
    case .budget(let budget): budget(source) { csv.field($0) }
    case .group: break
    }
  }
}
