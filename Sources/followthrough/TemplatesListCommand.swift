import ArgumentParser
import SiteBuilder

struct TemplatesListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Print the name of every template, style and script, and which page it is."
  )

  func run() {
    let width = TemplateExport.files.map(\.name.count).max() ?? 0
    for file in TemplateExport.files {
      let gap = String(repeating: " ", count: width - file.name.count + 2)
      Terminal.out(file.title.isEmpty ? file.name : file.name + gap + file.title)
    }
  }
}
