extension PlayoutTables.Lanes {
  init(_ rules: CompiledCase, _ slab: inout Slab) {
    let groups = rules.stakeholders
    let quads = (groups.count + 3) / 4
    func lane<Number: BinaryFloatingPoint>(
      otherwise: Number = 0,
      _ number: (Int) -> Number
    ) -> [Number] {
      (0..<(4 * quads)).map { $0 < groups.count ? number($0) : otherwise }
    }
    func span<Number: BinaryFloatingPoint>(_ lane: [Number], by size: Int = 2) -> Stretch {
      guard let first = lane.firstIndex(where: { $0 != 0 }),
        let last = lane.lastIndex(where: { $0 != 0 })
      else { return .empty }
      return Stretch(first / size, count: last / size - first / size + 1)
    }
    let residents = groups.map { $0.kind == .residents }
    let hasRanks = residents.filter { $0 }.count > 1
    // Without two groups of residents the worst-off of all groups is looked for.
    let isRanked = lane { hasRanks && !residents[$0] ? Float(0) : 1 }
    let people = lane { Double(groups[$0].people) }
    let near = lane { groups[$0].isNear ? Double(groups[$0].people) : 0 }
    let seats = lane { Double(groups[$0].seats) }
    let outOfRank = PlayoutTables.outOfRank
    func key(_ index: Int) -> Float { isRanked[index] == 1 ? Float(index) : outOfRank }
    self.quads = quads
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
        return Double(100 - groups[group].procedure) * weight * 10_000
      }
    )
    share = slab.add(lane { Float(groups[$0].procedure) })
    self.people = slab.add(people)
    voices = slab.add(lane { Double(groups[$0].people) * Double(groups[$0].voice) })
    self.near = slab.add(near)
    self.seats = slab.add(seats)
    bestKeys = slab.add(
      lane(otherwise: -outOfRank) {
        key($0) == outOfRank ? -outOfRank : PlayoutTables.rankStep - 1 - Float($0)
      }
    )
    worstKeys = slab.add(lane(otherwise: outOfRank, key))
    people2 = span(people)
    near2 = span(near)
    seats2 = span(seats)
    ranked4 = span(isRanked, by: 4)
  }
}
