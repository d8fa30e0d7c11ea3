extension PlayoutTables {
  /// The tables of a case.
  init(_ rules: CompiledCase) {
    var rows = RowBuilder(rules)
    let scenes = rules.scenes.map { rows.scene($0) }
    let options = rules.options.indices.map { rows.option($0) }
    let events = rows.events()
    let laters = rules.laters.map {
      LaterRow(after: $0.after, outcome: rows.outcome($0.consequences))
    }
    let endings = rules.endings.map { rows.conditions.gate($0.when, in: rules) }
    let terms = rows.terms()
    let defects = rows.defects()
    flagBits = (0..<rules.flagCount).map { rows.bit(.flag(Int32($0))) }
    promiseBits = rules.promises.indices.map { rows.promiseBits(Int32($0)) }
    defectBits = rules.defects.indices.map { rows.bit(.defect(Int32($0))) }
    constants = rows.constants()
    let (watched, watches) = rows.watches()
    var slab = Slab()
    let scenesPlace = slab.add(scenes)
    let optionsPlace = slab.add(options)
    let eventsPlace = slab.add(events)
    let latersPlace = slab.add(laters)
    let criteriaPlace = slab.add(rows.criteria())
    let knotsPlace = slab.add(rules.criteria.flatMap(\.knots))
    let endingsPlace = slab.add(endings)
    let costsPlace = slab.add(rows.costs)
    let effectsPlace = slab.add(rows.effects())
    let trustPlace = slab.add(rows.trust())
    let marksPlace = slab.add(rows.marks)
    let treatmentsPlace = slab.add(rows.treatments)
    let pledgesPlace = slab.add(rows.pledges)
    let groupsPlace = slab.add(rows.groups)
    let termsPlace = slab.add(terms)
    let defectsPlace = slab.add(defects)
    let factionsPlace = slab.add(rows.factions())
    let appellantsPlace = slab.add(rows.appellants())
    let testsPlace = slab.add(rows.conditions.tests)
    let codePlace = slab.add(rows.conditions.code)
    let watchedPlace = slab.add(watched)
    let watchesPlace = slab.add(watches)
    let orderPlace = slab.add(rows.order)
    let leansPlace = slab.add(rows.leans())
    layout = Layout(
      scenes: scenesPlace,
      options: optionsPlace,
      events: eventsPlace,
      laters: latersPlace,
      criteria: criteriaPlace,
      knots: knotsPlace,
      endings: endingsPlace,
      costs: costsPlace,
      effects: effectsPlace,
      trust: trustPlace,
      marks: marksPlace,
      treatments: treatmentsPlace,
      pledges: pledgesPlace,
      groups: groupsPlace,
      terms: termsPlace,
      defects: defectsPlace,
      factions: factionsPlace,
      appellants: appellantsPlace,
      tests: testsPlace,
      code: codePlace,
      watched: watchedPlace,
      watches: watchesPlace,
      order: orderPlace,
      leans: leansPlace,
      lanes: Lanes(rules, &slab)
    )
    facts = rows.conditions.numbers.facts
    self.slab = slab
  }
}

extension PlayoutTables.Lanes {
  fileprivate init(_ rules: CompiledCase, _ slab: inout Slab) {
    let groups = rules.stakeholders
    let pairs = (groups.count + 1) / 2
    func lane(otherwise: Double = 0, _ number: (Int) -> Double) -> [Double] {
      (0..<(2 * pairs)).map { $0 < groups.count ? number($0) : otherwise }
    }
    func span(_ lane: [Double]) -> Stretch {
      guard let first = lane.firstIndex(where: { $0 != 0 }),
        let last = lane.lastIndex(where: { $0 != 0 })
      else { return .empty }
      return Stretch(first / 2, count: last / 2 - first / 2 + 1)
    }
    let residents = groups.map { $0.kind == .residents }
    let hasRanks = residents.filter { $0 }.count > 1
    // Without two groups of residents the worst-off of all groups is looked for.
    let isRanked = lane { hasRanks && !residents[$0] ? 0 : 1 }
    let people = lane { Double(groups[$0].people) }
    let near = lane { groups[$0].isNear ? Double(groups[$0].people) : 0 }
    let seats = lane { Double(groups[$0].seats) }
    let outOfRank = PlayoutTables.outOfRank
    self.pairs = pairs
    slopes = slab.add(
      rules.criteria.indices.flatMap { criterion in
        lane { group in
          let index = group * rules.criteria.count + criterion
          let slope = Double(100 - groups[group].procedure) * Double(rules.weights[index])
          return rules.isMirrored[index] ? -slope : slope
        }
      }
    )
    processSlope = slab.add(lane { Double(groups[$0].procedure) * 10_000 })
    self.people = slab.add(people)
    voices = slab.add(lane { Double(groups[$0].people) * Double(groups[$0].voice) })
    self.near = slab.add(near)
    self.seats = slab.add(seats)
    bestKeys = slab.add(
      lane(otherwise: -outOfRank) { isRanked[$0] == 1 ? Double(groups.count - $0) : -outOfRank }
    )
    worstKeys = slab.add(
      lane(otherwise: outOfRank) { isRanked[$0] == 1 ? Double($0) : outOfRank }
    )
    let empty = lane { group in
      let row = group * rules.criteria.count
      let mirrored = rules.criteria.indices.filter { rules.isMirrored[row + $0] }
      let weight = mirrored.reduce(0.0) { $0 + Double(rules.weights[row + $1]) }
      return Double(100 - groups[group].procedure) * weight * 10_000 - 1e9 + 0.25
    }
    self.empty = (0..<pairs).map { SIMD2(empty[2 * $0], empty[2 * $0 + 1]) }
    spans = PlayoutTables.Spans(
      people: span(people),
      near: span(near),
      seats: span(seats),
      ranked: span(isRanked)
    )
  }
}
