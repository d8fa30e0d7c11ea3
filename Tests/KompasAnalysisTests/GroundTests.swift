import KompasEngine
import KompasTestSupport
import Testing

@testable import KompasAnalysis

/// Why the court annulled a decision: what it named, and the choice that made it.
@Suite struct GroundTests {
  @Test func `each reason of the court is told with the choice that made it`() throws {
    var (annulled, fromChoices, couldBeRepaired) = (0, 0, 0)
    for played in SampleRuns.allCases {
      for seed in 0..<60 as Range<UInt64> {
        let timeline = try played.run(seed: seed)
        let (rules, state) = (timeline.game.rules, timeline.state)
        let found = grounds(timeline)
        let isStruck = state.court == .annulled || state.court == .effectsKept
        #expect(found.isEmpty == !isStruck)
        annulled += isStruck ? 1 : 0
        var judged: [Int: CourtOutcome] = [:]
        for position in timeline.counting {
          if case .defectJudged(let defect, let outcome) = timeline.events[position] {
            judged[defect] = outcome
          }
        }
        // All that the court named is told: why it annulled, and what could have been repaired.
        let told = found.map(\.defect) + repairable(timeline)
        let named = judged.filter { $0.value != .upheld }.keys
        #expect(Set(told) == (isStruck ? Set(named) : []))
        #expect(found.allSatisfy { $0.leavesEffects == (judged[$0.defect] == .effectsKept) })
        couldBeRepaired += repairable(timeline).count
        for ground in found {
          #expect(state.defects[ground.defect])
          guard let turn = ground.turn else { continue }
          fromChoices += 1
          let option = rules.options[state.choices[turn]]
          #expect(rules.indices[option.consequences.defects].contains(Int32(ground.defect)))
        }
      }
    }
    #expect(annulled > 0 && fromChoices > 0 && couldBeRepaired > 0)
  }
}
