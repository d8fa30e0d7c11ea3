import KompasEngine
import Testing

@testable import KompasAnalysis

/// Runs beside each other.
@Suite struct ComparingTests {
  private let game: Game

  init() throws { game = try SampleRuns.windFarm.game }

  /// A run in which the n-th choice is the open option with the n-th number (counted round), for so many choices.
  private func run(_ picks: [Int], seed: UInt64 = 7, stopping: Int = .max) throws -> Timeline {
    var timeline = Timeline(game, events: game.opening(seed: seed))
    while timeline.state.ending < 0, timeline.turns.count < stopping {
      let decision: Decision
      switch timeline.state.stage {
      case .declaring: decision = .declare([20, 0, 15, 5, 8, 12])
      case .choosing:
        let open = game.openOptions(in: timeline.state)
        let number = timeline.turns.count
        decision = .choose(
          option: open[(picks.indices.contains(number) ? picks[number] : 0) % open.count]
        )
      case .motivating: decision = .motivate(criteria: [0], text: "")
      case .briefing, .consequences, .interlude, .council, .court, .pause, .ended, .reconsidering,
        .debriefing,
        .recalibrating, .finished:
        decision = .proceed
      }
      timeline.append(try timeline.decide(decision))
    }
    return timeline
  }

  private func compare(_ timelines: [Timeline]) -> RunComparison {
    RunComparison(timelines.map { ComparisonSide($0) })
  }

  @Test func `equal runs part nowhere, and nothing differs`() throws {
    let comparison = compare([try run([1, 0, 1]), try run([1, 0, 1])])
    #expect(comparison.parting == nil && comparison.otherwise == nil)
    #expect(comparison.isSameSeed && comparison.isSameCase)
    #expect(comparison.runs[0] == comparison.runs[1])
    #expect(comparison.runs[0].choices.count > 3 && comparison.runs[0].ending >= 0)
  }

  @Test(arguments: 0..<4)
  func `runs part at the choice that differs`(number: Int) throws {
    var picks = [0, 0, 0, 0]
    let first = try run(picks)
    picks[number] = 1
    let second = try run(picks)
    let comparison = compare([first, second])
    #expect(comparison.parting == RunComparison.Parting(choice: number, kind: .option))
    // Until then everything was the same, chance too.
    #expect(comparison.otherwise == nil)
    let runs = comparison.runs
    for moment in 0...number { #expect(runs[0].needles[moment] == runs[1].needles[moment]) }
    #expect(runs[0].choices[number].scene == runs[1].choices[number].scene)
    #expect(runs[0].choices[number].option != runs[1].choices[number].option)
  }

  @Test func `with other seeds things stand differently although the choices are the same`() throws
  {
    let comparison = compare(try (1...12).map { try run([], seed: $0) })
    #expect(!comparison.isSameSeed && comparison.isSameCase)
    let otherwise = try #require(comparison.otherwise)
    #expect(otherwise > 0, "before the first choice chance had no part")
    if let parting = comparison.parting { #expect(otherwise <= parting.choice) }
  }

  @Test func `twelve runs part where the first of them does`() throws {
    var timelines = try (0..<11).map { _ in try run([0, 0, 0]) }
    timelines.append(try run([0, 1, 0]))
    let comparison = compare(timelines)
    #expect(comparison.runs.count == RunComparison.limits.upperBound)
    #expect(comparison.parting == RunComparison.Parting(choice: 1, kind: .option))
  }

  @Test func `an unfinished run counts as far as it goes`() throws {
    let whole = try run([1, 1, 1])
    let part = try run([1, 1, 1], stopping: 2)
    let comparison = compare([whole, part])
    #expect(comparison.parting == RunComparison.Parting(choice: 2, kind: .length))
    #expect(comparison.otherwise == nil)
    let run = comparison.runs[1]
    #expect(run.ending == -1 && run.turning == nil && run.choices.count == 2)
    #expect(run.needles.count == 3 && run.recalibrated.isEmpty)
  }

  @Test func `an edited version of the case is laid beside the old one by ids`() throws {
    var rules = game.rules
    rules.digest = String(repeating: "0", count: 64)
    let group = rules.stakeholders.count - 1
    rules.stakeholders[group].id = "somebody_else"
    let edited = Game(rules)
    let timeline = try run([0, 1])
    let again = Timeline(edited, events: timeline.events)
    let comparison = compare([timeline, again])
    #expect(!comparison.isSameCase && comparison.parting == nil && comparison.otherwise == nil)
    #expect(comparison.place(ofGroup: 0, in: 1) == 0)
    #expect(comparison.place(ofGroup: group, in: 1) == nil)
  }

  @Test func `what is compared is what looking back says`() throws {
    let timeline = try run([1, 2, 0, 1])
    let debriefing = debrief(timeline, playouts: 0)
    let run = ComparisonSide(timeline)
    #expect(run.revealed == debriefing.revealed.map(\.points))
    #expect(run.needles == debriefing.trajectory.map(\.needles))
    #expect(run.weeks == debriefing.trajectory.map(\.week))
    #expect(run.supportBefore == debriefing.supportBefore)
    #expect(run.supportAfter == debriefing.supportAfter)
    #expect(run.turning == debriefing.turningPoint?.turn)
  }
}
