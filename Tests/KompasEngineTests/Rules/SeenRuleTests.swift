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
    let group = bench.game.observe(bench.state, canUndo: false).groups[0]
    #expect(group.estimate == support && group.low == low && group.high == high)
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

  /// Groups of 400 and 900 people, of which the first is near; factions of 10 and 11 seats.
  @Test func `a needle's band is what its estimates may be off by`() {
    let rules = RuleBench().rules
    let bands = rules.bands(visibility: [80, 20, 50, 50], best: 0, worst: 1)
    // Half-widths 600, 2,400, 1,500 and 1,500: two groups together; council and near together; by heads.
    // (600 × 400 + 2,400 × 900) / 1,300 = 1,846.2.
    #expect(bands == [3_000, 2_100, 1_846])
    #expect(rules.bands(visibility: [100, 100, 100, 100], best: 0, worst: 1) == [0, 0, 0])
    #expect(rules.bands(visibility: [80, 20, 50, 50], best: -1, worst: -1)[0] == 0)
    // Two groups that nothing is known of lie at most sixty points off; a needle at most a hundred.
    #expect(rules.bands(visibility: [0, 0, 0, 0], best: 0, worst: 1) == [6_000, 6_000, 3_000])
  }

  @Test func `the needles are drawn from the estimates, with their bands`() {
    var bench = RuleBench()
    bench.setSupport([7_000, 3_000, 6_000, 4_000])
    bench.state.visibility = [100, 100, 100, 100]
    let needles = bench.game.observe(bench.state, canUndo: false).needles
    #expect(needles.map(\.value) == bench.game.truth(bench.state).needles)
    #expect(needles.allSatisfy { $0.band == 0 && $0.exists })
    #expect(needles.map(\.best) == [0, -1, -1] && needles.map(\.worst) == [1, -1, -1])
    #expect(needles.map(\.left) == [0, -1, -1])
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
  /// Support of two groups of residents, and the needle: the first in the case stands on the left.
  @Test(
    arguments: [
      (7_000, 4_000, 3_000), (4_000, 7_000, -3_000), (5_000, 5_000, 0), (5_001, 5_000, 1),
      (5_000, 5_001, -1),
    ] as [(Int32, Int32, Int32)]
  )
  func `group and group: the best served minus the worst, positive to the first in the case`(
    first: Int32,
    second: Int32,
    needle: Int32
  ) {
    let rules = RuleBench().rules
    #expect(rules.needles(support: [first, second, 0, 10_000], loud: 5_000)[0] == needle)
  }

  /// Seats 10 and 11; of the residents only the first group is near.
  @Test func `council by seats against near by heads`() {
    var rules = RuleBench().rules
    let support: [Int32] = [3_000, 9_000, 10_000, 2_000]
    // (10 × 10,000 + 11 × 2,000) / 21 = 5,809.5.
    #expect(rules.needles(support: support, loud: 5_000)[1] == 2_810)
    rules.stakeholders[1].isNear = true
    // (400 × 3,000 + 900 × 9,000) / 1,300 = 7,153.8.
    #expect(rules.needles(support: support, loud: 5_000)[1] == -1_344)
    rules.stakeholders[0].isNear = false
    rules.stakeholders[1].isNear = false
    #expect(rules.needles(support: support, loud: 5_000)[1] == 0)
  }

  @Test func `loud against silent: what sounds minus the mean by heads`() {
    let rules = RuleBench().rules
    let support: [Int32] = [3_000, 9_000, 0, 0]
    #expect(rules.needles(support: support, loud: 5_000)[2] == -2_154)
    // Audible: 400 × 80 × (25 + 75 × 0.4) and 900 × 20 × (25 + 75 × 0.8); factions have no people.
    // (3,000 × 1,760,000 + 9,000 × 1,530,000) / 3,290,000 = 5,790.3.
    #expect(rules.stakeholders.means(support).loud == 5_790)
  }

  @Test func `a tension that a case cannot have is not there`() {
    var rules = RuleBench().rules
    #expect(rules.hasNeedle == [true, true, true])
    rules.stakeholders[1].kind = .business
    #expect(rules.hasNeedle == [false, true, true])
    #expect(rules.stakeholders.extremes([1, 2, 3, 4]) == (-1, -1))
    rules.stakeholders[0].isNear = false
    #expect(rules.hasNeedle == [false, false, true])
    rules.stakeholders[0].isNear = true
    rules.stakeholders[0].people = 0
    #expect(rules.hasNeedle == [false, false, true])
    rules.stakeholders[1].voice = 0
    #expect(rules.hasNeedle == [false, false, false])
    rules.stakeholders[0].people = 1
    #expect(rules.hasNeedle == [false, true, true])
    rules.stakeholders[2].seats = 0
    rules.stakeholders[3].seats = 0
    #expect(rules.hasNeedle == [false, false, true])
  }

  @Test func `of equally served groups the earlier one is named`() {
    var rules = RuleBench().rules
    for group in 1...3 { rules.stakeholders[group].kind = .residents }
    #expect(rules.stakeholders.extremes([5, 7, 7, 5]) == (1, 0))
    #expect(rules.stakeholders.extremes([7, 5, 5, 7]) == (0, 1))
    #expect(rules.stakeholders.extremes([5, 5, 5, 5]) == (0, 0))
  }
}
