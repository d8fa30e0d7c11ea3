import KompasAnalysis
import KompasEngine
import KompasTestSupport
import Testing

@Suite struct OutlookTests {
  /// A state of the small case in which a choice is due, and what each open option makes of it without chance.
  @Test func `the outlook of an option is the support right after it, as a part of one`() throws {
    let game = Game(SmallCase.compiled)
    var timeline = Timeline(game, events: game.opening(seed: 1))
    while timeline.state.stage != .choosing {
      let decision = try #require(game.legalDecisions(in: timeline.state).first)
      timeline.append(try timeline.decide(decision))
    }
    var calm = SmallCase.compiled
    for index in calm.effects.indices { calm.effects[index].spread = 0 }
    let outlook = Outlook(game)
    let (options, support) = outlook.values(in: timeline.state)
    #expect(options.count > 1 && outlook.groups == [0, 1])
    for (option, values) in zip(options, support) {
      var after = timeline.state
      for event in try Game(calm).decide(.choose(option: option), in: after) {
        game.apply(event, to: &after)
      }
      let truth = game.truth(after).support
      #expect(values == outlook.groups.map { Double(truth[$0]) / 10_000 })
    }
  }
}
