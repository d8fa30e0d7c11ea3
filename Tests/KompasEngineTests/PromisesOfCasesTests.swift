import KompasTestSupport
import Testing

@testable import KompasEngine

/// Promises in the cases that come with Kompas, over random runs.
@Suite struct PromisesOfCasesTests {
  private static let cases = ["sportveld_overlinde", "windpark_oosterbrink"]

  /// Plays random runs; `look` sees each decision with what came before it and what followed.
  ///
  /// Where an option with the id `wanted` can be chosen, it is.
  private func play(
    _ id: String,
    seeds: Range<UInt64>,
    wanting wanted: String? = nil,
    _ look: (Timeline, Decision, [Event]) throws -> Void
  ) throws -> [Timeline] {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    return try seeds.map { seed in
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while timeline.state.stage != .ended,
        let any = game.legalDecisions(in: timeline.state).randomElement(using: &numbers)
      {
        let option = game.openOptions(in: timeline.state)
          .first { timeline.state.stage == .choosing && game.rules.options[$0].id == wanted }
        let decision = option.map { Decision.choose(option: $0) } ?? any
        let events = game.consequences(of: decision, in: timeline.state)
        try look(timeline, decision, events)
        timeline.append(events)
      }
      return timeline
    }
  }

  /// Whoever passes the council over is not told how it would vote.
  @Test func `no odds are told of a vote that will not come`() throws {
    var (passedOver, told) = (0, 0)
    _ = try play("windpark_oosterbrink", seeds: 0..<120) { run, _, _ in
      let rules = run.game.rules
      let view = run.view(for: .player)
      if run.state.choices.contains(where: { rules.options[$0].id == "motie" }) {
        passedOver += 1
        #expect(view.odds == nil && view.seen.councilChance == nil)
        #expect(view.seen.vote == .none)
      }
      told += view.odds == nil ? 0 : 1
    }
    #expect(passedOver > 0 && told > 0)
  }

  @Test(arguments: cases)
  func `no promise is open at the end`(id: String) throws {
    var ends: Set<PromiseState> = []
    for run in try play(id, seeds: 0..<300, { _, _, _ in }) {
      for (promise, became) in zip(run.game.rules.promises, run.state.promises) {
        let ending = run.game.rules.endings[run.state.ending].id
        #expect(became != .open, "\(promise.id) at \(ending)")
        ends.insert(became)
      }
    }
    #expect(ends == [.unmade, .kept, .broken, .returned])
  }

  @Test(arguments: cases)
  func `no promise breaks but by a choice that said so`(id: String) throws {
    var broken = 0
    _ = try play(id, seeds: 0..<300) { timeline, decision, events in
      for case .promiseBroken(let promise) in events {
        broken += 1
        let said = timeline.view(for: .player).seen.options.contains {
          .choose(option: $0.option) == decision && $0.breaks.contains(promise)
        }
        #expect(said, "\(timeline.game.rules.promises[promise].id) by \(decision)")
      }
    }
    #expect(broken > 0)
  }

  /// Where every choice broke it, it was broken earlier, and nobody was warned then.
  @Test(arguments: cases)
  func `where a promise is at stake, some choice does not break it`(id: String) throws {
    _ = try play(id, seeds: 300..<600) { timeline, _, _ in
      guard timeline.state.stage == .choosing else { return }
      let seen = timeline.view(for: .player).seen
      let options = seen.options.filter { $0.closed != .condition }
      for promise in Set(options.flatMap(\.breaks)) {
        let scene = timeline.game.rules.scenes[timeline.state.scene].id
        #expect(
          options.contains { !$0.breaks.contains(promise) },
          "\(timeline.game.rules.promises[promise].id) in \(scene)"
        )
      }
    }
  }

  @Test(arguments: cases)
  func `players are let off promises, and what was let go does not break`(id: String) throws {
    var released = 0
    for run in try play(id, seeds: 0..<600, { _, _, _ in }) {
      for position in run.counting {
        guard case .promiseReleased(let promise) = run.events[position] else { continue }
        released += 1
        #expect(run.state.promises[promise] == .returned)
      }
    }
    #expect(released > 0)
  }

  /// Nobody kept a promise of one decision who had to decide again.
  @Test func `a decision in one go is a promise kept only where the court let it stand`() throws {
    var kept: [CourtOutcome: Set<Bool>] = [:]
    for run in try play("windpark_oosterbrink", seeds: 0..<900, { _, _, _ in }) {
      let promises = run.game.rules.promises
      let promise = try #require(promises.firstIndex { $0.id == "in_een_keer" })
      guard run.state.promises[promise] != .unmade else { continue }
      kept[run.state.court, default: []].insert(run.state.promises[promise] == .kept)
    }
    #expect(kept[.annulled] == [false])
    #expect(kept[.upheld]?.contains(true) == true)
  }

  /// A refusal against the council's yes is not lawful, and who asked for the permit does not let it rest.
  @Test func `who was refused against the advice of the council goes to court`() throws {
    var (refused, rested) = (0, 0)
    for run in try play("windpark_oosterbrink", seeds: 0..<500, wanting: "weigeren", { _, _, _ in })
    {
      let options = run.state.choices.map { run.game.rules.options[$0].id }
      guard options.contains("weigeren") else { continue }
      refused += 1
      rested += run.state.court == .none ? 1 : 0
    }
    #expect(refused > 15)
    #expect(rested == 0, "\(rested) of \(refused)")
  }
}
