import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, 4: the council.
@Suite struct CouncilRuleTests {
  /// A bench in which option 0 was chosen, and reached somebody on a rung.
  private func asked(_ group: Int32, _ level: ParticipationLevel) -> RuleBench {
    var bench = RuleBench()
    bench.rules.involvements = [Involvement(stakeholder: group, level: level, reveals: 0)]
    bench.rules.options[0].involves = 0..<1
    bench.state.choices = [0]
    return bench
  }

  private func chance(_ bench: RuleBench) -> Int? {
    bench.game.observe(bench.state, canUndo: false).councilChance
  }

  /// Of ten seats and eleven the eleven decide.
  ///
  /// Factions with a support of fifty vote for with a chance of a half, those of the coalition with 73.1%.
  @Test(
    arguments: [(.inform, nil), (.consult, 50), (.advise, 50), (.coproduce, 50), (.decide, 50)]
      as [(ParticipationLevel, Int?)]
  )
  func `the chance of a majority is known from consulting a faction on`(
    level: ParticipationLevel,
    expected: Int?
  ) {
    #expect(chance(asked(2, level)) == expected)
    #expect(chance(asked(3, level)) == expected)
  }

  @Test func `asking others than factions tells nothing of the council`() {
    #expect(chance(asked(0, .decide)) == nil)
    #expect(chance(RuleBench()) == nil)
  }

  @Test func `after a vote no chance is told, nor without a council`() {
    var bench = asked(2, .consult)
    for vote in [VoteOutcome.adopted, .rejected] {
      bench.state.vote = vote
      #expect(chance(bench) == nil)
    }
    bench.state.vote = .none
    for group in bench.rules.stakeholders.indices { bench.rules.stakeholders[group].seats = 0 }
    #expect(chance(bench) == nil)
  }

  @Test func `who let the council out is told no chance, and no vote comes`() throws {
    for isOut in [false, true] {
      var bench = asked(2, .consult)
      bench.rules.options[0].skipsCouncil = isOut
      #expect((chance(bench) == nil) == isOut)
      let events = try bench.goingOn(after: 3)
      #expect(events.contains { if case .voted = $0 { true } else { false } } != isOut)
      // Nor is a scene entered in which it would vote.
      let entered = try bench.goingOn(after: 0)
        .contains { if case .sceneEntered(scene: 1) = $0 { true } else { false } }
      #expect(entered != isOut)
    }
  }

  @Test func `a partner in the coalition votes as one with eight points more support`() {
    let game = RuleBench().game
    for support in stride(from: Int32(0), through: 9_200, by: 400) {
      #expect(
        game.chanceInFavor(2, support: support) == game.chanceInFavor(3, support: support + 800)
      )
    }
    #expect(game.chanceInFavor(3, support: 5_000) == 0.5)
  }

  @Test(
    arguments: [
      (0, 0, .rejected), (10, 11, .rejected), (10, 10, .rejected), (11, 10, .adopted),
      (1, 0, .adopted),
    ] as [(Int32, Int32, VoteOutcome)]
  )
  func `more than half of the seats carries, exactly half does not`(
    yes: Int32,
    no: Int32,
    outcome: VoteOutcome
  ) {
    let bench = RuleBench()
    let after = bench.after([.voted(inFavor: [], against: [], yesSeats: yes, noSeats: no)])
    #expect(after.vote == outcome && after.seats == [yes, no])
  }

  /// A faction votes for where its die, the first word of the vote's draw at this scene, lies under its chance.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `a faction votes as a block, by its own die`(seed: UInt64) throws {
    var bench = RuleBench()
    bench.setSupport([5_000, 5_000, 4_600, 5_300])
    bench.state.seed = seed
    let events = try bench.goingOn(after: 3)
    let isFor = [2, 3].map { faction in
      let chance = bench.game.chanceInFavor(faction, support: [4_600, 5_300][faction - 2])
      let die = Draws(seed: seed).words(.vote, scene: 1, index: faction).0
      return Double(die) / 4_294_967_296 < chance
    }
    let seats: [Int32] = [10, 11]
    let yes = zip(seats, isFor).reduce(Int32(0)) { $1.1 ? $0 + $1.0 : $0 }
    #expect(
      events == [
        .voted(
          inFavor: [2, 3].filter { isFor[$0 - 2] },
          against: [2, 3].filter { !isFor[$0 - 2] },
          yesSeats: yes,
          noSeats: 21 - yes
        ),
        .stageEntered(.council),
      ]
    )
  }

  /// The scene's mark, whether any other scene has one, what came before, and whether the council votes now.
  @Test
  func `the council votes after the scene that says so, or else when the decision phase is left`()
    throws
  {
    func votes(_ change: (inout RuleBench) -> Void, after option: Int) throws -> Bool {
      var bench = RuleBench()
      change(&bench)
      return try bench.goingOn(after: option).contains {
        if case .voted = $0 { true } else { false }
      }
    }
    #expect(try votes({ _ in }, after: 3))
    #expect(try !votes({ _ in }, after: 0))
    // Without a mark anywhere: as the last scene of the decision phase ends, once.
    #expect(try votes({ $0.rules.scenes[1].hasCouncilVote = false }, after: 3))
    #expect(try !votes({ $0.rules.scenes[1].hasCouncilVote = false }, after: 0))
    #expect(
      try !votes(
        {
          $0.rules.scenes[1].hasCouncilVote = false
          $0.state.vote = .rejected
        },
        after: 3
      )
    )
    // With a mark elsewhere only there.
    #expect(
      try !votes(
        {
          $0.rules.scenes[1].hasCouncilVote = false
          $0.rules.scenes[0].hasCouncilVote = true
        },
        after: 3
      )
    )
    // Not twice after one scene, and not without seats.
    #expect(try !votes({ $0.state.voteScene = 1 }, after: 3))
    #expect(
      try !votes(
        { bench in
          for group in bench.rules.stakeholders.indices {
            bench.rules.stakeholders[group].seats = 0
          }
        },
        after: 3
      )
    )
  }
}
