import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/scoring.md, 2: asking to be let off a promise, and the next talk after a word that was broken.
@Suite struct PromiseReleaseTests {
  /// A bench on which option 0 breaks promise 0, which was made to groups 0 and 1 and of which the author says how one is let off.
  private var bench: RuleBench {
    var bench = RuleBench()
    bench.rules.promises = [Promise(id: "park", to: [0, 1])]
    bench.rules.promises[0].release = [Cost(resource: 1, amount: 3)]
    bench.rules.promises[0].canBeTold = true
    bench.rules.indices = [0]
    bench.rules.options[0].breaks = 0..<1
    bench.state.promises = [.open]
    bench.state.promisedTo = [[0, 1]]
    bench.state.stage = .choosing
    bench.state.scene = 0
    bench.state.trust = bench.state.trust.map { _ in 6_000 }
    return bench
  }

  @Test
  func `being let off costs two weeks and what they want for it, and is neither kept nor broken`()
    throws
  {
    let bench = bench
    let events = try bench.game.decide(.release(promise: 0), in: bench.state)
    #expect(
      events == [
        .promiseReleased(promise: 0), .paid(resource: 0, amount: 2, cause: .released(0)),
        .paid(resource: 1, amount: 3, cause: .released(0)),
      ]
    )
    #expect(events[0].decision == .release(promise: 0))
    let after = bench.after(events)
    #expect(after.promises == [.returned] && after.stage == .choosing)
    #expect(throws: Rejection.notNow(.choosing)) {
      try bench.game.decide(.release(promise: 0), in: after)
    }
    #expect(try !bench.game.decide(.choose(option: 0), in: after).contains { $0.isTreatment })
  }

  @Test(arguments: [(5_999, 6_000, false), (6_000, 5_999, false), (6_000, 6_000, true)])
  func `all to whom it was made must trust the player by sixty`(
    first: Int32,
    second: Int32,
    isOpen: Bool
  ) {
    var bench = bench
    (bench.state.trust[0], bench.state.trust[1]) = (first, second)
    let release = bench.game.releases(in: bench.state)
    #expect(release.map(\.closed) == [isOpen ? nil : .condition])
    #expect(
      bench.game.legalDecisions(in: bench.state).contains(.release(promise: 0)) == isOpen
    )
  }

  @Test func `it costs no more than is left`() {
    var bench = bench
    bench.state.resources[0] = 1
    #expect(
      bench.game.releases(in: bench.state).map(\.closed) == [
        .costs(resource: 0, needed: 2, left: 1)
      ]
    )
    bench.state.resources[0] = 2
    #expect(bench.game.releases(in: bench.state).map(\.closed) == [nil])
    bench.state.resources[1] = 2
    #expect(
      bench.game.releases(in: bench.state).map(\.closed) == [
        .costs(resource: 1, needed: 3, left: 2)
      ]
    )
  }

  @Test func `only an open promise that is at stake here can be let go, if the author says how`() {
    for state in PromiseState.allCases {
      var bench = bench
      bench.state.promises = [state]
      #expect(bench.game.releases(in: bench.state).count == (state == .open ? 1 : 0))
    }
    var other = bench
    other.rules.options[0].breaks = 0..<0
    #expect(other.game.releases(in: other.state).isEmpty)
    other = bench
    other.rules.promises[0].release = nil
    #expect(other.game.releases(in: other.state).isEmpty)
    other = bench
    other.state.stage = .consequences
    #expect(other.game.releases(in: other.state).isEmpty)
  }

  @Test func `after a word that was broken and not told, the next talk costs two weeks more`()
    throws
  {
    var bench = bench
    bench.rules.options[1].waits = 0..<1
    for (promise, told, weeks) in [
      (PromiseState.open, [], 0), (.kept, [], 0), (.returned, [], 0), (.broken, [0], 0),
      (.broken, [], 2),
    ] {
      bench.state.promises = [promise]
      bench.state.told = told
      let option = try #require(
        bench.game.observe(bench.state, canUndo: false).options.first { $0.option == 1 }
      )
      #expect(option.costs.first == weeks && option.waits == (weeks > 0 ? [0] : []))
      let paid = try bench.choosing(1).filter { if case .paid = $0 { true } else { false } }
      #expect(
        paid == (weeks > 0 ? [.paid(resource: 0, amount: 2, cause: .promiseBroken(0))] : [])
      )
    }
    bench.state.resources[0] = 1
    #expect(
      bench.game.closedReason(1, in: bench.state) == .costs(resource: 0, needed: 2, left: 1)
    )
    bench.state.resources[0] = 2
    #expect(bench.game.closedReason(1, in: bench.state) == nil)
  }

  @Test func `an ending keeps what it names, returns what the author has words for, and no other`()
  {
    for (keeps, canReturn, expected) in [
      (true, true, PromiseState.kept), (true, false, .kept), (false, true, .returned),
      (false, false, .open),
    ] {
      var bench = bench
      for index in bench.rules.endings.indices {
        bench.rules.endings[index].keeps = keeps ? [0] : []
        bench.rules.endings[index].undoes = []
      }
      bench.rules.promises[0].canReturn = canReturn
      bench.rules.options[0].breaks = 0..<0
      bench.rules.options[0].next = .end
      bench.state.stage = .consequences
      bench.state.option = 0
      let events = bench.game.consequences(of: .proceed, in: bench.state)
      #expect(bench.after(events).promises == [expected])
    }
  }
}
