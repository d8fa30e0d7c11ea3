import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, 3: what the player sees.
@Suite struct SeenRuleTests {
  @Test(
    arguments: [(0, 3_000), (1, 2_970), (50, 1_500), (99, 30), (100, 0)] as [(Int32, Int32)]
  )
  func `half the width of an estimate goes from thirty points to none as a group becomes visible`(
    visibility: Int32,
    half: Int32
  ) {
    #expect(CompiledCase.halfWidth(visibility: visibility) == half)
  }

  /// The truth, what is audible, the visibility, and the estimate.
  @Test(
    arguments: [
      (5_000, 9_000, 0, 8_000), (5_000, 8_001, 0, 8_000), (5_000, 8_000, 0, 8_000),
      (5_000, 7_999, 0, 7_999), (5_000, 1_000, 0, 2_000), (5_000, 1_999, 0, 2_000),
      (5_000, 2_001, 0, 2_001), (5_000, 9_000, 50, 6_500), (5_000, 1_000, 50, 3_500),
      (5_000, 9_000, 100, 5_000), (5_000, 5_000, 0, 5_000), (4_000, 4_500, 90, 4_300),
    ] as [(Int32, Int32, Int32, Int32)]
  )
  func `an estimate leans to what is loud, as far as its interval allows`(
    truth: Int32,
    loud: Int32,
    visibility: Int32,
    estimate: Int32
  ) {
    let found = RuleBench().rules.estimates(support: [truth], visibility: [visibility], loud: loud)
    #expect(found == [estimate])
  }

  @Test(
    arguments: [
      (0, .residents, .unheard), (9, .residents, .unheard), (10, .residents, .heard),
      (11, .residents, .heard), (9, .voiceless, .voiceless), (10, .voiceless, .heard),
    ] as [(Int32, StakeholderKind, Observation.GroupView.Hearing)]
  )
  func `under a visibility of ten a group counts as not heard`(
    visibility: Int32,
    kind: StakeholderKind,
    hearing: Observation.GroupView.Hearing
  ) {
    var bench = RuleBench()
    bench.rules.stakeholders[1].kind = kind
    bench.state.visibility[1] = visibility
    let group = bench.game.observe(bench.state, canUndo: false).groups[1]
    #expect(group.hearing == hearing)
  }

  @Test(
    arguments: [
      (0, .against), (3_999, .against), (4_000, .torn), (5_000, .torn), (6_000, .torn),
      (6_001, .inFavor), (10_000, .inFavor),
    ] as [(Int32, Mood)]
  )
  func `under forty a group is against, over sixty in favor, and torn between`(
    support: Int32,
    mood: Mood
  ) {
    #expect(Mood(support: support) == mood)
  }

  /// The support of a group that is not visible at all, and what its interval shows.
  @Test(
    arguments: [(5_000, 20, 80), (7_500, 45, 100), (2_500, 0, 55), (10_000, 70, 100)]
      as [(Int32, Int, Int)]
  )
  func `an interval is as wide as its estimate is uncertain, and stays within nought and a hundred`(
    support: Int32,
    low: Int,
    high: Int
  ) {
    var bench = RuleBench()
    bench.setSupport([support, support, support, support])
    bench.state.visibility[0] = 0
    let group = bench.game.estimates(bench.state)[0]
    #expect(group.middle == support && group.low == low && group.high == high)
  }

  @Test func `visibility starts at the voice, and stops at a hundred`() throws {
    var bench = RuleBench()
    #expect(bench.state.visibility == bench.rules.stakeholders.map(\.voice))
    for (from, moved) in [(69, 30), (70, 30), (71, 29), (100, nil)] as [(Int32, Int32?)] {
      bench.state.visibility[3] = from
      bench.rules.involvements = [Involvement(stakeholder: 3, level: .inform, reveals: 30)]
      bench.rules.options[0].involves = 0..<1
      let cause = Cause.involved(option: 0, level: .inform)
      let found = try bench.choosing(0).filter {
        if case .visibilityMoved = $0 { true } else { false }
      }
      #expect(
        found == (moved.map { [.visibilityMoved(stakeholder: 3, by: $0, cause: cause)] } ?? [])
      )
    }
  }

  /// Support 70, 30, 60 and 40; half-widths 6, 24, 15 and 15.
  ///
  /// Of a hundred people with support 64, 54, 76, 6, 75, 45, 55 and 25 say yes 76.25, 58.26, 89.7, 2.5, 88.9, 39.7, 60.3 and 11.1.
  @Test func `a needle could be as far as its estimates may be off, in people who say yes`() {
    let game = RuleBench().game
    let seen: [Int32] = [7_000, 3_000, 6_000, 4_000]
    let ranges = game.ranges(seen: seen, visibility: [80, 20, 50, 50], flags: [false])
    #expect(ranges[0] == 1_799...8_723)
    #expect(ranges[1] == -6_500 ... -233)
    #expect(ranges[2] == ranges[0])
    let known = game.ranges(seen: seen, visibility: [100, 100, 100, 100], flags: [false])
    #expect(known.map(\.lowerBound) == game.tables.needles(seen, [false]))
    #expect(known.map(\.upperBound) == game.tables.needles(seen, [false]))
  }

  @Test func `the needles are drawn from the estimates, with what they could also be`() {
    var bench = RuleBench()
    bench.setSupport([7_000, 3_000, 6_000, 4_000])
    bench.state.visibility = [100, 100, 100, 100]
    let needles = bench.game.observe(bench.state, canUndo: false).needles
    #expect(needles.map(\.value) == bench.game.truth(bench.state).needles)
    #expect(needles.allSatisfy { $0.low == $0.value && $0.high == $0.value && $0.exists })
    #expect(needles.map(\.groups) == [[0, 1], [], []])
    // Of a hundred people 84 and 16 say yes; of the seats (10 × 69.71 + 11 × 30.29) / 21 = 49.06.
    #expect(needles.map(\.inFavor) == [[84, 16], [49, 84], [84, 16]])
  }

  @Test func `how many say yes is not told of a side where nobody was heard`() {
    var bench = RuleBench()
    bench.state.visibility = [10, 9, 9, 10]
    let needles = bench.game.observe(bench.state, canUndo: false).needles
    #expect(
      needles.map { $0.inFavor.map { $0 != nil } } == [
        [true, false], [true, true], [true, false],
      ]
    )
  }

  @Test func `what moved because more is known is told apart from what really moved`() {
    var bench = RuleBench()
    bench.setSupport([9_000, 3_000, 5_000, 5_000])
    bench.state.visibility = [100, 40, 100, 100]
    let seen = Event.visibilityMoved(stakeholder: 1, by: 60, cause: .option(0))
    let known = bench.game.explain([seen], from: bench.state)
    #expect(known.known[0] != 0 && known.real == [0, 0, 0])
    #expect(known.known == zip(known.after, known.before).map { $0 - $1 })
    bench.rules.stakeholders[0].procedure = 100
    bench.restart()
    bench.state.visibility = [100, 40, 100, 100]
    let moved = Event.processMoved(stakeholder: 0, by: -900, cause: .leftOut(option: 0))
    let both = bench.game.explain([seen, moved], from: bench.state)
    #expect(both.known[0] != 0 && both.real[0] != 0)
    for needle in 0..<3 {
      #expect(both.known[needle] + both.real[needle] == both.after[needle] - both.before[needle])
    }
  }

  /// A bench on which everybody is heard, and an option, an event and a later effect that take criterion 0 to where it is without the plan.
  private var falling: RuleBench {
    var bench = RuleBench()
    bench.rules.criteria[0].start = 6_000
    bench.rules.criteria[0].without = 1_000
    bench.rules.indices.append(0)
    var fall = Consequences()
    fall.undoes = bench.rules.indices.count - 1..<bench.rules.indices.count
    bench.rules.options[0].consequences = fall
    bench.rules.events = [CaseEvent(id: "val", when: .always, chance: 100, consequences: fall)]
    bench.rules.laters = [Later(origin: .option(1), after: 1, consequences: fall)]
    // Only group 0 minds where it stands.
    for group in 1...3 {
      bench.rules.weights[group * 2] = 0
      bench.rules.weights[group * 2 + 1] = 10_000
    }
    bench.restart()
    bench.state.visibility = [100, 100, 100, 100]
    return bench
  }

  @Test(arguments: [Cause.option(0), .event(0), .later(0)])
  func `what moves because the plan fell is told as that, whatever took it away`(cause: Cause) {
    let fall = Event.criterionMoved(criterion: 0, by: -5_000, cause: cause)
    let move = falling.game.explain([fall], from: falling.state)
    #expect(move.causes.map(\.cause) == [.planGone])
    #expect(move.causes[0].needles == zip(move.after, move.before).map { $0 - $1 })
  }

  @Test func `what else a choice does to the same criterion is its own`() {
    let both = [-5_000, 2_000].map { by in
      Event.criterionMoved(criterion: 0, by: by, cause: .option(0))
    }
    let move = falling.game.explain(both, from: falling.state)
    #expect(move.causes.map(\.cause) == [.planGone, .option(0)])
    // An option that undoes nothing may come to the same place.
    let fall = Event.criterionMoved(criterion: 0, by: -5_000, cause: .option(1))
    #expect(falling.game.explain([fall], from: falling.state).causes.map(\.cause) == [.option(1)])
  }

  /// Group 1 is moved; with a visibility of ten the player sees why the needles move, below it only that something did.
  @Test(arguments: [(9, false), (10, true)] as [(Int32, Bool)])
  func `why a needle moved is told of groups that are heard alone`(visibility: Int32, isTold: Bool)
  {
    var bench = RuleBench()
    for group in bench.rules.stakeholders.indices {
      bench.rules.stakeholders[group].procedure = 100
    }
    bench.restart()
    bench.state.visibility = [100, visibility, 100, 100]
    let moved = Event.processMoved(stakeholder: 1, by: -4_000, cause: .leftOut(option: 0))
    let move = bench.game.explain([moved], from: bench.state)
    #expect(move.before != move.after)
    #expect(move.causes.isEmpty != isTold)
    #expect((move.hidden == [0, 0, 0]) == isTold)
  }
}

/// docs/scoring.md, 2: the three tensions.
@Suite struct NeedleRuleTests {
  /// Support, and how many of a hundred people say yes, in hundredths: logistic((U − 50)/12).
  @Test(
    arguments: [
      (0, 153), (3_500, 2_227), (5_000, 5_000), (5_001, 5_002), (5_300, 5_622), (6_200, 7_311),
      (10_000, 9_847), (-4_000, 6), (14_000, 9_994),
    ] as [(Int32, Int32)]
  )
  func `support says how many of a hundred people would say yes`(support: Int32, yes: Int32) {
    #expect(peopleInFavor(support: support) == yes)
  }

  @Test func `more support is never fewer people`() {
    var last: Int32 = 0
    for support in Int32(-3_000)...13_000 {
      let yes = peopleInFavor(support: support)
      #expect(yes >= last && yes <= 10_000)
      last = yes
    }
  }

  /// Support of the two groups of the first tension, and the needle.
  @Test(
    arguments: [
      (7_000, 4_000, 5_382), (4_000, 7_000, -5_382), (5_000, 5_000, 0), (5_001, 5_000, 2),
      (5_000, 5_010, -21), (10_000, 0, 9_694),
    ] as [(Int32, Int32, Int32)]
  )
  func `group and group: how many more of a hundred people say yes in the first than in the second`(
    first: Int32,
    second: Int32,
    needle: Int32
  ) {
    let game = RuleBench().game
    #expect(game.tables.needles([first, second, 0, 10_000], [false])[0] == needle)
  }

  @Test func `the case names the two groups, and which stands on the left`() {
    var bench = RuleBench()
    bench.rules.poles = Poles(groups: [1, 0], loud: [0], silent: [1])
    #expect(bench.game.tables.needles([7_000, 4_000, 0, 0], [false])[0] == -5_382)
    let view = bench.game.observe(bench.state, canUndo: false).needles[0]
    #expect(view.groups == [1, 0])
  }

  /// Seats 10 and 11; of the residents only the first group is near.
  @Test func `council by seats against near by heads, in people who say yes`() {
    var bench = RuleBench()
    let support: [Int32] = [3_000, 9_000, 10_000, 2_000]
    // (10 × 98.47 + 11 × 7.59) / 21 = 50.87; near 15.89.
    #expect(bench.game.tables.needles(support, [false])[1] == 3_498)
    bench.rules.stakeholders[1].isNear = true
    // (400 × 15.89 + 900 × 96.56) / 1,300 = 71.74.
    #expect(bench.game.tables.needles(support, [false])[1] == -2_087)
    bench.rules.stakeholders[0].isNear = false
    bench.rules.stakeholders[1].isNear = false
    #expect(bench.game.tables.needles(support, [false])[1] == 0)
  }

  @Test func `loud against silent, by heads`() {
    var bench = RuleBench()
    let support: [Int32] = [3_000, 9_000, 0, 0]
    #expect(bench.game.tables.needles(support, [false])[2] == -8_067)
    bench.rules.poles = Poles(groups: [0, 1], loud: [1], silent: [0])
    #expect(bench.game.tables.needles(support, [false])[2] == 8_067)
    // Audible: 400 × 80 × (25 + 75 × 0.4) and 900 × 20 × (25 + 75 × 0.8); factions have no people.
    // (3,000 × 1,760,000 + 9,000 × 1,530,000) / 3,290,000 = 5,790.3.
    #expect(bench.rules.stakeholders.means(support, [false]).loud == 5_790)
  }

  /// Voices 80 and 20 of 400 and 900 people: on average 38.5.
  @Test
  func `a case that names nobody sets the first two groups, and the loud, against each other`() {
    let rules = RuleBench().rules
    #expect(rules.poles == nil)
    #expect(Poles(of: rules.stakeholders) == Poles(groups: [0, 1], loud: [0], silent: [1]))
    var alike = rules.stakeholders
    alike[0].voice = 20
    #expect(Poles(of: alike) == Poles(groups: [0, 1], loud: [], silent: []))
  }

  @Test func `a tension that a case cannot have is not there`() {
    var rules = RuleBench().rules
    func exists() -> [Bool] { Game(rules).tables.sides.map { $0 != nil } }
    #expect(exists() == [true, true, true])
    rules.stakeholders[1].kind = .business
    #expect(exists() == [false, true, true])
    #expect(rules.stakeholders.extremes([1, 2, 3, 4]) == (-1, -1))
    rules.stakeholders[0].isNear = false
    #expect(exists() == [false, false, true])
    rules.stakeholders[0].isNear = true
    rules.stakeholders[0].people = 0
    #expect(exists() == [false, false, false])
    rules.stakeholders[0].people = 1
    #expect(exists() == [false, true, true])
    rules.stakeholders[2].seats = 0
    rules.stakeholders[3].seats = 0
    #expect(exists() == [false, false, true])
  }

  @Test func `of equally served groups the earlier one is named`() {
    var rules = RuleBench().rules
    for group in 1...3 { rules.stakeholders[group].kind = .residents }
    #expect(rules.stakeholders.extremes([5, 7, 7, 5]) == (1, 0))
    #expect(rules.stakeholders.extremes([7, 5, 5, 7]) == (0, 1))
    #expect(rules.stakeholders.extremes([5, 5, 5, 5]) == (0, 0))
  }
}
