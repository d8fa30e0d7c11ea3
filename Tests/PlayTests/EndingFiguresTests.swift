import KompasEngine
import KompasScenarios
import KompasTestSupport
import Testing

/// How a case ends, and what its figures say, agree: what was not built did not happen to anybody.
@Suite struct EndingFiguresTests {
  @Test(arguments: Library.names)
  func `what an ending undoes is back where it is without the plan`(name: String) throws {
    let loaded = try Library.load(name)
    let rules = loaded.compiled
    var undone: Set<Int> = []
    for seed in 0..<250 as Range<UInt64> {
      var driver = Driver(loaded, seed: seed, whims: seed &* 31)
      while driver.timeline.state.ending < 0 { _ = try driver.step() }
      let state = driver.timeline.state
      let undoes = rules.endings[state.ending].undoes.map(Int.init)
      for criterion in undoes {
        let place = rules.criteria[criterion].without ?? rules.criteria[criterion].start
        #expect(state.criteria[criterion] == place, "\(seed) \(rules.criteria[criterion].id)")
      }
      // Where nothing was decided, or the court struck it out, nothing was built.
      if state.decision.isWithout || state.court == .annulled { #expect(!undoes.isEmpty) }
      if !undoes.isEmpty { undone.insert(state.ending) }
    }
    #expect(undone.count > 1)
  }
}
