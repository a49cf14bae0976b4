extension SyntheticDocument {
  /// Writes the text below the front matter: of every kind of block that postmortems have, at least one.
  mutating func writeBody() {
    line()
    section("Summary")
    paragraph(of: 3)
    section("Impact")
    paragraph(of: 2)
    writeTable()
    section("What happened")
    paragraph(of: 3)
    writeLog()
    paragraph(of: 3)
    section("Why it happened")
    writeList { _ in "-" }
    paragraph(of: 2)
    section("What went well")
    writeList { _ in "*" }
    section("What went badly")
    line("> \(sentence())")
    line()
    paragraph(of: 2)
    section("Lessons")
    writeList { "\($0)." }
    section("Before the next change")
    writeList { $0 == 1 ? "- [x]" : "- [ ]" }
    writeReferences()
  }

  private mutating func section(_ heading: String) {
    line("## \(heading)")
    line()
  }

  private mutating func paragraph(of sentences: Int) {
    line(Prose.paragraph(of: sentences, about: incident.service.id, &random))
    line()
  }

  private mutating func writeTable() {
    line("| Region | Requests | Failed | Slowest |")
    line("| --- | ---: | ---: | ---: |")
    for region in ["eu-north", "eu-west", "us-east", "ap-south"] {
      let requests = random.number(in: 10_000...900_000)
      let failed = requests / random.number(in: 20...400)
      line("| \(region) | \(requests) | \(failed) | \(random.number(in: 2...30)) s |")
    }
    line()
  }

  private mutating func writeLog() {
    line("```text")
    let start = random.number(in: 0...1000)
    for second in 0..<8 {
      let code = random.pick([200, 200, 499, 502, 503])
      let request = random.number(in: 100_000...999_999)
      line("\(Self.clock(start)):1\(second) \(incident.service.id) req=\(request) <\(code)> & retry in 50 ms")
    }
    line("```")
    line()
  }

  /// Three points, each after its marker.
  private mutating func writeList(_ marker: (Int) -> String) {
    for number in 1...3 { line("\(marker(number)) \(sentence())") }
    line()
  }

  /// A footnote, and a link to another postmortem.
  private mutating func writeReferences() {
    if let earlier {
      line("It began like [\(earlier.title)](../\(earlier.path)), and ended otherwise.[^log]")
    } else {
      line("Nothing like it was written down before.[^log]")
    }
    line()
    line("[^log]: \(sentence())")
  }
}
