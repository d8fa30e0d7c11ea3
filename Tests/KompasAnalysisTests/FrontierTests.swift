import KompasEngine
import KompasScoring
import KompasTestSupport
import Testing

@testable import KompasAnalysis

@Suite struct FrontierTests {
  private func frontier(_ timeline: Timeline, _ playouts: Int) throws -> Debriefing.Frontier {
    let compass = [0.0, 0, 0, 0, 0, 0]
    let found = KompasAnalysis.frontier(timeline, compass: compass, playouts: playouts)
    return try #require(found)
  }

  /// Every end that can be reached from a state when reasons are always given.
  private func ends(_ game: Game, from state: RunState) throws -> Set<Debriefing.Frontier.End> {
    guard state.ending < 0 else {
      return [Debriefing.Frontier.End(game.truth(state), ending: state.ending)]
    }
    let decisions: [Decision] =
      state.stage == .motivating
      ? [.motivate(criteria: [0], text: "")] : game.legalDecisions(in: state)
    var found: Set<Debriefing.Frontier.End> = []
    for decision in decisions {
      var next = state
      for event in try game.decide(decision, in: state) { game.apply(event, to: &next) }
      found.formUnion(try ends(game, from: next))
    }
    return found
  }

  /// The small case has so few ways to play that all can be tried.
  @Test(arguments: 0..<20 as Range<UInt64>)
  func `in the small case the front is that of all ways to play`(seed: UInt64) throws {
    let timeline = try SampleRuns.small.run(seed: seed)
    let game = timeline.game
    var start = game.blank
    for event in game.opening(seed: seed) { game.apply(event, to: &start) }
    let found = try frontier(timeline, 200)
    let all = try ends(game, from: start).union([found.run])
    let front = all.filter { end in !all.contains { $0.figures.dominates(end.figures) } }
    #expect(Set(found.front) == front)
    #expect(found.front.count == front.count)
  }

  @Test(arguments: SampleRuns.allCases, 0..<3 as Range<UInt64>)
  func `no end on the front is beaten, and this run is placed`(
    played: SampleRuns,
    seed: UInt64
  ) throws {
    let timeline = try played.run(seed: seed)
    let found = try frontier(timeline, 40)
    let truth = timeline.game.truth(timeline.state)
    #expect(found.playouts == 40)
    #expect(found.run.raad == truth.raad)
    #expect(found.run.wijk == truth.wijk)
    #expect(found.run.worst == truth.support[truth.worst])
    #expect(found.run.ending == timeline.state.ending)
    #expect(found.better + found.worse <= 40)
    for end in found.front {
      #expect(!found.run.figures.dominates(end.figures))
      #expect(!found.front.contains { $0.figures.dominates(end.figures) })
    }
    #expect((found.better == 0) == found.front.contains(found.run))
    #expect(zip(found.front, found.front.dropFirst()).allSatisfy { $0.raad >= $1.raad })
    #expect(Set(found.front).count == found.front.count)
    #expect(try frontier(timeline, 40) == found)
  }

  @Test func `more runs find no fewer that did better`() throws {
    let timeline = try SampleRuns.windFarm.run(seed: 5)
    let (few, many) = (try frontier(timeline, 20), try frontier(timeline, 40))
    #expect(few.better <= many.better)
    #expect(few.worse <= many.worse)
    // What fewer runs reached, more runs reach or beat.
    for end in few.front {
      #expect(
        many.front.contains { $0.figures == end.figures || $0.figures.dominates(end.figures) }
      )
    }
  }

  @Test func `without a council or anyone near, those figures stand still`() throws {
    var rules = SmallCase.compiled
    for index in rules.stakeholders.indices {
      rules.stakeholders[index].seats = 0
      rules.stakeholders[index].isNear = false
    }
    rules.stakeholders[1].kind = .business
    let game = Game(rules)
    var timeline = Timeline(game, events: game.opening(seed: 2))
    var player = RandomPlayer(seed: 2)
    while let decision = player.decide(timeline) {
      timeline.append(try timeline.decide(decision))
    }
    let found = try frontier(timeline, 30)
    #expect((found.front + [found.run]).allSatisfy { $0.raad == 5_000 && $0.wijk == 5_000 })
    // What is left is one figure, and the best of it is the front.
    #expect(Set(found.front.map(\.worst)).count == 1)
  }

  @Test func `none are simulated where none are asked for`() throws {
    let timeline = try SampleRuns.small.run(seed: 1)
    #expect(debrief(timeline, playouts: 0).frontier == nil)
  }

  /// Five that leave nothing to chance but where a compass leans, one for and one against each value, and then by fours.
  @Test func `each number chooses in its own way`() {
    let own = [0.0, 1, 0, -1, 0, 2]
    func leaning(_ value: Int, _ strength: Double) -> [Double] {
      (0..<6).map { $0 == value ? strength : 0 }
    }
    let first: [Policy] = [.greedyCouncil, .greedyNeighborhood, .worstFirst, .favorite(own)]
    #expect((0..<4).map { frontierPolicy($0, compass: own) } == first)
    for value in 0..<6 {
      #expect(frontierPolicy(4 + value, compass: own) == .favorite(leaning(value, 1)))
      #expect(frontierPolicy(10 + value, compass: own) == .favorite(leaning(value, -1)))
    }
    for index in 16..<112 {
      // A quarter of the number goes round: six values for, six against.
      let place = index / 4 % 12
      #expect(
        frontierPolicy(index, compass: own)
          == (index % 4 == 0 ? .compass(leaning(place % 6, place < 6 ? 2 : -2)) : .random)
      )
    }
  }
}
