/// The likelihood of all choices at points around a center, a pair of opposite points at a time, in four lanes.
struct LogitRows {
  private let dimension: Int
  private let ends: [Int]
  /// How each row's utility moves with a step: rows × dimensions.
  private let steps: [Double]
  /// Each row's utility in the center, and e to that power.
  private let middles: [(utility: Double, power: Double)]
  /// Whether no point makes a utility too large for an exponent.
  private let isTame: Bool

  /// Lays out the choices for the points center ± spread · step.
  ///
  /// - Parameters:
  ///   - design: the choices.
  ///   - center: per dimension.
  ///   - spread: dimensions × dimensions, row-major.
  init(_ design: LogitDesign, center: [Double], spread: [Double]) {
    dimension = design.dimension
    ends = design.ends
    var steps: [Double] = []
    var middles: [(utility: Double, power: Double)] = []
    var largest = 0.0
    for start in stride(from: 0, to: design.rows.count, by: dimension) {
      var utility = 0.0
      for value in 0..<dimension { utility += design.rows[start + value] * center[value] }
      middles.append((utility, exponential(utility)))
      var reach = abs(utility)
      for column in 0..<dimension {
        var step = 0.0
        for value in 0..<dimension {
          step += design.rows[start + value] * spread[value * dimension + column]
        }
        steps.append(step)
        // No quantile of at most 2¹⁶ cells lies further out than this.
        reach += abs(step) * 4.5
      }
      largest = max(largest, reach)
    }
    self.steps = steps
    self.middles = middles
    isTame = largest < 600
  }

  /// A product that outgrows the exponent of one number: 1 / (2ⁿ · m).
  struct Likelihood {
    private var twos = Lanes.zero
    private var rest = Lanes(repeating: 1)

    /// Divides by at most 10³⁰⁷.
    @inline(__always)
    mutating func divide(by sum: Lanes) {
      let (power, mantissa) = split(rest * sum)
      twos += power
      rest = mantissa
    }

    /// This times e to a power.
    @inline(__always)
    func times(exponential power: Lanes) -> Lanes {
      exponential(tamed(power - twos * 0.693_147_180_559_945_3)) / rest
    }

    @inline(__always)
    private func exponential(_ x: Lanes) -> Lanes { KompasScoring.exponential(x) }
  }

  /// The likelihoods at center + spread · step and at center − spread · step.
  @inline(__always)
  func likelihoods(_ step: [Lanes]) -> (ahead: Likelihood, behind: Likelihood) {
    var (ahead, behind) = (Likelihood(), Likelihood())
    let (steps, middles, step) = (steps.span, middles.span, step.span)
    var row = 0
    var place = 0
    for end in ends {
      var (sumAhead, sumBehind) = (Lanes(repeating: 1), Lanes(repeating: 1))
      while row < end {
        var change = Lanes.zero
        // Rows and steps were counted when they were laid out.
        for value in 0..<dimension {
          unsafe change += step[unchecked: value] * steps[unchecked: place]
          place += 1
        }
        let (utility, power) = middles[row]
        if isTame {
          let growth = exponential(change)
          sumAhead += growth * power
          sumBehind += power / growth
        } else {
          sumAhead += exponential(tamed(utility + change))
          sumBehind += exponential(tamed(utility - change))
        }
        row += 1
      }
      ahead.divide(by: sumAhead)
      behind.divide(by: sumBehind)
    }
    return (ahead, behind)
  }
}
