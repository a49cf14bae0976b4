import ArgumentParser
import PostmortemCore

/// The day that figures are true of.
struct AsOfOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The day the figures are true of, YYYY-MM-DD (default: as_of in the settings, or today).",
      valueName: "date"
    ),
    transform: Day.init(option:)
  )
  var asOf: Day?
}

/// The look of a site.
struct TemplatesOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A folder of templates in place of the embedded ones (default: templates, where there is one).",
      valueName: "dir"
    )
  )
  var templates: String?
}

extension Day {
  /// The date that an option gives.
  init(option text: String) throws {
    guard let day = Day(text) else {
      throw ValidationError("'\(text)' is no date of the calendar; write year, month and day: 2026-03-14")
    }
    self = day
  }
}
