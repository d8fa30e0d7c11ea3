import KompasEngine
import KompasTestSupport
import Testing

@Suite struct PlayoutTests {
  static let policies: [Policy] = [
    .random, .compass([1, 0, -1, 0.5, 0, 2]), .favorite([1, 0, -1, 0.5, 0, 2]), .greedyCouncil,
    .greedyNeighborhood, .worstFirst,
  ]

  @Test(arguments: policies)
  func `plays to the end, and the same seeds give the same run`(policy: Policy) {
    var first = Playout(Game(SmallCase.compiled))
    var second = first
    for seed in 0..<20 as Range<UInt64> {
      first.begin(seed: seed)
      first.finish(policy, choosing: seed)
      second.begin(seed: seed)
      second.finish(policy, choosing: seed)
      #expect(first.state == second.state)
      #expect(first.state.ending >= 0)
    }
    #expect(first.decisions == first.chosen.reduce(0, +))
    for option in first.chosen.indices { #expect(first.chosen[option] <= first.opened[option]) }
  }
}
