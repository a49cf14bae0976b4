internal import PostmortemCore

/// Writes what the site's script must know before it reads the first item: the values that items share, the words for
/// dates and counts, and which letters each figure counts.
struct RegisterNamesWriter {
  private let site: SiteFacts
  private let names: RegisterNames
  /// How many files of items there are.
  private let files: Int
  /// How many files of words to search.
  private let wordFiles: Int
  private var words: Words { site.words }

  init(_ site: SiteFacts, _ names: RegisterNames, files: Int, words: Int) {
    wordFiles = words
    self.site = site
    self.names = names
    self.files = files
  }

  /// The script.
  var script: ByteBuffer {
    var json = JSONWriter(capacity: 8000)
    json.object { json in
      json.member("files", files)
      json.member("words", wordFiles)
      json.member("asOf", site.asOf)
      json.member("date", words[.date])
      json.member("months", words.monthNames)
      json.member("thousands", words[.thousands])
      json.member("ratio", words[.partOfWhole])
      json.member("small", words.labelsAreSmall)
      json.key("counts")
      json.object { json in
        json.member("incidents", (1...2).map { words(.incidentsCounted, count: $0) })
        json.member("items", (1...2).map { words(.items, count: $0) })
      }
      // The script puts other numbers in the place of 2.
      json.member("moves", (0...3).map { words.moves($0) ?? "" })
      json.member("ages", (-2...2).map { words.age(of: Day(number: site.asOf.number - $0), asOf: site.asOf) })
      json.member("chips", IncidentView.chips.map { $0.map { words[$0] } ?? "" })
      json.key("states")
      json.array { json in
        for state in ItemState.allCases {
          json.array { json in
            json.string(state.word)
            json.string(words.state(state))
            json.number(state.group.rawValue)
          }
        }
      }
      json.key("groups")
      json.array { json in
        for group in ItemGroup.allCases {
          json.array { json in
            json.string(group.word)
            json.string(words.heading(group))
            json.string(words.state(group))
          }
        }
      }
      json.key("severityRanks")
      json.array { json in
        for name in names[.severity].names { json.number(IncidentView.rank(of: name, site.settings)) }
      }
      json.key("values")
      json.object { json in for values in names.all { write(values, to: &json) } }
      json.key("labels")
      json.object { json in
        for values in names.all {
          json.member(named: values.dimension.parameter, words.label(values.dimension))
        }
      }
      json.key("figures")
      json.object { json in for figure in ItemFigure.allCases { write(figure, to: &json) } }
    }
    let data = json.finish().escapedForScripts()
    var script = ByteBuffer("followthrough.names(")
    data.withBytes { script.append($0) }
    script.append(literal: ");\n")
    return script
  }

  /// The values of a dimension: the key of each, its label where that differs, and the address of its page where it has
  /// one.
  private func write(_ values: RegisterNames.Values, to json: inout JSONWriter) {
    json.list(named: values.dimension.parameter) { json in
      for name in values.names {
        json.array { json in
          json.string(name)
          json.string(site.label(of: name, along: values.dimension))
          if let path = site.path(of: name, along: values.dimension) { json.string(path + "index.html") }
        }
      }
    }
  }

  /// Every name of a figure in addresses, with the place of its letter and the letters that are meant.
  private func write(_ figure: ItemFigure, to json: inout JSONWriter) {
    let place = ItemFigure.allCases.firstIndex(of: figure) ?? 0
    let all = [(figure.id(nil), figure.parts.filter(\.isCounted))]
    for (id, parts) in all + figure.parts.map({ (figure.id($0), [$0]) }) {
      json.list(named: id) { json in
        json.number(place)
        json.string(String(decoding: parts.map(\.letter), as: UTF8.self))
      }
    }
  }
}
