import SiteBuilder

extension Benchmark {
  /// The figures as a table: a row for each stage and total, a column for each kind of build.
  var report: String {
    let columns = [fresh, [unchanged], [edited]]
    func row(_ name: String, _ figure: (Sample) -> Double) -> String {
      aligned(name, columns.map { decimal(median($0.map(figure)), places: 1) })
    }
    let documents = Double(count)
    let walls = fresh.map(\.wall)
    let rows =
      Stage.allCases.map { stage in row("\(stage.rawValue), ms") { $0.stages[stage] ?? 0 } } + [
        row("wall, ms", \.wall),
        row("CPU, ms", \.processor),
        row("CPU per document, µs") { $0.processor * 1000 / documents },
        row("documents per second") { documents * 1000 / $0.wall },
      ]
    return """
      postmortems: \(count), of \(megabytes(sourceBytes)), in \(place)
      \(aligned("", ["fresh", "unchanged", "one edit"]))
      \(rows.joined(separator: "\n"))
        \(fresh.count) fresh builds took \(decimal(walls.min() ?? 0, places: 1)) to \
      \(decimal(walls.max() ?? 0, places: 1)) ms and wrote \(site.files) files, \(megabytes(site.bytes))
        peak memory of the process so far: \(megabytes(peakMemory))
      """
  }

  /// What a reader of the tables has to know.
  static let legend = """
    Medians of the fresh builds, each row by itself; one build each unchanged and after one edit.
    The stage `render` reads the templates and plans the pages; what they hold is made as `write` writes it.
    Memory is the most the process has had so far, which is why smaller archives come first.
    """
}

/// The value in the middle of a list that has some; of an even number, the upper of the two.
private func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

/// A row: its name, and its figures to the right of their columns.
private func aligned(_ name: String, _ figures: [String]) -> String {
  func spaces(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count))
  }
  return "  \(name)\(spaces(name, to: 22))" + figures.map { spaces($0, to: 12) + $0 }.joined()
}

/// Millions of bytes: `12.3 MB`.
private func megabytes(_ bytes: Int) -> String { "\(decimal(Double(bytes) / 1_000_000, places: 1)) MB" }

/// A figure that is not negative, with so many digits after the point.
private func decimal(_ value: Double, places: Int) -> String {
  let scale = (0..<places).reduce(1) { power, _ in power * 10 }
  let number = Int((value * Double(scale)).rounded())
  let digits = String(number % scale)
  return "\(number / scale).\(String(repeating: "0", count: places - digits.count))\(digits)"
}
