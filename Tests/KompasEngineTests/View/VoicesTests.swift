import KompasTestSupport
import Testing

@testable import KompasEngine

/// docs/case-format.md, "Who speaks": one voice a turn, in words that presuppose nothing that did not happen.
@Suite struct VoicesTests {
  private static let cases = ["sportveld_overlinde", "windpark_oosterbrink"]

  /// The end of some random runs of a case.
  private func runs(of id: String, _ look: (Timeline) throws -> Void) throws {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    for seed in UInt64(0)..<40 {
      var player = RandomPlayer(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while let decision = player.decide(timeline) {
        timeline.append(try timeline.decide(decision))
      }
      try look(timeline)
    }
  }

  @Test(arguments: cases)
  func `no line is said twice in a run, and no group speaks twice running`(id: String) throws {
    var spoken = 0
    try runs(of: id) { run in
      let lines = run.voices.compactMap { $0?.line }
      #expect(Set(lines).count == lines.count)
      for (one, next) in zip(run.voices, run.voices.dropFirst()) where one != nil {
        #expect(one?.group != next?.group)
      }
      spoken += lines.count
    }
    #expect(spoken > 0)
  }

  @Test(arguments: cases)
  func `somebody speaks in most turns`(id: String) throws {
    var (turns, spoken) = (0, 0)
    try runs(of: id) { run in
      turns += run.voices.count
      spoken += run.voices.count { $0 != nil }
    }
    #expect(spoken * 4 >= turns * 3)
  }

  @Test(arguments: cases)
  func `a line presupposes nothing that did not happen`(id: String) throws {
    var heard: Set<Situation> = []
    try runs(of: id) { run in
      for (turn, voice) in run.voices.enumerated() {
        guard let voice, let told = ToldTurn(turn, of: run) else { continue }
        let line = run.game.rules.lines[voice.line]
        guard case .said(let group, let situation) = line.place else {
          Issue.record("a line of another place was said")
          continue
        }
        #expect(group == voice.group)
        heard.insert(situation)
        let promises = line.promise.map { [$0] } ?? Array(run.state.promises.indices)
        let states = promises.filter { told.after.promisedTo[$0].contains(group) }
          .map { told.after.promises[$0] }
        switch situation {
        case .broken: #expect(states.contains(.broken))
        case .kept: #expect(states.contains(.kept))
        case .promised: #expect(!states.isEmpty && !states.allSatisfy { $0 == .unmade })
        case .noPlan: #expect(told.after.phase == .exploration)
        case .afterVote: #expect(told.after.vote != .none)
        case .afterCourt: #expect(told.after.court != .none)
        case .heard, .passedOver, .winning, .losing: break
        }
      }
    }
    #expect(heard.isSuperset(of: [.broken, .promised, .heard, .passedOver, .noPlan]))
  }

  @Test(arguments: cases)
  func `taking a choice back takes back what was said`(id: String) throws {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    var player = RandomPlayer(seed: 5)
    var timeline = Timeline(game, events: game.opening(seed: 5))
    while timeline.state.stage != .consequences, let decision = player.decide(timeline) {
      timeline.append(try timeline.decide(decision))
    }
    let before = timeline.voices
    timeline.append(try timeline.decide(.undo))
    #expect(timeline.voices == Array(before.dropLast()))
  }

  @Test(arguments: cases)
  func `the first scene opens as the seed says, in every way that the author wrote`(id: String)
    throws
  {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    let openings = (UInt64(0)..<60).map { seed -> Int? in
      var timeline = Timeline(game, events: game.opening(seed: seed))
      timeline.append(game.consequences(of: .declare(CompassValue.evenPoints), in: timeline.state))
      timeline.append(game.consequences(of: .proceed, in: timeline.state))
      return timeline.view(for: .player).told.opening
    }
    #expect(Set(openings) == Set(game.lines(at: .opening(scene: 0))))
  }

  @Test(arguments: cases)
  func `the first line that fits opens a scene`(id: String) throws {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    var timeline = Timeline(game, events: game.opening(seed: 3))
    var numbers = SplitMix(seed: 3)
    while let decision = game.legalDecisions(in: timeline.state).randomElement(using: &numbers) {
      timeline.append(game.consequences(of: decision, in: timeline.state))
      let (state, told) = (timeline.state, timeline.view(for: .player).told)
      guard state.stage == .choosing, !state.choices.isEmpty else { continue }
      let lines = game.lines(at: .opening(scene: state.scene))
      #expect(told.opening == lines.first { game.fits($0, in: state) })
    }
  }
}
