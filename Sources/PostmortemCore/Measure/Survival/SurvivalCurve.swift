/// How long things last, where some have not ended yet: the estimate of Kaplan and Meier, with its band.
///
/// - Formula: S(t) = Π (n − d) ÷ n over the times up to t at which something ended; d ended then, of the n that
///   were still watched. Who leaves at a time leaves after those who end at it. The band is 95 % at each point:
///   S to the power of exp(±1.96 σ), where σ² = Σ d ÷ (n (n − d)) ÷ (ln S)², Greenwood's variance on the scale of
///   ln(−ln S), so that it stays between 0 and 1. lifelines, SAS and Stata give the same by default, R's
///   `survfit` with `conf.type = "log-log"`.
/// - Unit: whatever time is counted in, here days.
/// - Missing data: what has not ended counts for as long as it was watched (censored), and never as ended. Where
///   all that were left end at once, S is 0 and has no band.
/// - Source: Kaplan and Meier (1958); Greenwood (1926); Kalbfleisch and Prentice, "The Statistical Analysis of
///   Failure Time Data", chapter 1.
/// - Example: the remission of 21 children under 6-MP (Freireich et al., 1963): after 6 weeks 3 of 21 ended, S =
///   0.857 (0.620 to 0.952); after 23 weeks S = 0.448 (0.188 to 0.680), and 23 weeks is the median.
public struct SurvivalCurve: Sendable {
  /// One thing that was watched.
  public struct Observation: Hashable, Sendable {
    /// How long, 0 or more.
    public let time: Int
    /// Whether it ended then; else it was last seen going on.
    public let hasEnded: Bool

    /// Watched for `time`, and ended then or not.
    public init(_ time: Int, hasEnded: Bool) {
      self.time = time
      self.hasEnded = hasEnded
    }
  }

  /// A time at which something ended, and the curve from there to the next.
  public struct Step: Hashable, Sendable {
    public let time: Int
    /// Still watched just before: neither ended nor last seen.
    public let atRisk: Int
    /// Ended at that time.
    public let ended: Int
    /// The part that lasts longer, 0 to 1.
    public let share: Double
    /// Where that part lies with a confidence of 95 %; nil where it is 0.
    public let band: ClosedRange<Double>?
  }

  /// By time; before the first, nothing has ended.
  public let steps: [Step]
  /// How long each was watched, shortest first.
  private let times: [Int]

  /// Estimates the curve of `observations`, in any order.
  public init(_ observations: some Sequence<Observation>) {
    let sorted = observations.sorted { $0.time < $1.time }
    var steps: [Step] = []
    var (share, variance) = (1.0, 0.0)
    var start = 0
    while start < sorted.count {
      var (end, ended) = (start, 0)
      while end < sorted.count, sorted[end].time == sorted[start].time {
        if sorted[end].hasEnded { ended += 1 }
        end += 1
      }
      if ended > 0 {
        let (atRisk, left) = (sorted.count - start, sorted.count - start - ended)
        share *= Double(left) / Double(atRisk)
        variance += Double(ended) / (Double(atRisk) * Double(left))
        let band = left > 0 ? SurvivalCurve.band(around: share, variance: variance) : nil
        steps.append(
          Step(time: sorted[start].time, atRisk: atRisk, ended: ended, share: share, band: band)
        )
      }
      start = end
    }
    self.steps = steps
    times = sorted.map(\.time)
  }

  /// How many were watched.
  public var count: Int { times.count }

  /// The longest that one was watched; 0 where nothing was. The curve says nothing beyond it.
  public var end: Int { times.last ?? 0 }

  /// The part that lasts longer than `time`.
  public func share(after time: Int) -> Double {
    let next = steps.firstPlace { $0.time > time }
    return next == 0 ? 1 : steps[next - 1].share
  }

  /// How many were still watched just before `time`.
  public func atRisk(at time: Int) -> Int { count - times.firstPlace { $0 >= time } }

  /// The time by which `part` of all have ended.
  public func quantile(_ part: Double) -> Quantile {
    let left = 1 - part + SurvivalCurve.rounding
    return Quantile(
      time: steps.first { $0.share <= left }?.time,
      earliest: steps.first { $0.band.map { $0.lowerBound <= left } ?? true }?.time,
      latest: steps.first { $0.band.map { $0.upperBound <= left } ?? false }?.time
    )
  }

  /// A time by which a part of all have ended: the first at which the curve is down to the rest. (Where it is
  /// exactly that for a while, R's `survfit` takes the middle of the while instead.)
  public struct Quantile: Hashable, Sendable {
    /// Nil where the curve never comes down that far: not reached.
    public let time: Int?
    /// Where the lower edge of the band is down there, which is the earliest with a confidence of 95 %.
    public let earliest: Int?
    /// Where the upper edge is; nil where it never is, and no time is too late.
    public let latest: Int?
  }

  /// A product of fractions that should be a half may miss it by this.
  private static let rounding = 1e-12

  /// The normal distribution has 95 % within this many standard deviations.
  private static let deviations = 1.959_963_984_540_054

  private static func band(around share: Double, variance: Double) -> ClosedRange<Double> {
    let logarithm = naturalLogarithm(share)
    let width = exponential(deviations * variance.squareRoot() / -logarithm)
    return exponential(logarithm * width)...exponential(logarithm / width)
  }
}
