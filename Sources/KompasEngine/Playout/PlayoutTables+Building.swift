internal import CPlayoutKernels
import KompasScoring

extension PlayoutTables.Lanes {
  init(_ rules: CompiledCase, _ constants: PlayoutTables.Constants, _ slab: inout Slab) {
    let groups = rules.stakeholders
    let count = RowBuilder.lanes(rules)
    self.count = count
    func lane<Number: BinaryFloatingPoint>(
      otherwise: Number = 0,
      _ number: (Int) -> Number
    ) -> [Number] {
      (0..<count).map { $0 < groups.count ? number($0) : otherwise }
    }
    func end<Number: BinaryFloatingPoint>(_ lane: [Number]) -> Int32 {
      Int32(lane.lastIndex { $0 != 0 }.map { $0 + 1 } ?? 0)
    }
    func total(_ lane: [Double]) -> Double { max(lane.reduce(0, +), 1) }
    func half(_ lane: [Double]) -> Double {
      let sum = lane.reduce(0, +)
      return sum > 0 ? (sum / 2).rounded(.down) + 0.5 : Double(RuleNumbers.middle) + 0.5
    }
    // Without two groups of residents the worst-off of all groups is looked for.
    let isRanked = lane { constants.hasRanks && groups[$0].kind != .residents ? Float(0) : 1 }
    let people = lane { Double(groups[$0].people) }
    let voices = lane { Double(groups[$0].people) * Double(groups[$0].voice) }
    let near = lane { groups[$0].isNear ? Double(groups[$0].people) : 0 }
    let seats = lane { Double(groups[$0].seats) }
    let outOfRank = PlayoutTables.outOfRank
    let hasCouncil = seats.contains { $0 > 0 } && near.contains { $0 > 0 }
    self.groups = slab.add([
      kompas_groups(
        lanes: Int32(count),
        people: end(people),
        near: end(near),
        ranked: end(isRanked),
        // Whole vectors, however wide.
        seats: Int32((seats.firstIndex { $0 != 0 } ?? count) / 4 * 4),
        has_ranks: constants.hasRanks && constants.isExact ? 1 : 0,
        has_voices: voices.contains { $0 > 0 } ? 1 : 0,
        has_council: hasCouncil ? 1 : 0,
        totals: (total(people), total(seats), total(near), 1),
        halves: (half(people), half(seats), half(near), 0)
      )
    ])
    _ = slab.add(lane { Float(groups[$0].procedure) })
    _ = slab.add(
      lane(otherwise: -outOfRank) { isRanked[$0] == 1 ? Float(1_023 - $0) : -outOfRank }
    )
    worstKeys = slab.add(
      lane(otherwise: outOfRank) { isRanked[$0] == 1 ? Float($0) : outOfRank }
    )
    self.people = slab.add(people)
    self.voices = slab.add(voices)
    self.near = slab.add(near)
    self.seats = slab.add(seats)
    slopes = slab.add(
      rules.criteria.indices.flatMap { criterion in
        lane { group in
          let index = group * rules.criteria.count + criterion
          let slope = Double(100 - groups[group].procedure) * Double(rules.weights[index])
          return rules.isMirrored[index] ? -slope : slope
        }
      }
    )
    empty = slab.add(
      lane { group in
        let row = group * rules.criteria.count
        let mirrored = rules.criteria.indices.filter { rules.isMirrored[row + $0] }
        let weight = mirrored.reduce(0.0) { $0 + Double(rules.weights[row + $1]) }
        return Double(100 - groups[group].procedure) * weight * Double(RuleNumbers.top)
      }
    )
  }
}
