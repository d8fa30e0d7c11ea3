import KompasTestSupport
import Testing

@testable import KompasEngine

/// What makes an evening of the cases that come with Kompas: who has something to say, where the player is asked why, and that what
/// everybody sees on television is felt.
@Suite struct EveningOfCasesTests {
  private static let cases = ["sportveld_overlinde", "windpark_oosterbrink"]

  /// Random runs to where looking back begins.
  private func runs(of id: String, _ seeds: Range<UInt64>) throws -> [Timeline] {
    let game = Game(try PlayoutTests.load("Scenarios/\(id)"))
    return try seeds.map { seed in
      var numbers = SplitMix(seed: seed)
      var timeline = Timeline(game, events: game.opening(seed: seed))
      while !timeline.state.stage.isLookingBack {
        let decision = try #require(
          game.legalDecisions(in: timeline.state).randomElement(using: &numbers)
        )
        timeline.append(game.consequences(of: decision, in: timeline.state))
      }
      return timeline
    }
  }

  /// The main groups are those that stand at the ends of a needle.
  @Test(arguments: cases)
  func `a main group has six lines or more, for several situations`(id: String) throws {
    let rules = try PlayoutTests.load("Scenarios/\(id)")
    let poles = try #require(rules.poles)
    for group in Set(poles.groups + poles.loud + poles.silent) {
      let situations = rules.lines.compactMap { line -> Situation? in
        if case .said(Int(group), let situation) = line.place { situation } else { nil }
      }
      let name = rules.stakeholders[Int(group)].id
      #expect(situations.count >= 6, "\(name)")
      #expect(Set(situations).count >= 4, "\(name)")
    }
  }

  /// Of the scenes of a case; in a run it is asked at most as often, and at the decision if there is one.
  @Test(arguments: cases)
  func `why is asked three to five times, and where the law wants reasons`(id: String) throws {
    var asked: Set<Int> = []
    for run in try runs(of: id, 0..<60) {
      let scenes = run.state.choices.map { Int(run.game.rules.options[$0].scene) }
      let why = scenes.filter { run.game.rules.scenes[$0].asksWhy }
      #expect((2...5).contains(why.count))
      asked.insert(why.count)
      if run.state.decision == .taken {
        #expect(why.contains { run.game.rules.scenes[$0].phase == .decision })
      }
    }
    #expect(asked.contains { $0 >= 3 })
  }

  /// "You must decide again", and a new site: an ending that is silent about them does not know what was chosen.
  @Test(arguments: cases)
  func `where no decision stood, the end says what came of the last choice`(id: String) throws {
    var last: Set<Int> = []
    for run in try runs(of: id, 0..<300) {
      let state = run.state
      guard state.decision != .taken || state.court == .annulled else { continue }
      let option = try #require(state.choices.last)
      let told = run.view(for: .player).yearsOn.map { run.game.rules.lines[$0].place }
      #expect(told.last == .yearsOn(option: Int(option)), "\(run.game.rules.options[option].id)")
      last.insert(Int(option))
    }
    #expect(last.count >= 4)
  }

  /// What is seen, in the run in the middle.
  @Test func `national television moves a needle by more than a point`() throws {
    var moves: [Int32] = []
    for run in try runs(of: "windpark_oosterbrink", 0..<250) {
      for (index, event) in run.events.enumerated() {
        guard case .eventDrawn(let drawn, happened: true) = event,
          run.game.rules.events[drawn].id.hasPrefix("talkshow")
        else { continue }
        let rest = run.events[(index + 1)...]
        let own = rest.prefix { $0.causeAndTarget.map { $0.0 == .event(drawn) } ?? $0.isCost }
        let before = Timeline(run.game, events: Array(run.events[..<index])).state
        let move = run.game.explain([event] + own, from: before)
        moves.append(zip(move.after, move.before).map { abs($0 - $1) }.max() ?? 0)
      }
    }
    #expect(moves.count > 20)
    let median = moves.sorted()[moves.count / 2]
    #expect(median > 100, "\(moves.sorted())")
  }
}

extension Event {
  fileprivate var isCost: Bool { if case .paid = self { true } else { false } }
}
