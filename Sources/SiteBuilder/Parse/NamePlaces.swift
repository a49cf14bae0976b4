/// Finds a name among those before it in a list: by a look at each where they are few, and by a table where they are many.
struct NamePlaces {
  private var table: [String: Int] = [:]

  /// The place of a name among the first `count` of the list whose names `name` tells; nil where it is not among them.
  mutating func place(of wanted: String, among count: Int, _ name: (Int) -> String) -> Int? {
    guard count > 32 else { return (0..<count).first { name($0) == wanted } }
    for index in table.count..<count { table[name(index)] = index }
    return table[wanted]
  }
}
