import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/case-format.md, `near_if`: who is near as long as a flag is set.
@Suite struct NearRuleTests {
  /// The bench, on which group 1 is near as long as the only flag is set; group 0 always is, or never.
  private func bench(alwaysNear: Bool = true, support: [Int32] = [3_000, 9_000, 10_000, 2_000])
    -> RuleBench
  {
    var bench = RuleBench()
    bench.rules.stakeholders[0].isNear = alwaysNear
    bench.rules.stakeholders[1].nearIf = [0]
    let nothing = Consequences()
    bench.rules.events = [CaseEvent(id: "brief", when: .always, chance: 100, consequences: nothing)]
    bench.rules.laters = [Later(origin: .option(1), after: 1, consequences: nothing)]
    bench.setSupport(support)
    bench.state.visibility = [100, 100, 100, 100]
    return bench
  }

  private func neighborhood(_ bench: RuleBench, isSet: Bool) -> (Observation, Truth) {
    var state = bench.state
    state.flags = [isSet]
    return (bench.game.observe(state, canUndo: false), bench.game.truth(state))
  }

  /// 400 people at 30 and 900 at 90; see `SeenRuleTests` for the needle.
  @Test
  func `a flag makes a neighbor, in the needle, in the figure, in what is seen and who is named`() {
    let (far, farTruth) = neighborhood(bench(), isSet: false)
    #expect(far.near == [0] && far.neighborhood?.estimate?.middle == 3_000)
    #expect(far.needles[1].value == 3_498 && farTruth.needles[1] == 3_498)
    #expect(farTruth.wijk == 3_000)
    let (near, nearTruth) = neighborhood(bench(), isSet: true)
    // (400 × 3,000 + 900 × 9,000) / 1,300 = 7,153.8.
    #expect(near.near == [0, 1] && near.neighborhood?.estimate?.middle == 7_154)
    #expect(near.needles[1].value == -2_087 && nearTruth.needles[1] == -2_087)
    #expect(nearTruth.wijk == 7_154)
    #expect(near.needles[1].inFavor == [51, 72] && far.needles[1].inFavor == [51, 16])
  }

  @Test func `a flag that changes is in the figures at once`() {
    var step = Transition(bench().game, bench().state, log: NoEvents())
    step.refresh()
    #expect(step.figures.wijk == 3_000)
    step.setFlag(0, true)
    step.refresh()
    #expect(step.figures.wijk == 7_154)
    step.setFlag(0, false)
    step.refresh()
    #expect(step.figures.wijk == 3_000)
  }

  @Test func `as long as nobody is near, there is no neighborhood and no needle of it`() {
    let (far, truth) = neighborhood(bench(alwaysNear: false), isSet: false)
    #expect(far.near.isEmpty && far.neighborhood == nil && !far.needles[1].exists)
    #expect(truth.needles[1] == 0 && truth.wijk == 5_000)
    let (near, _) = neighborhood(bench(alwaysNear: false), isSet: true)
    #expect(near.near == [1] && near.needles[1].exists)
    #expect(bench(alwaysNear: false).game.tensions == [true, true, true])
  }

  @Test func `any of several flags will do, and who is near anyway stays so`() {
    var group = Stakeholder(id: "flat", kind: .residents)
    group.nearIf = [0, 2]
    #expect(
      [[false, true, false], [true, false, false], [false, false, true]].map(group.isNear)
        == [false, true, true]
    )
    group.isNear = true
    #expect(group.isNear([false, false, false]) && group.mayBeNear)
    group.nearIf = nil
    #expect(group.isNear([false]) && group.mayBeNear)
    group.isNear = false
    #expect(!group.isNear([true]) && !group.mayBeNear)
  }

  /// What may set a flag, and the cause that the needle then has.
  @Test(
    arguments: [
      (.chose(scene: 0, option: 1), .option(1)), (.eventDrawn(event: 0, happened: true), .event(0)),
      (.laterCame(later: 0), .laterOfOption(1)),
    ] as [(Event, SeenCause)]
  )
  func `a needle that moves because the neighborhood changed says so`(
    bringer: Event,
    cause: SeenCause
  ) throws {
    let bench = bench()
    let move = bench.game.explain([bringer, .flagChanged(flag: 0, isSet: true)], from: bench.state)
    let told = try #require(move.causes.first)
    #expect(move.causes.count == 1 && told.cause == cause)
    #expect(told.target == .near([1], isNear: true))
    #expect(told.needles == [0, -5_585, 0] && move.hidden == [0, 0, 0])
    #expect(move.real == [0, -5_585, 0])
  }

  @Test func `a flag that is cleared takes the neighbor away again`() {
    var bench = bench()
    bench.state.flags = [true]
    let events = [Event.chose(scene: 0, option: 0), .flagChanged(flag: 0, isSet: false)]
    let move = bench.game.explain(events, from: bench.state)
    #expect(move.causes.map(\.target) == [.near([1], isNear: false)])
    #expect(move.causes.map(\.needles) == [[0, 5_585, 0]])
  }

  /// With a visibility of ten it is told; below it the needle moves by something that cannot be seen, also where a cause comes after.
  @Test(arguments: [(9, false), (10, true)] as [(Int32, Bool)])
  func `a neighbor who is not heard gives nothing away`(visibility: Int32, isTold: Bool) {
    var bench = bench()
    bench.state.visibility = [100, visibility, 100, 100]
    bench.rules.stakeholders[0].procedure = 100
    let events = [
      Event.chose(scene: 0, option: 0), .flagChanged(flag: 0, isSet: true),
      .processMoved(stakeholder: 0, by: -500, cause: .leftOut(option: 0)),
    ]
    let move = bench.game.explain(events, from: bench.state)
    #expect(move.causes.contains { $0.target == .near([1], isNear: true) } == isTold)
    #expect((move.hidden[1] == 0) == isTold)
    let alone = bench.game.explain([events[0], events[2]], from: bench.state)
    let last = move.causes.last?.needles
    if !isTold { #expect(last == alone.causes.last?.needles) }
    let sum = move.causes.reduce(move.hidden[1]) { $0 + $1.needles[1] }
    #expect(sum == move.after[1] - move.before[1])
  }

  /// A flag that makes nobody a neighbor is no cause.
  @Test func `another flag moves nothing`() {
    var bench = bench()
    bench.rules.stakeholders[1].nearIf = nil
    let events = [Event.chose(scene: 0, option: 0), .flagChanged(flag: 0, isSet: true)]
    #expect(bench.game.explain(events, from: bench.state).causes.isEmpty)
  }
}
