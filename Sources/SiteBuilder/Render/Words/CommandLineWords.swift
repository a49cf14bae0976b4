internal import Theme

extension Words {
  /// Those of the command line.
  static let english: Words = {
    let files = Theme.files.filter { $0.name == "words/en.yml" }.map {
      WordsFile($0.name, at: $0.name, $0.bytes())
    }
    do {
      return try Words(nil, of: files)
    } catch {
      preconditionFailure("\(error)")
    }
  }()
}
