import KompasScoring

/// One side of a needle: groups, each with its weight, which add up to more than nothing.
typealias NeedleSide = [(group: Int, weight: Int64)]

extension RuleTables {
  /// The two sides of each needle, in the order of `Tension`; `nil` where a side has nobody.
  static func sides(of rules: CompiledCase) -> [(first: NeedleSide, second: NeedleSide)?] {
    let stakeholders = rules.stakeholders
    let poles = rules.poles ?? Poles(of: stakeholders)
    func side(_ groups: some Sequence<Int>, _ weight: (Int) -> Int32) -> NeedleSide {
      groups.map { (group: $0, weight: Int64(weight($0))) }.filter { $0.weight > 0 }
    }
    func heads(_ groups: [Int32]) -> NeedleSide {
      side(groups.map(Int.init)) { stakeholders[$0].people }
    }
    let all = stakeholders.indices
    let groups = poles.groups.map { side(CollectionOfOne(Int($0))) { _ in 1 } }
    let pairs = [
      (groups.first ?? [], groups.dropFirst().first ?? []),
      (
        side(all) { stakeholders[$0].seats },
        side(all) { stakeholders[$0].isNear ? stakeholders[$0].people : 0 }
      ),
      (heads(poles.loud), heads(poles.silent)),
    ]
    return pairs.map { $0.0.isEmpty || $0.1.isEmpty ? nil : $0 }
  }

  /// How many of a hundred people on a side would say yes, in hundredths.
  func inFavor(_ side: NeedleSide, _ support: (Int) -> Int32) -> Int32 {
    var mean = WeightedMean()
    for (group, weight) in side { mean.add(peopleInFavor(support: support(group)), weight) }
    return mean.value ?? 0
  }

  /// The three needles: how many more of a hundred people would say yes on the first side than on the second.
  ///
  /// - Parameter support: per stakeholder, true or estimated.
  /// - Returns: in the order of `Tension`, in hundredths, -10,000 … 10,000; 0 where there is none.
  func needles(_ support: [Int32]) -> [Int32] {
    sides.map { pair in
      pair.map { inFavor($0.first) { support[$0] } - inFavor($0.second) { support[$0] } } ?? 0
    }
  }
}
