import KompasEngine
import KompasTestSupport
import Testing

/// When a compass may be declared, and in which order the values are asked about.
@Suite struct DeclaringTests {
  private let first: [UInt8] = [20, 10, 10, 10, 5, 5]
  private let second: [UInt8] = [5, 5, 10, 10, 10, 20]

  private func begun() throws -> Timeline {
    let game = Game(SmallCase.compiled)
    var timeline = Timeline(game, events: game.opening(seed: 7))
    timeline.append(try timeline.decide(.declare(first)))
    return timeline
  }

  @Test func `a compass is declared anew until the first choice, and changes nothing else`() throws
  {
    var timeline = try begun()
    for _ in 0..<2 {
      let before = timeline.state
      #expect(try timeline.decide(.declare(second)) == [.declared(second)])
      var after = timeline
      after.append(try after.decide(.declare(second)))
      #expect(after.state.declared == second)
      var same = after.state
      same.declared = before.declared
      #expect(same == before)
      if timeline.state.stage == .briefing { timeline.append(try timeline.decide(.proceed)) }
    }
    #expect(timeline.state.stage == .choosing)
    #expect(throws: Rejection.unevenPoints) { try timeline.decide(.declare([61, 0, 0, 0, 0, 0])) }
    let open = timeline.game.openOptions(in: timeline.state)
    timeline.append(try timeline.decide(.choose(option: open[0])))
    #expect(throws: Rejection.notNow(timeline.state.stage)) {
      try timeline.decide(.declare(second))
    }
    timeline.append(try timeline.decide(.undo))
    #expect(timeline.state.stage == .choosing && timeline.state.choices.isEmpty)
    #expect(throws: Rejection.notNow(.choosing)) { try timeline.decide(.declare(second)) }
  }

  @Test func `each value stands first about as often`() throws {
    var firsts: [CompassValue: Int] = [:]
    let game = Game(SmallCase.compiled)
    for seed in 0..<600 as Range<UInt64> {
      let order = Timeline(game, events: game.opening(seed: seed)).view(for: .player).valueOrder
      #expect(Set(order) == Set(CompassValue.allCases))
      firsts[order[0], default: 0] += 1
    }
    // Three standard deviations of a fair die of six: 600/6 ± 3·√(600·5/36).
    for value in CompassValue.allCases { #expect((72...128).contains(firsts[value] ?? 0)) }
  }
}
