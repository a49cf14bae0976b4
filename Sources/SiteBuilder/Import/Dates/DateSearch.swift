/// Looks for dates anywhere in a text.
struct DateSearch {
  private let dates: DateReader

  init(_ words: ImportWords) { dates = DateReader(words: words) }

  /// The first date; nil where there is none.
  func first(in text: [Character]) -> WrittenDate? { all(in: text).first?.date }

  /// Every date, and the characters that it takes.
  func all(in text: [Character]) -> [(date: WrittenDate, range: Range<Int>)] {
    var found: [(date: WrittenDate, range: Range<Int>)] = []
    var index = 0
    while index < text.count {
      let before = index > 0 ? text[index - 1] : " "
      let isStart = !before.isLetter && !before.isNumber && !"/.-_#=".contains(before)
      var scanner = TextScanner(text, at: index)
      if isStart, text[index].isLetter || text[index].isNumber, let date = dates.read(&scanner),
        scanner.peek().map({ !$0.isLetter && !$0.isNumber || "Tの".contains($0) }) ?? true
      {
        found.append((date, index..<scanner.index))
        index = scanner.index
      } else {
        index += 1
      }
    }
    return found
  }
}
