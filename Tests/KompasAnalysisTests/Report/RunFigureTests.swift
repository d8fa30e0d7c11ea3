import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// docs/report.md: the figures of one run, each against what the run itself says.
@Suite struct RunFigureTests {
  /// The small case: its first ending always comes, the promise is neither kept nor broken, and the first choice leans three points to the
  /// first value, the second three points away from it.
  private let game: Game = {
    var rules = SmallCase.compiled
    rules.endings[0].when = .always
    rules.options[3].breaks = 0..<0
    rules.options[0].compass[0] = 3
    rules.options[3].compass[0] = -3
    return Game(rules)
  }()

  /// A whole run of the first options, or of so many decisions.
  private func played(_ count: Int = .max) throws -> [RunDocument.Submitted] {
    let opening = game.opening(seed: 3)
    var timeline = Timeline(game, events: opening)
    var recorded = [RunDocument.Submitted(nil, opening)]
    while recorded.count <= count, let next = game.legalDecisions(in: timeline.state).first {
      let events = try timeline.decide(next)
      timeline.append(events)
      recorded.append(RunDocument.Submitted(next, events))
    }
    return recorded
  }

  private func document(_ recorded: [RunDocument.Submitted]) -> RunDocument {
    .wordless(of: game, recorded)
  }

  @Test func `the figures of a run are those of its state and of looking back`() throws {
    let recorded = try played()
    let document = document(recorded)
    let timeline = Timeline(game, events: recorded.flatMap(\.events))
    let (state, found) = (timeline.state, debrief(timeline))
    #expect(document.run.finished && document.run.ending == "vernietigd" && document.run.seed == 3)
    #expect(document.run.weeks == Int(state.week) && document.run.choices == 3)
    #expect(document.run.undone == 0 && document.run.rules == Game.rulesVersion)
    #expect(document.legal.seatsFor == Int(state.seats[0]))
    #expect(document.legal.seatsAgainst == Int(state.seats[1]))
    #expect(document.legal.seatsFor + document.legal.seatsAgainst == 21)
    #expect(document.democratic.council == Double(found.truth.raad) / 100)
    #expect(document.democratic.neighborhood == Double(found.truth.wijk) / 100)
    // Choices are numbered from one.
    #expect(document.contradictions.map(\.value) == ["inclusie"])
    #expect(document.contradictions.map(\.toward) == [1])
    #expect(document.contradictions.map(\.away) == [2])
    let turning = try #require(document.turningPoint)
    let point = try #require(found.turningPoint)
    #expect(turning.turn == point.turn + 1 && (1...3).contains(turning.turn))
    #expect(turning.roads.map(\.chosen) == [true] + point.alternatives.map { _ in false })
    let council = try #require(document.council)
    let view = try #require(found.council)
    #expect(council.factions.map(\.id) == ["groenlijst", "bouwlijst"])
    #expect(council.factions.map(\.seats) == [10, 11])
    #expect(council.factions.map(\.chance) == view.chances.map(share))
    #expect(council.factions.map(\.power) == [0, 1])
    #expect(document.frontier?.playouts == 2_000)
  }

  @Test func `a promise that is still open is unsettled after the end, the first ending too`()
    throws
  {
    #expect(document(try played()).democratic.promises == ["park": "unsettled"])
    #expect(document(try played(3)).democratic.promises == ["park": "open"])
    #expect(document(try played(2)).democratic.promises == ["park": "unmade"])
  }

  @Test func `a choice tells its price, and how many weightings make it the best`() throws {
    let recorded = try played()
    let document = document(recorded)
    let found = debrief(Timeline(game, events: recorded.flatMap(\.events)))
    let chosen = document.decisions.filter { $0.kind == "choose" }
    #expect(chosen.map(\.option) == ["gesprek.praten", "besluit.bouwen", "beroep.verweren"])
    #expect(chosen.map(\.cost) == [["weken": 4], ["weken": 4, "geld": 30_000], ["weken": 4]])
    #expect(chosen.map(\.turn) == [1, 2, 3])
    for (turn, key) in chosen.enumerated() {
      let robust = try #require(found.robustness.first { $0.turn == turn })
      let cost = try #require(found.costs.first { $0.turn == turn })
      #expect(key.bestIn == robust.firstRank[robust.chosen])
      #expect(key.change == RunIDs(game.rules).byGroup(cost.change))
      #expect(key.others?.count == cost.others.count)
      #expect(key.limits?.count == robust.limits?.count)
    }
    // Every decision is a step; it says which events were there before it.
    var position = recorded[0].events.count
    for (number, (key, submitted)) in zip(document.decisions, recorded.dropFirst()).enumerated() {
      #expect(key.step == number + 1 && key.position == position && key.counts)
      position += submitted.events.count
    }
  }

  @Test func `the way of a run begins before the first choice, and has a moment after each`() throws
  {
    let timeline = Timeline(game, events: try played().flatMap(\.events))
    let way = debrief(timeline, playouts: 0).trajectory
    #expect(way.map(\.option) == [-1, 0, 3, 5] && way.map(\.scene) == [-1, 0, 1, 2])
    #expect(way.map(\.week) == [0] + timeline.turns.dropFirst().map { Int($0.state.week) } + [12])
    #expect(way.last?.support == game.truth(timeline.state).support)
    #expect(way.first?.needles == game.truth(game.blank).needles)
  }

  // MARK: Numbers

  @Test(
    arguments: [(0, 0), (1, 0.01), (-1, -0.01), (5_000, 50), (10_000, 100)] as [(Int32, Double)]
  )
  func `hundredths are points with two decimals`(hundredths: Int32, wanted: Double) {
    #expect(points(hundredths) == wanted)
  }

  @Test(
    arguments: [
      (0, 0), (1, 1), (0.123_456_4, 0.123_456), (0.123_456_6, 0.123_457), (1.0 / 3, 0.333_333),
      (0.000_000_4, 0), (0.000_000_6, 0.000_001), (-0.5, -0.5), (-0.000_000_4, 0),
    ] as [(Double, Double)]
  )
  func `shares have six decimals, and nought has no sign`(value: Double, wanted: Double) {
    #expect(share(value) == wanted && share(value).sign == wanted.sign)
    #expect(rounded(value) == wanted)
  }
}
