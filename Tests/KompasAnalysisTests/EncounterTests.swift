import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// Moments that are met again: each is a fact of the run, and answers move a compass in small steps.
@Suite struct EncounterTests {
  @Test(arguments: SampleRuns.allCases, 0..<30 as Range<UInt64>)
  func `what is said of a moment happened in the run`(played: SampleRuns, seed: UInt64) throws {
    let timeline = try played.run(seed: seed)
    let rules = timeline.game.rules
    let choices = OpenChoice.all(of: timeline)
    let costs = costs(timeline)
    let met = Encounters(timeline, choices, costs).chosen
    #expect(met.count <= 3)
    #expect(met.map(\.turn) == Array(Set(met.map(\.turn))).sorted())
    for one in met {
      let choice = try #require(choices.first { $0.turn == one.turn })
      func pull(_ turn: Int, _ value: CompassValue) -> Double {
        choices.first { $0.turn == turn }
          .map { RevealedCompass.pull($0, rules, value.rawValue) } ?? 0
      }
      if let served = one.served {
        #expect(served != one.value)
        #expect(pull(one.turn, served) > 0)
      }
      switch one.reason {
      case .twoWays(let earlier):
        #expect(earlier < one.turn)
        for turn in [earlier, one.turn] {
          let option = rules.options[timeline.state.choices[turn]]
          #expect(option.consequences.defects.isEmpty, "a fault is not the other side of a value")
        }
        #expect(pull(earlier, one.value) * pull(one.turn, one.value) < 0)
        #expect(one.isAgainst == (pull(one.turn, one.value) < 0))
      case .bill(let group, let other, let support):
        #expect(support >= 600)
        #expect(timeline.turns[one.turn].state.visibility[group] < 40)
        #expect(rules.stakeholders[group].people > 0)
        let expected = rules.stakeholders[group].expects ?? .consult
        for option in timeline.state.choices.prefix(one.turn) {
          let reached = rules.involvements[rules.options[option].involves]
            .filter { Int($0.stakeholder) == group }
          #expect(reached.allSatisfy { $0.level.rawValue < expected.rawValue }, "was asked before")
        }
        let cost = try #require(costs.first { $0.turn == one.turn })
        let best = try #require(cost.others.first { $0.option == other })
        #expect(best.change[group] - cost.change[group] == support)
        #expect(choice.options.contains(other))
      case .promise(let promise, let earlier):
        #expect(earlier < one.turn)
        #expect(timeline.turns[earlier + 1].state.promises[promise] == .open)
        #expect(timeline.turns[one.turn].state.promises[promise] == .open)
        #expect(timeline.state.promises[promise] == .broken)
      case .keptPromise(let promise, let earlier):
        #expect(earlier < one.turn)
        #expect(timeline.state.promises[promise] == .kept)
        #expect(
          rules.indices[rules.options[choice.options[choice.chosen]].keeps].contains(Int32(promise))
        )
        #expect(!one.isAgainst)
      case .withdrew:
        #expect(rules.options[timeline.state.choices[one.turn]].withdraws)
        #expect(!one.isAgainst)
      case .interest(let criterion, let earlier, let text):
        #expect(earlier < one.turn)
        let said = timeline.counting.compactMap { position -> ([Int], String)? in
          guard case .motivated(let criteria, let text) = timeline.events[position] else {
            return nil
          }
          return (criteria, text)
        }
        #expect(said.contains { $0.0.contains(criterion) && $0.1 == text })
      case .held(let weeks):
        #expect(weeks > 0)
        #expect(!one.isAgainst)
        #expect(timeline.state.declared.max() == timeline.state.declared[one.value.rawValue])
      }
    }
  }

  private func met(
    _ turn: Int,
    _ value: CompassValue,
    isAgainst: Bool = true,
    served: CompassValue? = .daadkracht
  ) -> Debriefing.Encounter {
    Debriefing.Encounter(
      turn: turn,
      reason: .held(weeks: 1),
      value: value,
      isAgainst: isAgainst,
      served: served,
      strength: 1
    )
  }

  private func proposal(
    _ points: [Int],
    _ encounters: [Debriefing.Encounter],
    _ answers: [Int: Again]
  ) throws -> [Int] {
    let timeline = try SampleRuns.small.run(seed: 1)
    var debriefing = debrief(timeline, playouts: 0)
    debriefing.encounters = encounters
    let (compass, shifts) = debriefing.proposal(points, answers)
    #expect(compass.reduce(0, +) == points.reduce(0, +))
    #expect(shifts.reduce(0) { $0 + $1.points } <= 6)
    return compass
  }

  /// inclusie, zeggenschap, beraadslaging, transparantie, checks, daadkracht.
  private let declared = [16, 13, 9, 9, 9, 4]

  @Test func `who would go against a value again gives two of its points to what was served`()
    throws
  {
    #expect(
      try proposal(declared, [met(0, .zeggenschap)], [0: .yes]) == [16, 11, 9, 9, 9, 6]
    )
  }

  @Test func `who would not gives it one point back`() throws {
    #expect(try proposal(declared, [met(0, .zeggenschap)], [0: .no]) == [16, 14, 9, 9, 9, 3])
  }

  @Test func `who does not know, or did not answer, moves nothing`() throws {
    let both = [met(0, .zeggenschap), met(1, .inclusie)]
    #expect(try proposal(declared, both, [0: .unsure]) == declared)
  }

  @Test func `who would hold on again takes a point of the heaviest other value`() throws {
    let held = met(0, .daadkracht, isAgainst: false)
    #expect(try proposal(declared, [held], [0: .yes]) == [15, 13, 9, 9, 9, 5])
    #expect(try proposal(declared, [held], [0: .no]) == [17, 13, 9, 9, 9, 3])
  }

  @Test func `a choice that served nothing moves nothing`() throws {
    #expect(try proposal(declared, [met(0, .zeggenschap, served: nil)], [0: .yes]) == declared)
  }

  @Test func `no value goes below nought or above thirty`() throws {
    let stake = [met(0, .zeggenschap)]
    #expect(try proposal([29, 1, 0, 0, 0, 30], stake, [0: .yes]) == [29, 1, 0, 0, 0, 30])
    #expect(try proposal([29, 1, 1, 0, 0, 29], stake, [0: .yes]) == [29, 0, 1, 0, 0, 30])
    #expect(try proposal([30, 30, 0, 0, 0, 0], stake, [0: .no]) == [30, 30, 0, 0, 0, 0])
  }

  @Test func `six points at most in all`() throws {
    let four = (0..<4).map { met($0, .zeggenschap) }
    let all = [0: Again.yes, 1: .yes, 2: .yes, 3: .yes]
    #expect(try proposal(declared, four, all) == [16, 7, 9, 9, 9, 10])
  }

  @Test func `the last answer to a choice counts`() throws {
    let game = Game(SmallCase.compiled)
    var player = RandomPlayer(seed: 3)
    var timeline = Timeline(game, events: game.opening(seed: 3))
    while timeline.state.stage != .reconsidering, let decision = player.decide(timeline) {
      timeline.append(try timeline.decide(decision))
    }
    #expect(timeline.answers.isEmpty)
    for again in [Again.yes, .no] {
      timeline.append(try timeline.decide(.reconsider(turn: 0, again: again, text: "")))
    }
    #expect(timeline.answers == [0: .no])
    #expect(throws: Rejection.unknownChoice(timeline.turns.count)) {
      try timeline.decide(.reconsider(turn: timeline.turns.count, again: .yes, text: ""))
    }
    timeline.append(try timeline.decide(.proceed))
    #expect(throws: Rejection.notNow(.debriefing)) {
      try timeline.decide(.reconsider(turn: 0, again: .yes, text: ""))
    }
    timeline.append(try timeline.decide(.resolve("Eerst bellen.")))
    #expect(timeline.state.stage == .recalibrating)
  }
}
