import KompasAnalysis
import KompasEngine
import KompasTestSupport
import Testing

@Suite struct FirstArrivalTests {
  private let game = Game(SmallCase.compiled)

  @Test func `a run by chance is found that waits at the scene, the same one every time`() throws {
    for scene in game.rules.scenes.indices {
      let arrival = try #require(FirstArrival(at: scene, in: game, from: 7))
      #expect(arrival.state.scene == scene && arrival.state.stage == .choosing)
      #expect(arrival.state.seed == arrival.seed)
      #expect(FirstArrival(at: scene, in: game, from: 7)?.state == arrival.state)
      #expect(FirstArrival(at: scene, in: game, from: arrival.seed)?.seed == arrival.seed)
    }
  }

  @Test func `to a scene that never comes there is no run`() {
    #expect(FirstArrival(at: game.rules.scenes.count, in: game, from: 0) == nil)
  }
}
