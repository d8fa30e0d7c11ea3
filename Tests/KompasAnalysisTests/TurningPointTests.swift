import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct TurningPointTests {
  /// The definition, step by step, with decisions of the game alone.
  private func expected(
    _ timeline: Timeline,
    _ compass: [Double]
  ) throws -> (turn: Int, size: Int64, supports: [Int: [Int32]])? {
    let game = timeline.game
    let people = game.rules.stakeholders.map(\.people)
    var best: (turn: Int, isEnding: Bool, size: Int64, supports: [Int: [Int32]])?
    for (turn, moment) in timeline.turns.enumerated() {
      var supports: [Int: [Int32]] = [:]
      var endings: Set<Int> = []
      for option in game.openOptions(in: moment.state) {
        let end = try game.end(from: moment.state, choosing: option, favorite: compass)
        supports[option] = game.truth(end).support
        endings.insert(end.ending)
      }
      var size: Int64 = 0
      for one in supports.values {
        for other in supports.values {
          let parts = one.indices.map { people[$0] > 0 ? abs(Int64(one[$0] - other[$0])) : 0 }
          size = max(size, parts.reduce(0, +))
        }
      }
      // Another ending goes before a wide spread.
      let isEnding = endings.count > 1
      let isFurther = best.map { isEnding == $0.isEnding ? size > $0.size : isEnding } ?? true
      if size > 0, isFurther { best = (turn, isEnding, size, supports) }
    }
    return best.map { ($0.turn, $0.size, $0.supports) }
  }

  @Test(arguments: SampleRuns.allCases, 0..<6 as Range<UInt64>)
  func `of the choices that lead to another ending, the one with the widest spread turned the case`(
    played: SampleRuns,
    seed: UInt64
  ) throws {
    let timeline = try played.run(seed: seed)
    let compass = RevealedCompass(OpenChoice.all(of: timeline), rules: timeline.game.rules).mean
    let point = turningPoint(timeline, compass: compass)
    let wanted = try expected(timeline, compass)
    #expect(point?.turn == wanted?.turn)
    guard let point, let wanted else { return }
    #expect(point.option == timeline.state.choices[point.turn])
    #expect(point.scene == timeline.turns[point.turn].state.scene)
    for road in [point.played] + point.alternatives {
      #expect(road.support == wanted.supports[road.option])
    }
    #expect(point.played.option == point.option)
    #expect(point.alternatives.count + 1 == wanted.supports.count)
    let groups = timeline.game.rules.stakeholders.count { $0.people > 0 }
    #expect(abs(Double(point.spread) - Double(wanted.size) / Double(groups)) <= 0.5)
  }

  @Test(arguments: SampleRuns.allCases, 0..<4 as Range<UInt64>)
  func `who follows the compass and gives reasons ends where the chosen road ends`(
    played: SampleRuns,
    seed: UInt64
  ) throws {
    let compass = [0.4, 1.1, -0.3, 0.2, 0.9, -0.7]
    let timeline = try played.run(seed: seed, favorite: compass)
    guard let point = turningPoint(timeline, compass: compass) else { return }
    #expect(point.played.support == timeline.game.truth(timeline.state).support)
    #expect(point.played.ending == timeline.state.ending)
  }

  @Test func `before the end, and where nothing can be chosen, nothing turned the case`() throws {
    let game = Game(SmallCase.compiled)
    let opening = Timeline(game, events: game.opening(seed: 1))
    #expect(turningPoint(opening, compass: [0, 0, 0, 0, 0, 0]) == nil)
    #expect(debrief(opening).turningPoint == nil)
    #expect(debrief(opening).frontier == nil)
    var rules = SmallCase.compiled
    rules.effects = rules.effects.map { Effect(criterion: $0.criterion, change: 0, spread: 0) }
    rules.groupChanges = rules.groupChanges.map {
      GroupChange(stakeholder: $0.stakeholder, .trust, change: 0)
    }
    for index in rules.stakeholders.indices { rules.stakeholders[index].procedure = 0 }
    let still = Game(rules)
    var timeline = Timeline(still, events: still.opening(seed: 3))
    while let decision = still.decision(favorite: [0, 0, 0, 0, 0, 0], in: timeline.state) {
      timeline.append(try timeline.decide(decision))
    }
    #expect(turningPoint(timeline, compass: [0, 0, 0, 0, 0, 0])?.spread ?? 0 <= 600)
  }
}
