import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, 2: telling of a broken promise, and promises that lose their object.
@Suite struct PromiseTellingTests {
  /// A bench on which option 0 breaks promise 0, which was made to group 0 and can be told of.
  private var bench: RuleBench {
    var bench = RuleBench()
    bench.rules.promises = [Promise(id: "park", to: [0])]
    bench.rules.promises[0].canBeTold = true
    bench.rules.indices = [0]
    bench.rules.options[0].breaks = 0..<1
    bench.state.promises = [.open]
    bench.state.promisedTo = [[0]]
    return bench
  }

  private func broken(_ bench: RuleBench) throws -> RunState {
    var state = bench.state
    for event in try bench.choosing(0) { bench.game.apply(event, to: &state) }
    state.stage = .consequences
    return state
  }

  @Test func `telling costs a week and gives half of what breaking took back`() throws {
    let bench = bench
    let state = try broken(bench)
    #expect(bench.game.toTell(state) == [0])
    let events = try bench.game.decide(.tell, in: state)
    #expect(
      events.prefix(2) == [
        .promiseTold(promises: [0]), .paid(resource: 0, amount: 1, cause: .told(0)),
      ]
    )
    #expect(events.contains(.processMoved(stakeholder: 0, by: 1_250, cause: .told(0))))
    #expect(events.contains(.trustMoved(stakeholder: 0, by: 750, cause: .told(0))))
    #expect(events.contains(.processMoved(stakeholder: 2, by: 500, cause: .told(0))))
    #expect(events.contains(.trustMoved(stakeholder: 2, by: 250, cause: .told(0))))
    var told = state
    for event in events { bench.game.apply(event, to: &told) }
    #expect(
      told.stage == .consequences && told.promises == [.broken] && told.week == state.week + 1
    )
    #expect(throws: Rejection.notNow(.consequences)) { try bench.game.decide(.tell, in: told) }
  }

  @Test func `an option that tells it takes half, and is not asked about again`() throws {
    var bench = bench
    bench.rules.options[0].tells = true
    let events = try bench.choosing(0)
    #expect(events.contains(.processMoved(stakeholder: 0, by: -1_250, cause: .promiseBroken(0))))
    #expect(events.contains(.trustMoved(stakeholder: 0, by: -750, cause: .promiseBroken(0))))
    #expect(events.contains(.processMoved(stakeholder: 2, by: -500, cause: .witnessed(0))))
    #expect(events.contains(.trustMoved(stakeholder: 2, by: -250, cause: .witnessed(0))))
    let state = try broken(bench)
    #expect(state.promises == [.broken] && bench.game.toTell(state).isEmpty)
    #expect(throws: Rejection.notNow(.consequences)) { try bench.game.decide(.tell, in: state) }
    #expect(!bench.game.tables.isDisappointed(0, in: state), "the next talk is no dearer")
    bench.rules.options[0].tells = false
    #expect(bench.game.tables.isDisappointed(0, in: state))
    // Where the author does not say how telling goes, there is no such half.
    bench.rules.options[0].tells = true
    bench.rules.promises[0].canBeTold = false
    #expect(
      try bench.choosing(0).contains(
        .processMoved(stakeholder: 0, by: -2_500, cause: .promiseBroken(0))
      )
    )
  }

  @Test
  func `it can be told only while what followed is in sight, in time, and if the author says how`()
    throws
  {
    var bench = bench
    var state = try broken(bench)
    state.resources[0] = 0
    #expect(bench.game.toTell(state).isEmpty)
    state.resources[0] = 1
    #expect(bench.game.toTell(state) == [0])
    state.stage = .interlude
    #expect(bench.game.toTell(state).isEmpty)
    bench.rules.promises[0].canBeTold = false
    #expect(bench.game.toTell(try broken(bench)).isEmpty)
  }

  @Test func `the next choice closes what was not told`() throws {
    let bench = bench
    var state = try broken(bench)
    bench.game.apply(.chose(scene: 0, option: 1), to: &state)
    #expect(bench.game.toTell(state).isEmpty)
  }

  @Test func `withdrawing returns an open promise that lost its object, and no other`() throws {
    for (promise, canReturn, expected) in [
      (PromiseState.open, true, PromiseState.returned), (.open, false, .open), (.kept, true, .kept),
      (.broken, true, .broken), (.unmade, true, .unmade),
    ] {
      var bench = bench
      bench.rules.options[0].breaks = 0..<0
      bench.rules.options[0].withdraws = true
      bench.rules.promises[0].canReturn = canReturn
      bench.state.promises = [promise]
      #expect(try broken(bench).promises == [expected])
    }
  }
}
