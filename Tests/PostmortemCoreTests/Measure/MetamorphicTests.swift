import Testing

@testable import PostmortemCore

/// What must hold between the figures of an archive and those of one that was changed, whatever the archive.
@Suite("Figures of changed archives")
struct MetamorphicTests {
  private static let seeds = Array(UInt64(1)...400)
  private static let asOf = MadeUpArchive.asOf

  private func figures(_ archive: Archive, asOf day: Day = asOf) -> Figures {
    measure(archive.seen(on: day), asOf: day)
  }

  /// Every ratio of shipped items: all, the headline, and each part along each dimension.
  private func ratios(_ figures: Figures) -> [String: Ratio] {
    var ratios = ["all": figures.all.shipped.ratio, "headline": figures.headline.slice.shipped.ratio]
    for dimension in Dimension.allCases {
      for slice in figures.by(dimension).slices { ratios["\(dimension) \(slice.name)"] = slice.shipped.ratio }
    }
    return ratios
  }

  /// Whether a ratio is above another; one of nothing is neither above nor below.
  private func isAbove(_ left: Ratio, _ right: Ratio) -> Bool {
    left.numerator * right.denominator > right.numerator * left.denominator
  }

  /// Expects that no ratio moved the wrong way, and says how many could be compared.
  private func compare(_ before: Figures, _ after: Figures, rises: Bool, _ seed: UInt64) -> Int {
    let old = ratios(before)
    var compared = 0
    for (name, new) in ratios(after) {
      guard let old = old[name], old.denominator > 0 else { continue }
      compared += 1
      let isWrong = rises ? isAbove(old, new) : isAbove(new, old)
      #expect(!isWrong, "seed \(seed), \(name): \(old) became \(new)")
    }
    return compared
  }

  /// Changes one open item after another, and compares each archive with the one before.
  private func changeEach(to state: (Day) -> ActionItem.State, rises: Bool) -> Int {
    var compared = 0
    for seed in Self.seeds {
      let archive = MadeUpArchive(seed: seed).made()
      let before = figures(archive)
      for commitment in before.commitments where commitment.state.isOpen {
        let day = max(commitment.created ?? Self.asOf, Self.asOf)
        let changed = archive.map { postmortem in
          guard postmortem.id == commitment.postmortem.id else { return postmortem }
          let items = postmortem.actionItems.map {
            $0.id.value == commitment.item.id.value ? $0.with(state(day)) : $0
          }
          return postmortem.with(items: items)
        }
        compared += compare(before, figures(changed), rises: rises, seed)
      }
    }
    return compared
  }

  @Test("adding an open item never raises a ratio")
  func addingOpen() {
    var compared = 0
    for seed in Self.seeds {
      let archive = MadeUpArchive(seed: seed).made()
      let before = figures(archive)
      for target in archive.postmortems {
        let more = item("added", due: "2026-07-30", created: target.date?.description, priority: "P1")
        let changed = archive.map { $0.id == target.id ? $0.with(items: $0.actionItems + [more]) : $0 }
        compared += compare(before, figures(changed), rises: false, seed)
      }
    }
    #expect(compared > 5000)
  }

  @Test("dropping an open item never raises a ratio")
  func dropping() {
    #expect(changeEach(to: { .dropped(on: $0, because: "Moot.") }, rises: false) > 5000)
  }

  @Test("shipping an open item never lowers a ratio")
  func shipping() {
    #expect(changeEach(to: { .shipped(on: $0) }, rises: true) > 5000)
  }

  @Test("the teams and what has no team add up to the whole")
  func splitting() {
    for seed in Self.seeds {
      let found = figures(MadeUpArchive(seed: seed).made())
      let teams = found.by(.team)
      let parts = teams.slices.map(\.commitments) + [teams.withoutValue.commitments]
      let asOf = Self.asOf
      let sums: [(whole: Int, parts: [Int])] = [
        (found.all.shipped.shipped, parts.map { ShippedRatio(of: $0).shipped }),
        (found.all.shipped.committed, parts.map { ShippedRatio(of: $0).committed }),
        (found.all.shipped.dropped, parts.map { ShippedRatio(of: $0).dropped }),
        (found.all.shipped.proposed, parts.map { ShippedRatio(of: $0).proposed }),
        (found.all.onTime.ratio.numerator, parts.map { OnTimeRatio(of: $0, asOf: asOf).ratio.numerator }),
        (found.all.onTime.ratio.denominator, parts.map { OnTimeRatio(of: $0, asOf: asOf).ratio.denominator }),
        (found.all.overdue.count, parts.map { Overdue(of: $0, asOf: asOf).count }),
        (found.netFlow.rows.last?.open ?? 0, parts.map { NetFlow(of: $0, asOf: asOf).rows.last?.open ?? 0 }),
        (found.timeToShip.curve.count, parts.map { TimeToShip(of: $0, asOf: asOf).curve.count }),
        (found.hygiene.evidence.denominator, parts.map { Hygiene(of: $0).evidence.denominator }),
      ]
      for (place, sum) in sums.enumerated() {
        #expect(sum.whole == sum.parts.reduce(0, +), "seed \(seed), figure \(place)")
      }
      for (place, age) in MaturedRatio.atStandardAges(of: found.commitments, asOf: asOf).enumerated() {
        let parts = parts.map { MaturedRatio.atStandardAges(of: $0, asOf: asOf)[place].ratio }
        #expect(
          age.ratio.numerator == parts.reduce(0) { $0 + $1.numerator },
          "seed \(seed), \(age.days) days"
        )
        #expect(
          age.ratio.denominator == parts.reduce(0) { $0 + $1.denominator },
          "seed \(seed), \(age.days) days"
        )
      }
    }
  }

  @Test("renaming documents changes nothing but names")
  func renaming() {
    for seed in Self.seeds {
      let archive = MadeUpArchive(seed: seed).made()
      // The order of names is turned round, and with it that of whatever goes by names alone.
      let names = archive.postmortems.map(\.id).sorted()
      let others = Dictionary(uniqueKeysWithValues: zip(names, names.reversed().map { "renamed-\($0)" }))
      let before = figures(archive)
      let after = figures(archive.map { $0.with(id: others[$0.id]) })
      // Where two began at one moment, which of them is among the last few may change with their names.
      var (old, new) = (ratios(before), ratios(after))
      if Set(archive.postmortems.map(\.date)).count < archive.postmortems.count {
        old["headline"] = nil
        new["headline"] = nil
      }
      #expect(old == new, "seed \(seed)")
      #expect(before.all.overdue.ages == after.all.overdue.ages, "seed \(seed)")
      #expect(before.all.onTime == after.all.onTime, "seed \(seed)")
      #expect(before.netFlow.rows == after.netFlow.rows, "seed \(seed)")
      #expect(before.timeToShip.curve.steps == after.timeToShip.curve.steps, "seed \(seed)")
      #expect(before.hygiene == after.hygiene, "seed \(seed)")
      #expect(before.recurrenceExposure.ratio == after.recurrenceExposure.ratio, "seed \(seed)")
      #expect(
        before.budgetWeightedBacklog.entries.map(\.weight)
          == after.budgetWeightedBacklog.entries.map(\.weight),
        "seed \(seed)"
      )
    }
  }

  @Test("as-of moved on never un-ships, and never un-happens an incident")
  func movingOn() {
    var shipped = 0
    for seed in Self.seeds {
      let archive = MadeUpArchive(seed: seed).made()
      var earlier: Figures?
      for offset in stride(from: -200, through: 40, by: 15) {
        let found = figures(archive, asOf: Self.asOf + offset)
        let now = Set(found.commitments.filter { $0.state.outcome == .shipped }.map(\.id))
        if let earlier {
          let before = Set(earlier.commitments.filter { $0.state.outcome == .shipped }.map(\.id))
          #expect(before.isSubset(of: now), "seed \(seed), \(offset): \(before.subtracting(now))")
          let incidents = Set(earlier.all.incidents.map(\.id))
          #expect(incidents.isSubset(of: Set(found.all.incidents.map(\.id))), "seed \(seed), \(offset)")
          shipped += now.count - before.count
        }
        earlier = found
      }
    }
    #expect(shipped > 500)
  }
}

extension MadeUpArchive {
  /// The archive of this seed.
  fileprivate func made() -> Archive {
    var maker = self
    return maker.archive()
  }
}
