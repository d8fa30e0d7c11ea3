import KompasEngine
import KompasTestSupport
import Testing

/// A playout where a case is larger than people write them.
@Suite struct PlayoutEdgeTests {
  /// The small case with this condition on the third option of its first scene.
  private func rules(_ steps: [ConditionStep]) -> CompiledCase {
    var rules = SmallCase.compiled
    let start = rules.conditionCode.count
    rules.conditionCode += steps
    rules.options[2].when = Condition(start..<start + steps.count)
    return rules
  }

  private func atFirstChoice(_ game: Game) throws -> RunState {
    try #require(PlayoutTests.states(game, seed: 1).first { $0.stage == .choosing })
  }

  /// Each is set in turn, by an option of the first scene.
  @Test(arguments: [true, false])
  func `a condition finds its flag among more than a hundred`(isWanted: Bool) {
    let count = 130
    var rules = SmallCase.compiled
    (rules.events, rules.laters, rules.promises) = ([], [], [])
    rules.flagCount = count
    rules.indices = (0..<Int32(count)).map { $0 }
    rules.options = (0..<count).map { flag in
      var option = Option(id: "zet\(flag)", scene: 0, when: .always)
      option.consequences.sets = flag..<flag + 1
      return option
    }
    for flag in 0..<count {
      let start = rules.conditionCode.count
      rules.conditionCode += [.flag(Int32(flag))] + (isWanted ? [] : [.not])
      let when = Condition(start..<rules.conditionCode.count)
      rules.options.append(Option(id: "als\(flag)", scene: 1, when: when))
    }
    rules.options.append(Option(id: "verweren", scene: 2, when: .always))
    rules.scenes[0].options = 0..<count
    rules.scenes[1].options = count..<2 * count
    rules.scenes[2].options = 2 * count..<2 * count + 1
    var playout = Playout(Game(rules))
    for flag in 0..<count {
      playout.begin(seed: 1)
      playout.choose(flag)
      let wanted = (0..<count).filter { ($0 == flag) == isWanted }.map { count + $0 }
      #expect(playout.open == wanted, "flag \(flag)")
    }
  }

  /// A number where a truth is meant, and whether the condition holds: alone, turned round, and true beside it, or false beside it.
  @Test(
    arguments: [
      (-1, [false, false, true, false]), (0, [false, true, false, false]),
      (1, [true, false, true, true]), (2, [false, false, true, false]),
    ] as [(Int64, [Bool])]
  )
  func `a number that stands for a truth means the same in a playout and to the player`(
    number: Int64,
    holds: [Bool]
  ) throws {
    let conditions: [[ConditionStep]] = [
      [.push(number)], [.push(number), .not], [.push(number), .push(1), .binary(.and)],
      [.push(number), .push(0), .binary(.or)],
    ]
    for (steps, isOpen) in zip(conditions, holds) {
      let game = Game(rules(steps))
      var playout = Playout(game)
      playout.begin(seed: 1)
      #expect(playout.open == (isOpen ? [0, 1, 2] : [0, 1]), "\(steps)")
      let closed = game.observe(try atFirstChoice(game), canUndo: false).options.map(\.closed)
      #expect((closed[2] == nil) == isOpen, "\(steps)")
    }
  }

  /// A case that comes back to its scenes may have more later effects waiting.
  @Test(arguments: [1, 7, 8, 9, 10, 17, 40])
  func `a playout goes on from a state with many later effects waiting`(count: Int) throws {
    let game = Game(SmallCase.compiled)
    var state = try atFirstChoice(game)
    state.scheduled = (0..<Int32(count)).map { RunState.Scheduled(later: 0, week: 1_000 + $0) }
    var playout = Playout(game)
    var reference = GamePlayout(game)
    playout.begin(at: state)
    reference.begin(at: state)
    #expect(playout.state == state)
    // Drawing a plan puts down one more.
    playout.choose(1)
    reference.choose(1)
    #expect(playout.state.scheduled.count == count + 1)
    #expect(playout.state == reference.state)
  }
}
