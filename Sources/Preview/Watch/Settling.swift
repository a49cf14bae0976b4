/// Waits until whoever writes is done: an editor that saves makes several changes, one after the other. It writes beside
/// the file and renames, or takes the old one away and writes a new one, or empties it and fills it again.
struct Settling {
  /// What happened to a name in a folder.
  enum Change {
    /// A file was written and closed, or one that was whole came by renaming.
    case whole
    /// A file is gone, or is there and not written yet: more is likely to follow.
    case begun
  }

  /// A name in a watched folder.
  struct Name: Hashable {
    let folder: Int32
    let name: String
  }

  /// Quiet after which what is whole is read, in milliseconds.
  static let pause = 15
  /// The same while something is begun. A file that stays away was taken away.
  static let longPause = 120
  /// After which it is read in any case: something may be writing on and on.
  static let limit = 1000

  private var begun: Set<Name> = []
  private var first: Int?
  private var last = 0

  /// Takes note of a change, at a time in milliseconds.
  mutating func note(_ change: Change, of name: Name, at time: Int) {
    switch change {
    case .whole: begun.remove(name)
    case .begun: begun.insert(name)
    }
    first = first ?? time
    last = time
  }

  /// When it will have settled, if nothing else happens; nil where nothing happened.
  var deadline: Int? {
    first.map { min(last + (begun.isEmpty ? Settling.pause : Settling.longPause), $0 + Settling.limit) }
  }

  /// Forgets all of it: it is read.
  mutating func settle() { self = Settling() }
}
