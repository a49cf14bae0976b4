/// What the program says on pages, by its key in the catalogue. What templates say they name themselves, as
/// `{{words.KEY}}`.
enum Phrase: String, CaseIterable, Sendable {
  // Dates and numbers
  case months, date, monthOfYear, quarterOfYear, thousands, decimal, percent, spelled, labelsInSentences, days, ago,
    today, ahead, moved, partOfWhole

  // Names of the format
  case labels

  // Pages, lists and what they show

  // The filters and the register

  // Metrics

  // Drawings

  // Error budgets

  // The review

  // Files
}
