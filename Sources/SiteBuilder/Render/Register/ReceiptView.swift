internal import PostmortemCore

/// What a figure counts: its numerator, its denominator, what it leaves out and why, each with the way to exactly these
/// items in the register, and their names where they are few.
struct ReceiptView: View {
  private let figure: ItemFigure
  private let slice: Slice
  /// Where the slice's items stand in the register.
  private let address: RegisterAddress
  private let place: Place
  /// Its definition, where no text beside it tells.
  private let meaning: String

  /// The receipt of `figure` over the items of `slice`, which are all items at `address`.
  init(
    _ figure: ItemFigure,
    of slice: Slice,
    at address: RegisterAddress,
    _ place: Place,
    meaning: String = ""
  ) {
    self.figure = figure
    self.slice = slice
    self.address = address
    self.place = place
    self.meaning = meaning
  }

  func value(of name: Name) -> Value? {
    switch name {
    case .label: .text(place.words.title(figure))
    case .meaning: .text(meaning)
    case .counts: .list(counts)
    default: nil
    }
  }

  private var counts: [ReceiptPartView] {
    let count = FigureCount(figure, of: slice, asOf: place.site.asOf)
    // What is overdue is counted, and is no part of anything.
    let whole = figure == .overdue ? [] : [ReceiptPartView(nil, of: count, at: address, place)]
    return whole
      + figure.parts.filter { part in
        part != .notOverdue && (count.count(of: part) > 0 || part.standing == .numerator)
      }.map { ReceiptPartView($0, of: count, at: address, place) }
  }
}

/// One line of a receipt: `7 shipped`.
struct ReceiptPartView: View {
  /// Of one part of the figure; nil for all that is counted.
  private let part: FigurePart?
  private let count: FigureCount
  private let address: RegisterAddress
  private let place: Place
  /// The items, where they are few and no list shows them apart.
  private let names: [ItemView]

  init(_ part: FigurePart?, of count: FigureCount, at address: RegisterAddress, _ place: Place) {
    self.part = part
    self.count = count
    self.address = address
    self.place = place
    names = ReceiptPartView.commitments(in: part, of: count).map { ItemView($0, place) }
  }

  /// A longer list is the register's.
  private static let mostNames = 30

  func value(of name: Name) -> Value? {
    switch name {
    case .count: .number(part.map(count.count(of:)) ?? count.ratio.denominator)
    case .detail: .text(words)
    case .url: .text(address.counted(in: count.figure, part).url(root: place.root))
    case .isWhole: .flag(part == nil)
    case .isLeftOut: .flag(part?.isCounted == false)
    case .names: .flag(!names.isEmpty)
    case .items: .list(names)
    default: nil
    }
  }

  private var words: String {
    part.map { place.words.said(of: $0, in: count.figure) } ?? place.words.counted(count.figure)
  }

  /// What every list of items shows by their groups is not named again.
  private static func commitments(in part: FigurePart?, of count: FigureCount) -> [Commitment] {
    switch part {
    case nil, .shipped, .dropped, .open, .proposed, .overdue, .notOverdue, .said, .notShipped: []
    case .kept?, .missed?, .droppedInTime?, .notYetDue?, .withoutDueDate?, .immature?, .withoutCreation?,
      .notYetCreated?, .withoutDates?, .unsaid?:
      part.map { (1...mostNames).contains(count.count(of: $0)) ? count.commitments(in: $0) : [] } ?? []
    }
  }
}
