/// The net flow: what was promised each month, what ended, and what was left open.
///
/// - Formula: by month: committed items created, shipped and dropped in it; open at its end = open before +
///   created − shipped − dropped. Every month from the first creation to as-of's has a row; the last is as far as
///   as-of.
/// - Unit: items.
/// - Missing data: an item without a day of creation, or shipped or dropped without its date, can't be placed and
///   is left out. One that ended before it was created ends on the day it was created.
/// - Source: the cumulative flow diagram (Anderson, "Kanban", 2010): a backlog grows where more comes in than goes
///   out.
/// - Example: as of 10 March: created 5 January and shipped 3 March, created 9 January and dropped 1 February,
///   created 2 March and open: January +2, 2 open; February −1 dropped, 1 open; March +1 −1 shipped, 1 open.
public struct NetFlow: Sendable {
  /// What happened in a month.
  public struct Row: Hashable, Sendable {
    public let month: Month
    public fileprivate(set) var created = 0
    public fileprivate(set) var shipped = 0
    public fileprivate(set) var dropped = 0
    /// Open at its end, or at as-of.
    public fileprivate(set) var open = 0

    /// What came, less what ended: positive where the backlog grew.
    public var net: Int { created - shipped - dropped }
  }

  /// Oldest month first, none left out.
  public let rows: [Row]
  /// Left out: a date is missing.
  public let withoutDates: Int

  /// Places `commitments` in the months up to `day`.
  public init(of commitments: [Commitment], asOf day: Day) {
    let parts = commitments.map { NetFlow.part(of: $0, asOf: day) }
    withoutDates = parts.count { $0 == .withoutDates }
    var first: Day?
    for (commitment, part) in zip(commitments, parts) where part.isCounted {
      if let created = commitment.created { first = min(first ?? created, created) }
    }
    guard let first else {
      rows = []
      return
    }
    let start = Month(of: first).number
    var rows = (start...Month(of: day).number).map { Row(month: Month(number: $0)) }
    for (commitment, part) in zip(commitments, parts) where part.isCounted {
      guard let created = commitment.created else { continue }
      rows[Month(of: created).number - start].created += 1
      guard let end = NetFlow.end(of: commitment), end <= day else { continue }
      let place = Month(of: end).number - start
      if commitment.progress == .shipped { rows[place].shipped += 1 } else { rows[place].dropped += 1 }
    }
    var open = 0
    for place in rows.indices {
      open += rows[place].net
      rows[place].open = open
    }
    self.rows = rows
  }

  /// Where an item stands in this figure.
  static func part(of commitment: Commitment, asOf day: Day) -> FigurePart {
    guard commitment.isCommitted else { return .proposed }
    guard commitment.created.map({ $0 <= day }) ?? true else { return .notYetCreated }
    guard commitment.created != nil, !commitment.isIncomplete else { return .withoutDates }
    guard let end = end(of: commitment), end <= day else { return .open }
    return ShippedRatio.part(of: commitment)
  }

  /// The day an item leaves the backlog: that of its outcome, but not before it was created.
  public static func end(of commitment: Commitment) -> Day? {
    commitment.outcomeDay.map { max($0, commitment.created ?? $0) }
  }
}
