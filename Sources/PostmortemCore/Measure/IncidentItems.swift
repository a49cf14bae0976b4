/// The incidents of an archive, each with what was promised after it.
struct IncidentItems: Sendable {
  /// Newest first, as in the archive.
  let incidents: [Postmortem]
  private let commitments: [Commitment]
  /// Where the items of each incident end.
  private let ends: [Int]

  /// Those of an archive, whose items are `commitments` in its order.
  init(_ archive: Archive, _ commitments: [Commitment]) {
    incidents = archive.postmortems
    self.commitments = commitments
    var end = 0
    ends = archive.postmortems.map { postmortem in
      end += postmortem.actionItems.count
      return end
    }
  }

  /// The items of the incident at a place, in the order of its document.
  subscript(place: Int) -> ArraySlice<Commitment> {
    commitments[(place == 0 ? 0 : ends[place - 1])..<ends[place]]
  }
}
