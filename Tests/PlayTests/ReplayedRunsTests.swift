import KompasEngine
import KompasJournal
import KompasLookBack
import KompasPlay
import KompasScenarios
import KompasTestSupport
import Testing

/// Every case of the library, played at random and played back.
@Suite struct ReplayedRunsTests {
  /// How many threads of runs there are for each case.
  private static let parts = 4

  @Test(arguments: Library.names, 0..<parts)
  func `a thousand random runs of every case replay to identical states at each step`(
    name: String,
    part: Int
  ) throws {
    let game = Game(try Library.load(name).compiled)
    for seed in UInt64(part * 250)..<UInt64(part * 250 + 250) {
      var timeline = Timeline(game, events: game.opening(seed: seed))
      var states = [timeline.state]
      var steps = [ReplaySteps.Step(decision: nil, events: timeline.events)]
      var player = RandomPlayer(seed: seed)
      while let decision = player.decide(timeline) {
        let events = try timeline.decide(decision)
        timeline.append(events)
        states.append(timeline.state)
        steps.append(ReplaySteps.Step(decision: decision, events: events))
      }
      var replayed = Timeline(game)
      for (step, state) in zip(steps, states) {
        replayed.append(step.events)
        try #require(replayed.state == state, "seed \(seed)")
      }
      // Going there at once gives the same as going there step by step.
      guard seed % 50 == 0 else { continue }
      let run = ReplaySteps(game, steps)
      for moment in steps.indices {
        try #require(run.timeline(at: moment).state == states[moment])
      }
    }
  }
}
