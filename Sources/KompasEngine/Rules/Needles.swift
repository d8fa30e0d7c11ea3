import KompasScoring

/// One side of a needle: groups, each with its weight, which add up to more than nothing.
struct NeedleSide: Sendable {
  /// The groups with their weights.
  var parts: [(group: Int, weight: Int64)]
  /// Whether it is the neighborhood: who is not near now does not count.
  var isNearby = false

  /// The groups that count with these flags.
  func groups(_ rules: CompiledCase, _ flags: [Bool]) -> [Int] {
    parts.map(\.group).filter { !isNearby || rules.stakeholders[$0].isNear(flags) }
  }
}

extension RuleTables {
  /// The two sides of each needle, in the order of `Tension`; `nil` where a side has nobody.
  static func sides(of rules: CompiledCase) -> [(first: NeedleSide, second: NeedleSide)?] {
    let stakeholders = rules.stakeholders
    let poles = rules.poles ?? Poles(of: stakeholders)
    func side(_ groups: some Sequence<Int>, _ weight: (Int) -> Int32) -> NeedleSide {
      NeedleSide(parts: groups.map { ($0, Int64(weight($0))) }.filter { $0.1 > 0 })
    }
    func heads(_ groups: [Int32]) -> NeedleSide {
      side(groups.map(Int.init)) { stakeholders[$0].people }
    }
    let all = stakeholders.indices
    func one(_ group: Int32?) -> NeedleSide {
      side(group.map { [Int($0)] } ?? []) { _ in 1 }
    }
    var near = side(all) { stakeholders[$0].mayBeNear ? stakeholders[$0].people : 0 }
    near.isNearby = true
    let pairs = [
      (one(poles.groups.first), one(poles.groups.dropFirst().first)),
      (side(all) { stakeholders[$0].seats }, near),
      (heads(poles.loud), heads(poles.silent)),
    ]
    return pairs.map { $0.0.parts.isEmpty || $0.1.parts.isEmpty ? nil : $0 }
  }

  /// How many of a hundred people on a side would say yes, in hundredths; `nil` where nobody counts now.
  func inFavor(_ side: NeedleSide, _ flags: [Bool], _ support: (Int) -> Int32) -> Int32? {
    var mean = WeightedMean()
    for (group, weight) in side.parts
    where !side.isNearby || rules.stakeholders[group].isNear(flags) {
      mean.add(peopleInFavor(support: support(group)), weight)
    }
    return mean.value
  }

  /// The three needles: how many more of a hundred people would say yes on the first side than on the second.
  ///
  /// - Parameters:
  ///   - support: per stakeholder, true or estimated.
  ///   - flags: which are set; they say who is near.
  /// - Returns: in the order of `Tension`, in hundredths, -10,000 … 10,000; 0 where there is none.
  func needles(_ support: [Int32], _ flags: [Bool]) -> [Int32] {
    sides.map { pair in
      guard let pair, let first = inFavor(pair.first, flags, { support[$0] }),
        let second = inFavor(pair.second, flags, { support[$0] })
      else { return 0 }
      return first - second
    }
  }
}

extension Game {
  /// Which tensions this case can have, in the order of `Tension`.
  public var tensions: [Bool] { tables.sides.map { $0 != nil } }
}
